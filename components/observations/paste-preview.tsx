import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import type { Span } from "@/lib/domain/period";
import { formatPeriod } from "@/lib/format/dates";
import { outsideSentence, totalSentence, unmatchedSentence } from "@/lib/format/entry-paste";
import type { PastedKind, PastePlan } from "./paste.prepare";
import { PastedTable } from "./pasted-table";
import type { GridRow } from "./slots.prepare";

type Props = {
  /** Null: nothing is being pasted. */
  plan: PastePlan | null;
  rows: readonly GridRow[];
  periods: readonly string[];
  span: Span;
  onWrite: (isConfirmed: boolean) => void;
  onClose: () => void;
};

/** What a paste would do, before it does anything. */
export function PastePreview({ plan, onClose, ...rest }: Props) {
  return (
    <Dialog title="粘贴预览" isOpen={plan !== null} onClose={onClose}>
      {plan && <Preview plan={plan} onClose={onClose} {...rest} />}
    </Dialog>
  );
}

type PreviewProps = Props & { plan: PastePlan };

function Preview({ plan, rows, periods, span, onWrite, onClose }: PreviewProps) {
  const [isConfirmed, setConfirmed] = useState(false);
  const count = (kind: PastedKind) => plan.cells.filter((cell) => cell.kind === kind).length;
  const asks = count("asks");
  const writes = plan.cells.length - count("same") - count("locked");
  return (
    <>
      <p className="text-sm">
        {plan.isHeaded ? "按行列标题对应" : "从当前单元格起按位置对应"}：{summary(count)}
        。空白格不改动原有数值。
      </p>
      <Notes plan={plan} periods={periods} span={span} />
      <PastedTable plan={plan} rows={rows} periods={periods} span={span} />
      {asks > 0 && (
        <label className="flex items-baseline gap-2 text-sm">
          <input
            type="checkbox"
            checked={isConfirmed}
            onChange={(event) => setConfirmed(event.target.checked)}
          />
          已核对，确认这{asks}格的换算或“无数据”；不勾选则写入后逐格确认
        </label>
      )}
      <div className="flex justify-end gap-2">
        <button type="button" className="button" onClick={onClose}>
          取消
        </button>
        <button
          type="button"
          className="button button-strong"
          aria-disabled={writes === 0}
          onClick={() => writes > 0 && onWrite(isConfirmed)}
        >
          写入{writes}格
        </button>
      </div>
    </>
  );
}

const KINDS: readonly (readonly [PastedKind, string])[] = [
  ["new", "新填"],
  ["changed", "改动"],
  ["asks", "待确认"],
  ["fault", "有误"],
  ["same", "相同"],
  ["locked", "不能修改"],
];

function summary(count: (kind: PastedKind) => number): string {
  const parts = KINDS.flatMap(([kind, word]) => (count(kind) > 0 ? [`${word}${count(kind)}格`] : []));
  return parts.length > 0 ? parts.join("、") : "没有可写入的内容";
}

/** What went nowhere, and whether pasted totals agree. */
function Notes({ plan, periods, span }: Pick<PreviewProps, "plan" | "periods" | "span">) {
  const { unmatched, outside, totals } = plan;
  const lines = [
    ...unmatched.map(unmatchedSentence),
    ...(outside.length > 0 ? [outsideSentence(outside.length)] : []),
    ...totals.map((total) => totalSentence(formatPeriod(periods[total.column] ?? "", span), total)),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className="max-h-32 space-y-1 overflow-y-auto border-l-2 border-behind pl-3 text-sm">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
