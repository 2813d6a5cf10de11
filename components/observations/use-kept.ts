"use client";

import { useState } from "react";
import type { GridFields } from "./grid-save.prepare";
import { type KeptGrid, keep, keptOf, restore, type Stamped } from "./kept.prepare";
import type { DeskHandle } from "./use-desk";
import { type KeptPlace, useKeptContent } from "./use-kept-content";

type Options = {
  handle: DeskHandle;
  fields: GridFields;
  setFields: (fields: GridFields) => void;
  /** What the server has kept, already in the grid. */
  kept: Stamped<KeptGrid> | null;
  place: KeptPlace;
};

/** Keeps what is typed into a grid and not saved. @returns what was brought back, to be said */
export function useKept({ handle, fields, setFields, kept, place }: Options) {
  const { desk, changeSheet } = handle;
  const [restored, setRestored] = useState(kept && { at: kept.at, count: kept.content.cells.length });
  const writing = desk.mode === "move" ? undefined : { at: desk.cursor.at, text: desk.text };
  useKeptContent({
    place,
    content: keep(desk.sheet, fields, writing),
    kept,
    read: keptOf,
    onFound({ at, content }) {
      changeSheet((sheet) => restore(sheet, content));
      setFields(content.fields);
      setRestored({ at, count: content.cells.length });
    },
  });
  return { restored, forget: () => setRestored(null) };
}
