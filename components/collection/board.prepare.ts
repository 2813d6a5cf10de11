import type { Tone } from "@/lib/format/words";
import type { CompletenessAnswer, TaskCounts } from "@/lib/schemas/collection";

/** The first columns of a board, which of periods are the newest, and its cells by row. */
export function boardOf(answer: CompletenessAnswer, mostColumns: number) {
  const columns = answer.columns.slice(0, mostColumns);
  const cells = new Map(answer.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  return {
    columns,
    isCut: answer.columns.length > columns.length,
    rows: answer.rows
      .map((row) => ({
        ...row,
        cells: columns.map((column) => ({
          column: column.code,
          counts: cells.get(`${row.code} ${column.code}`),
        })),
      }))
      .filter((row) => row.cells.some(({ counts }) => counts)),
  };
}

/** What a cell says: the worst of what is in it. */
export function cellStatus({ total, reported, overdue, late }: TaskCounts): {
  icon: string;
  about: string;
  tone: Tone;
} {
  if (overdue > 0) return { icon: "✕", about: `${overdue}项逾期`, tone: "missed" };
  if (reported < total) return { icon: "◷", about: `${total - reported}项未到期`, tone: "pending" };
  if (late > 0) return { icon: "✓", about: `补齐${late}项`, tone: "behind" };
  return { icon: "✓", about: "已报齐", tone: "achieved" };
}
