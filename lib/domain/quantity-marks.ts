import type { Qualifier } from "./quantity";

type Mark = Exclude<Qualifier, "eq">;

const BEFORE: readonly (readonly [RegExp, Mark])[] = [
  [/^(?:不低于|不少于|不小于|超过|突破|大于|高于|超|逾|>=|＞=|[≥≧⩾>＞])\s*/, "ge"],
  [/^(?:不高于|不超过|不大于|不多于|小于|低于|不足|<=|＜=|[≤≦⩽<＜])\s*/, "le"],
  [/^(?:大约|约为|约|接近|近|[≈~～])\s*/, "approx"],
];
const BEHIND: readonly (readonly [RegExp, Mark])[] = [
  [/以上$/, "ge"],
  [/(?:以下|以内)$/, "le"],
  [/(?:左右|上下)$/, "approx"],
];

/** Takes one mark off a number, in words or as a sign, before it or behind it: 突破2800, ≥2800, 2800以上. */
export function takeQualifier(text: string): { readonly qualifier?: Mark; readonly rest: string } {
  for (const [mark, qualifier] of [...BEFORE, ...BEHIND]) {
    const rest = text.replace(mark, "");
    if (rest !== text) return { qualifier, rest: rest.trimEnd() };
  }
  return { rest: text };
}
