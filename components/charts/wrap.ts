/** A run of digits and Latin stays whole, and a closing sign stays with what it closes. */
const UNIT = /[\w.—–-]+[，。；：、！？）》”％%]*|.[，。；：、！？）》”]*/gu;

/** Han characters and Chinese signs are square, digits and Latin a good half as wide. */
const ems = (text: string) =>
  [...text].reduce((sum, char) => sum + (char.charCodeAt(0) >= 0x2000 ? 1 : 0.6), 0);

/** Lines of at most `width` em, as Chinese is broken: anywhere but in a number or before a closing sign. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const unit of text.match(UNIT) ?? []) {
    const last = lines.at(-1);
    if (last !== undefined && ems(last + unit) <= width) lines.splice(-1, 1, last + unit);
    else lines.push(unit);
  }
  return lines;
}
