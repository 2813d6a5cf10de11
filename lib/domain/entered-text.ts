/** What a cell holds once nothing stands around it that cannot be seen. */
export interface TidyText {
  readonly text: string;
  /** Whether anything but spaces was dropped. */
  readonly invisibleDropped: boolean;
}

/**
 * Without width, and around figures without a meaning: zero-width spaces, joiners and marks that keep text running
 * left to right (some calculators copy them along). Those that turn text round are not here.
 */
const WITHOUT_WIDTH = /[\u200b-\u200e\u202a\u202c\u202d\u2060\u2066\u2069]/;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** Drops spaces of every kind (U+3000, U+00A0 and the byte order mark too) and what has no width, at both ends only. */
export function tidy(text: string): TidyText {
  const dropped = (at: number) => WITHOUT_WIDTH.test(text.charAt(at)) || text.charAt(at).trim() === "";
  let [start, end] = [0, text.length];
  while (start < end && dropped(start)) start += 1;
  while (end > start && dropped(end - 1)) end -= 1;
  const around = text.slice(0, start) + text.slice(end);
  return { text: text.slice(start, end), invisibleDropped: WITHOUT_WIDTH.test(around) };
}

/** Whether there is something inside that nobody sees, or that shows the figures in another order. */
export function hidesSomething(text: string): boolean {
  return INVISIBLE.test(text);
}

const FULL_WIDTH = /[０-９．，＋％（）]/g;
/** U+FF0D, U+2212, U+2013, U+2010 and U+FE63. The dash U+2014 is none: alone it says that there is no value. */
const MINUS_SIGNS = /[－−–‐﹣]/g;
const FULL_WIDTH_OFFSET = 0xfee0;

/** Full-width digits and signs as ASCII. Nothing else is converted: ² is not 2. */
export function halfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET));
}

/** The signs that are meant as a minus. */
export function plainMinus(text: string): string {
  return text.replace(MINUS_SIGNS, "-");
}
