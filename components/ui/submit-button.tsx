"use client";

import type { ReactNode } from "react";
import { useHydrated } from "./use-hydrated";

type Props = {
  isSending: boolean;
  /** The one thing that a screen is for; of several buttons at most one is. */
  strong?: boolean;
  children: ReactNode;
};

/** Sends its form. While that runs it says so and keeps the focus: a disabled button would lose it. */
export function SubmitButton({ isSending, strong = true, children }: Props) {
  const isHydrated = useHydrated();
  return (
    <button
      type="submit"
      // Nor does Enter send a form whose button is disabled.
      disabled={!isHydrated}
      aria-disabled={isSending}
      onClick={(event) => isSending && event.preventDefault()}
      className={strong ? "button button-strong" : "button"}
    >
      {children}
      {isSending && <span role="status">…</span>}
    </button>
  );
}
