"use client";

import { type ClipboardEvent, type KeyboardEvent, type RefObject, useRef } from "react";
import { commit, copied, mayType, perform, staysWithin, write } from "./grid-desk.prepare";
import { commandOf } from "./grid-keys.prepare";
import { cellId } from "./grid-row";
import type { DeskHandle } from "./use-desk";
import { useInPlace } from "./use-in-place";

type Props = {
  input: RefObject<HTMLInputElement | null>;
  handle: DeskHandle;
  gridId: string;
  /** Of the text that says how what is typed is understood. */
  readingId: string;
  /** 越秀区，2021年 */
  cellName: string;
  onPaste: (clipboard: string) => void;
};

/**
 * The one input of the grid, over the active cell. It always has the focus and, while one moves about, the cell's text,
 * selected: so a key replaces it, an input method starts in it, and the clipboard works, without any of them being
 * imitated.
 */
export function GridEditor({ input, handle, gridId, readingId, cellName, onPaste }: Props) {
  const { desk, change, now } = handle;
  /** Esc was pressed: the next Tab leaves the grid. */
  const isLeaving = useRef(false);
  useInPlace(input, desk);

  function onKeyDown(event: KeyboardEvent) {
    const { key, shiftKey: shift, altKey: alt, nativeEvent } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    const isComposing = nativeEvent.isComposing || nativeEvent.keyCode === COMPOSING;
    const command = commandOf({ key, ctrl, shift, alt, isComposing }, now().mode);
    const leaves = command?.do === "tab" && (isLeaving.current || !staysWithin(now(), command.by));
    if (!isModifier(key)) isLeaving.current = command?.do === "leave";
    if (!command || leaves) return;
    event.preventDefault();
    change((desk) => perform(desk, command));
  }
  function onClipboard(event: ClipboardEvent) {
    if (now().mode !== "move") return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", copied(now()));
    if (event.type === "cut") change((desk) => perform(desk, { do: "clear" }));
  }
  function onPasted(event: ClipboardEvent) {
    const text = event.clipboardData.getData("text/plain");
    if (now().mode !== "move" && !/[\t\r\n]/.test(text.trim())) return;
    event.preventDefault();
    onPaste(text);
  }
  const isMoving = desk.mode === "move";
  return (
    <input
      ref={input}
      className="sheet-editor"
      data-mode={desk.mode}
      aria-label={`${cellName}的数值`}
      aria-controls={gridId}
      aria-activedescendant={isMoving ? cellId(desk.cursor.at.row, desk.cursor.at.column) : undefined}
      aria-describedby={readingId}
      readOnly={!mayType(desk)}
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      onKeyDown={onKeyDown}
      onChange={({ currentTarget: { value } }) => change((desk) => write(desk, value))}
      onCopy={onClipboard}
      onCut={onClipboard}
      onPaste={onPasted}
      onFocus={({ currentTarget }) => now().mode === "move" && currentTarget.select()}
      onBlur={() => change(commit)}
    />
  );
}

/** What browsers give as the code of a key that an input method takes. */
const COMPOSING = 229;
const isModifier = (key: string) => ["Shift", "Control", "Alt", "Meta"].includes(key);
