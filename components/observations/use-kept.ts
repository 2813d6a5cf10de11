"use client";

import { useState } from "react";
import { drop } from "./grid-edit.prepare";
import { type GridFields, typedPlaces } from "./grid-save.prepare";
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

/** Keeps what is typed into a grid and not saved. @returns when what was brought back had been typed */
export function useKept({ handle, fields, setFields, kept, place }: Options) {
  const { desk, changeSheet } = handle;
  const [restoredAt, setRestoredAt] = useState(kept?.at);
  const writing = desk.mode === "move" ? undefined : { at: desk.cursor.at, text: desk.text };
  useKeptContent({
    place,
    content: keep(desk.sheet, fields, writing),
    kept,
    read: keptOf,
    onFound(found) {
      changeSheet((sheet) => {
        const clean = drop(sheet, typedPlaces(sheet.slots));
        return found ? restore(clean, found.content) : clean;
      });
      if (found) setFields(found.content.fields);
      setRestoredAt(found?.at);
    },
  });
  return { restoredAt, forget: () => setRestoredAt(undefined) };
}
