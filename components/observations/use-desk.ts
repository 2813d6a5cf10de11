"use client";

import { useRef, useState } from "react";
import type { Desk } from "./grid-desk.prepare";
import type { Sheet } from "./grid-edit.prepare";

/** The desk of a grid. Changes are functions of the newest one: answers arrive while somebody types. */
export function useDesk(start: () => Desk) {
  const [desk, setDesk] = useState(start);
  const newest = useRef(desk);
  function change(next: (desk: Desk) => Desk) {
    newest.current = next(newest.current);
    setDesk(newest.current);
  }
  function changeSheet(next: (sheet: Sheet) => Sheet) {
    change((now) => ({ ...now, sheet: next(now.sheet) }));
  }
  return { desk, change, changeSheet, now: () => newest.current };
}

export type DeskHandle = ReturnType<typeof useDesk>;
