import { type NumberColumn, readNumber } from "./entered-number";

/** For tests: columns of every kind. */
export const MONEY: NumberColumn = { measure: "亿元", kind: "flow" };
export const SHARE: NumberColumn = { measure: "%", kind: "share" };
export const BOXES: NumberColumn = { measure: "万标箱", kind: "flow" };
export const FIRMS: NumberColumn = { measure: "家", kind: "count" };

/** For tests: what became of a cell, as `18141 full-width`, `(5) → -5 brackets-negative` or `fault over-100`. */
export function said(text: string, column: NumberColumn): string {
  const read = readNumber(text, column);
  if (read.kind === "blank" || read.kind === "absent") return read.kind;
  if (read.kind === "fault") return ["fault", read.code, read.suggestion].filter(Boolean).join(" ");
  const { value, qualifier, corrections, confirm } = read;
  if (confirm && confirm.to !== value) throw new Error(`${confirm.to} is confirmed, ${value} would be saved`);
  const number = confirm ? `${confirm.from} → ${value} ${confirm.reason}` : value;
  return [qualifier, number, ...corrections].filter(Boolean).join(" ");
}
