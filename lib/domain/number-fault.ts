/** What is wrong with the spelling of something that was to be a number. */
export type FormFault =
  | "error-value"
  | "formula"
  | "not-finite"
  | "notation"
  | "other-digits"
  | "han-digits"
  | "currency-sign"
  | "misplaced-sign"
  | "misplaced-separator"
  | "misplaced-point"
  | "several-numbers"
  | "not-a-number";

/** A fault and, where there is one likely reading, the number that may have been meant. */
export type Diagnosis = readonly [code: FormFault, suggestion?: string];

type Rule = readonly [form: RegExp, code: FormFault];

/** The first form that fits names the fault. The text is short: the caller has measured it. */
const RULES: readonly Rule[] = [
  [/^#/, "error-value"],
  [/^=/, "formula"],
  [/^[+-]?(?:nan|inf|infinity|∞)$/i, "not-finite"],
  [/^[+-]?(?:0[xob][\da-f]+|[\d.]+e[+-]?\d+|\d+(?:_\d+)+)$/i, "notation"],
  [/(?!\d)\p{N}/u, "other-digits"],
  [/^[-负]?[\d.]*[零一二两三四五六七八九十百千][零一二两三四五六七八九十百千万亿点]*$/, "han-digits"],
  [/^[¥￥$＄€£]/, "currency-sign"],
  [/^[\d.,]+[+-]+$|^[+\-—]+\s*[\d.,]+$|^\([+-].*\)$/, "misplaced-sign"],
  [/\d[^\d.,]+\d/, "several-numbers"],
  [/^[+-]?[\d.]*,[\d.,]*$/, "misplaced-separator"],
  [/^[+-]?[\d.]+$/, "misplaced-point"],
];

/** Names the fault of a text that is no number, in ASCII digits and with plain minus signs. */
export function diagnose(text: string): Diagnosis {
  const code = RULES.find(([form]) => form.test(text))?.[1] ?? "not-a-number";
  const suggestion = SUGGESTIONS[code]?.(text);
  return suggestion === undefined ? [code] : [code, suggestion];
}

const SUGGESTIONS: Readonly<Partial<Record<FormFault, (text: string) => string | undefined>>> = {
  // Spaces as thousands separators, as they are printed after GB/T 15835.
  "several-numbers": (text) =>
    /^\d{1,3}(?:\s\d{3})+(?:\.\d+)?$/.test(text) ? text.replace(/\s/g, "") : undefined,
  "misplaced-point": (text) => {
    if (/^\.\d+$/.test(text)) return `0${text}`;
    return /^\d+\.$/.test(text) ? text.slice(0, -1) : undefined;
  },
};
