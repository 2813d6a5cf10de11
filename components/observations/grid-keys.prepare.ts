import type { Direction } from "./grid-move.prepare";

/** `move`: keys move the cursor. `type`: a text replaces the cell's. `edit`: the cell's text is being mended. */
export type Mode = "move" | "type" | "edit";

export type Command =
  | { readonly do: "step" | "jump"; readonly direction: Direction; readonly extends: boolean }
  | { readonly do: "row-end"; readonly end: "first" | "last"; readonly extends: boolean }
  | { readonly do: "grid-end"; readonly end: "first" | "last"; readonly extends: boolean }
  | { readonly do: "page"; readonly by: 1 | -1; readonly extends: boolean }
  | { readonly do: "tab"; readonly by: 1 | -1 }
  | { readonly do: "edit" | "cancel" | "clear" | "undo" | "redo" | "select-all" | "confirm" | "leave" };

export interface Key {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** An input method is at work: the key is its own. */
  readonly isComposing: boolean;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/** What a key does, as in a spreadsheet. Undefined: it is the input's own, or the browser's. */
export function commandOf(key: Key, mode: Mode): Command | undefined {
  if (key.isComposing || key.alt) return undefined;
  return movingKey(key) ?? (mode === "move" ? commandInMove(key) : commandWhileTyping(key, mode));
}

/** What ends the input of a cell, whichever way it was begun. */
function movingKey({ key, ctrl, shift }: Key): Command | undefined {
  if (key === "Enter" && ctrl) return { do: "confirm" };
  if (key === "Enter") return { do: "step", direction: { rows: shift ? -1 : 1, columns: 0 }, extends: false };
  if (key === "Tab" && !ctrl) return { do: "tab", by: shift ? -1 : 1 };
  return undefined;
}

/** While a text is being mended the arrows move in it; a text that is typed anew ends with them. */
function commandWhileTyping({ key, ctrl, shift }: Key, mode: Mode): Command | undefined {
  if (key === "Escape") return { do: "cancel" };
  if (key === "F2" && mode === "type") return { do: "edit" };
  const direction = ARROWS[key];
  return direction && mode === "type" && !ctrl && !shift
    ? { do: "step", direction, extends: false }
    : undefined;
}

function commandInMove({ key, ctrl, shift }: Key): Command | undefined {
  const direction = ARROWS[key];
  if (direction) return { do: ctrl ? "jump" : "step", direction, extends: shift };
  switch (key) {
    case "Home":
    case "End": {
      const end = key === "Home" ? "first" : "last";
      return { do: ctrl ? "grid-end" : "row-end", end, extends: shift };
    }
    case "PageUp":
    case "PageDown":
      return { do: "page", by: key === "PageUp" ? -1 : 1, extends: shift };
    case "F2":
      return { do: "edit" };
    case "Delete":
    case "Backspace":
      return { do: "clear" };
    case "Escape":
      return { do: "leave" };
    default:
      return ctrl ? commandWithControl(key.toLowerCase(), shift) : undefined;
  }
}

function commandWithControl(key: string, shift: boolean): Command | undefined {
  if (key === "z") return { do: shift ? "redo" : "undo" };
  if (key === "y") return { do: "redo" };
  return key === "a" ? { do: "select-all" } : undefined;
}
