import type { ReactNode } from "react";
import { ScrollAcross } from "@/components/layout/scroll-across";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import type { Decimal } from "@/lib/domain/decimal";
import type { Thresholds } from "@/lib/domain/verdict";
import { formatComputed } from "@/lib/format/numbers";
import type { VerdictCode } from "@/lib/schemas/answers";

type Row = { verdict: VerdictCode; when: string };

/** The words of a verdict with the thresholds in force, which are the ones the figures are judged by. */
export function VerdictTable({ thresholds }: { thresholds: Thresholds }) {
  return (
    <ScrollAcross label="评价词与判定条件">
      <table className="table min-w-[480px] print:min-w-0">
        <thead>
          <tr>
            <th scope="col" className="w-36">
              评价词
            </th>
            <th scope="col">条件</th>
          </tr>
        </thead>
        <Rows title="目标年之前（看最新的年度值）" rows={midTermRows(thresholds)} />
        <Rows title="目标年及以后（只看目标年的年度值）" rows={FINAL_ROWS} />
      </table>
    </ScrollAcross>
  );
}

function Rows({ title, rows }: { title: ReactNode; rows: readonly Row[] }) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={2} className="pt-5! text-xs text-ink-2">
          {title}
        </th>
      </tr>
      {rows.map(({ verdict, when }) => (
        <tr key={verdict}>
          <th scope="row">
            <VerdictBadge verdict={verdict} />
          </th>
          <td>{when}</td>
        </tr>
      ))}
    </tbody>
  );
}

function midTermRows({ ahead, onTrack, behind, ratio, countTolerance }: Thresholds): Row[] {
  const [up, down, far] = [signed(ahead), signed(onTrack), signed(behind)];
  const pieces = formatComputed(countTolerance, 2);
  return [
    { verdict: "ahead-achieved", when: "最新值已经达到或越过目标值。" },
    { verdict: "ahead", when: `偏差大于${up}个百分点。` },
    {
      verdict: "on-track",
      when: `偏差在${down}至${up}个百分点之间，含两端。没有年度节点的个数指标，落后推算路径不足${pieces}个的，也归这里。`,
    },
    { verdict: "behind", when: `偏差不低于${far}、低于${down}个百分点。` },
    {
      verdict: "far-behind",
      when: `偏差低于${far}个百分点；或最新值比基期还差；或落后于推算路径，且从基期后第二年起增速比R小于${formatComputed(ratio, 2)}。`,
    },
    {
      verdict: "unassessable",
      when: "缺基期值、目标值或年度值，目标值等于基期值，或只有上下限而不足以判定；原因写在旁边。",
    },
  ];
}

const FINAL_ROWS: readonly Row[] = [
  { verdict: "achieved", when: "目标年的数值达到或越过目标值；区间目标以达到较易的一端为准。" },
  { verdict: "missed", when: "目标年的数值没有达到目标值。" },
  { verdict: "pending", when: "目标年的数值尚未公布，或公布的只是上下限、还不足以判定。" },
  { verdict: "unassessable", when: "规划没有给出目标值，或只定方向而没有基期值。" },
];

const signed = (value: Decimal) => `${value.gt(0) ? "+" : ""}${formatComputed(value, 2)}`;
