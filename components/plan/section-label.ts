const DIGITS = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/**
 * A section's number as Chinese documents write it: `3` → `三、`, `3.2` → `（二）`, `5.2.1` → `1.`, `box-2` → `专栏2`.
 */
export function sectionLabel(code: string): string {
  if (code.startsWith("box-")) return `专栏${code.slice(4)}`;
  const levels = code.split(".");
  const own = levels.at(-1) ?? code;
  if (levels.length === 1) return `${ordinal(Number(own))}、`;
  return levels.length === 2 ? `（${ordinal(Number(own))}）` : `${own}.`;
}

/** 2 → 二, 10 → 十, 12 → 十二; 两 is for counting only. */
function ordinal(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const ten = tens === 0 ? "" : `${tens > 1 ? DIGITS[tens] : ""}十`;
  return `${ten}${ones === 0 && tens > 0 ? "" : DIGITS[ones]}`;
}
