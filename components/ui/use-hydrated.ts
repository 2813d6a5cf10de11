"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether a page's script has taken over from its HTML: until then a form would be sent in the way of 1995, and emptied. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
