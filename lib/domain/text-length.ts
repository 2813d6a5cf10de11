const segmenter = new Intl.Segmenter("zh", { granularity: "grapheme" });

/** Code units of one character at the most: a family of emoji has 25, its marks of colour included. */
const MOST_UNITS = 32;

/** Whether a text has more than so many characters as people count them: 𠮷 is one, and é of two code points is. */
export function isLongerThan(text: string, most: number): boolean {
  if (text.length <= most) return false;
  if (text.length > most * MOST_UNITS) return true;
  let count = 0;
  for (const _ of segmenter.segment(text)) {
    count += 1;
    if (count > most) return true;
  }
  return false;
}

/** More marks on one character than any script has: they run over the lines above and below. */
const STACKED = /[\p{M}\p{Cf}]{9}/u;

export function isStacked(text: string): boolean {
  return STACKED.test(text);
}
