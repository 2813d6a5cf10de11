import { ScrollAcross } from "@/components/layout/scroll-across";
import type { Span } from "@/lib/domain/period";
import { type CellMark, cellMarkWords } from "@/lib/format/cell-words";
import { formatPeriod } from "@/lib/format/dates";
import type { PastedCell, PastedKind, PastePlan } from "./paste.prepare";
import { readingSentence } from "./reading-sentence";
import type { GridRow } from "./slots.prepare";

type Props = {
  plan: PastePlan;
  rows: readonly GridRow[];
  periods: readonly string[];
  span: Span;
};

/** As many as anybody reads one by one; what has to be looked at comes first. */
const MOST_LINES = 300;
const ORDER: readonly PastedKind[] = ["fault", "asks", "locked", "changed", "new", "same"];
const MARKS = {
  fault: "fault",
  asks: "asks",
  locked: "closed",
  changed: "unsaved",
  new: "unsaved",
  same: "empty",
} as const satisfies Record<PastedKind, CellMark>;
const WORDS = {
  fault: "有误",
  asks: "待确认",
  locked: "不能修改",
  changed: "改动",
  new: "新填",
  same: "相同",
};

/** Each pasted cell: where it goes, what is there, what it becomes and why. */
export function PastedTable({ plan, rows, periods, span }: Props) {
  const cells = plan.cells.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  if (cells.length === 0) return null;
  return (
    <div className="max-h-[40dvh] overflow-y-auto">
      <ScrollAcross label="逐格预览">
        <table className="table text-sm">
          <thead>
            <tr>
              <th scope="col">写到</th>
              <th scope="col" className="num">
                原值
              </th>
              <th scope="col" className="num">
                粘贴的内容
              </th>
              <th scope="col">处理</th>
            </tr>
          </thead>
          <tbody>
            {cells.slice(0, MOST_LINES).map((cell) => (
              <Line key={`${cell.at.row} ${cell.at.column}`} {...{ cell, rows, periods, span }} />
            ))}
          </tbody>
        </table>
      </ScrollAcross>
      {cells.length > MOST_LINES && (
        <p className="py-2 text-xs text-ink-2">其余{cells.length - MOST_LINES}格同样处理，不再逐一列出。</p>
      )}
    </div>
  );
}

type LineProps = { cell: PastedCell; rows: readonly GridRow[]; periods: readonly string[]; span: Span };

function Line({ cell: { at, before, text, read, kind }, rows, periods, span }: LineProps) {
  const row = rows[at.row];
  if (!row) return null;
  const { icon, tone } = cellMarkWords[MARKS[kind]];
  return (
    <tr>
      <th scope="row" className="whitespace-nowrap">
        {row.shortName} {formatPeriod(periods[at.column] ?? "", span)}
      </th>
      <td className="num">{before || <span className="text-ink-2">空白</span>}</td>
      <td className="num max-w-48 truncate">{text}</td>
      <td className="min-w-40">
        <span style={{ color: `var(--${tone})` }} className="whitespace-nowrap font-medium">
          <span aria-hidden="true">{icon}</span> {WORDS[kind]}
        </span>
        <span className="block text-xs text-ink-2">{readingSentence(read, row)}</span>
      </td>
    </tr>
  );
}
