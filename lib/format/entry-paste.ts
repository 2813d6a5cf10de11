import type { NameNote } from "@/lib/domain/entered-name";
import type { UnmatchedHeading } from "@/lib/domain/pasted-headings";
import type { TotalCheck } from "@/lib/domain/pasted-totals";
import { formatStated } from "./numbers";

export const nameNoteWords = {
  traditional: "繁体已转换",
  "invisible-dropped": "已去掉看不见的字符",
} as const satisfies Record<NameNote, string>;

const SIDES = { row: "行", column: "列" } as const;

/** What became of a pasted row or column that has no place in the grid. */
export function unmatchedSentence({ side, text, why }: UnmatchedHeading): string {
  const lane = SIDES[side];
  if (why === "repeated") return `“${text}”这一${lane}重复，只填入了前一${lane}，请核对粘贴的内容。`;
  if (text.trim() === "") return `有一${lane}没有名称，没有填入，请补上名称后再粘贴。`;
  return `表格中没有“${text}”这一${lane}，没有填入，请核对名称。`;
}

/** What became of the cells past the grid's end. */
export function outsideSentence(count: number): string {
  return `有${count}个单元格超出表格范围，没有填入，请核对粘贴的位置。`;
}

/** A pasted total is never entered; it is compared. */
export function totalSentence(column: string, { stated, sum, difference, agrees }: TotalCheck): string {
  const [total, parts, apart] = [stated, sum, difference.abs()].map((value) => formatStated(value, "", 0));
  if (agrees) return `${column}：粘贴的合计${total}与各行之和一致，合计行没有填入。`;
  return `${column}：粘贴的合计为${total}，各行之和为${parts}，相差${apart}，请核对各行。`;
}
