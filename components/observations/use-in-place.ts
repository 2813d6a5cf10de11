"use client";

import { type RefObject, useEffect, useEffectEvent, useLayoutEffect } from "react";
import { type Desk, textHere } from "./grid-desk.prepare";
import { cellId } from "./grid-row";

/** Lays the input over its cell, fills it, and brings the cell into sight. */
export function useInPlace(input: RefObject<HTMLInputElement | null>, desk: Desk) {
  const { mode, cursor } = desk;
  const text = textHere(desk);
  const place = cellId(cursor.at.row, cursor.at.column);
  const end = cellId(cursor.to.row, cursor.to.column);
  useLayoutEffect(() => {
    const cell = document.getElementById(place);
    if (!cell || !input.current) return;
    const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = cell;
    Object.assign(input.current.style, {
      left: `${offsetLeft - 1}px`,
      top: `${offsetTop - 1}px`,
      width: `${offsetWidth + 1}px`,
      height: `${offsetHeight + 1}px`,
    });
  }, [input, place]);
  useLayoutEffect(() => {
    // As the grid opens: its beginning is years ago.
    const frame = input.current?.parentElement;
    if (!frame || !input.current) return;
    const { offsetLeft, offsetTop } = input.current;
    frame.scrollTo(offsetLeft - frame.clientWidth / 2, offsetTop - frame.clientHeight / 2);
  }, [input]);
  const fill = useEffectEvent(() => {
    if (!input.current) return;
    if (mode === "move") {
      input.current.value = text;
      if (document.activeElement === input.current) input.current.select();
    } else if (mode === "edit") {
      input.current.setSelectionRange(input.current.value.length, input.current.value.length);
    }
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: at every other place, mode and text
  useEffect(() => fill(), [place, mode, text]);
  useEffect(() => {
    if (document.activeElement !== input.current) return;
    document.getElementById(end)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [input, end]);
}
