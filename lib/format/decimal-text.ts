/** `18141.000000` → `18141`: the database pads a decimal to its scale; readers get the figure as it was given. */
export function trimDecimal(text: string): string {
  if (!text.includes(".")) return text;
  const trimmed = text.replace(/0+$/, "");
  return trimmed.endsWith(".") ? trimmed.slice(0, -1) : trimmed;
}
