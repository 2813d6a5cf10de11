import { halfWidth } from "./entered-text";

/** What was overlooked so that a name could be recognised. Shown beside it, never silent. */
export type NameNote = "traditional" | "invisible-dropped";

export interface NameKey {
  readonly key: string;
  readonly notes: readonly NameNote[];
}

/** Traditional characters and their simplified ones, of areas, indicators and headings. A list, not a converter. */
const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  (
    "區区縣县鎮镇廣广東东灣湾雲云黃黄從从門门陽阳關关慶庆頭头遠远龍龙" +
    "業业務务產产億亿萬万個个總总計计數数額额貨货郵邮機机場场際际貿贸進进軟软體体銀银飛飞" +
    "國国網网電电車车會会員员間间規规劃划標标準准裝装費费創创園园資资稅税財财輸输運运營营學学醫医" +
    "養养術术節节類类單单佔占後后現现級级價价樣样幣币設设備备開开長长來来與与為为經经濟济發发積积環环過过餘余統统"
  )
    .match(/../gu)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);

const WITHOUT_WIDTH = /\p{Cf}/gu;

/**
 * What two spellings of one name have in common: spaces and what has no width are gone, full-width signs are ASCII,
 * traditional characters are simplified, Latin letters are small.
 */
export function nameKey(text: string): NameKey {
  const visible = text.replace(WITHOUT_WIDTH, "");
  const close = halfWidth(visible).replace(/\s/g, "");
  const simplified = Array.from(close, (sign) => SIMPLIFIED.get(sign) ?? sign).join("");
  const notes: NameNote[] = [];
  if (simplified !== close) notes.push("traditional");
  if (visible.trim() !== text.trim()) notes.push("invisible-dropped");
  return { key: simplified.toLowerCase(), notes };
}

interface NamedArea {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
}

/** The names an area goes by: 越秀区, 越秀, 440104, 广州市越秀区, 广州越秀; without a parent it is also 全市 or 全省. */
export function areaNames({ code, name, shortName }: NamedArea, parent?: NamedArea): string[] {
  const own = [name, shortName, code];
  if (!parent) return [...own, `全${name.slice(-1)}`];
  const within = [parent.name, parent.shortName].flatMap((of) => [`${of}${name}`, `${of}${shortName}`]);
  return [...own, ...within];
}
