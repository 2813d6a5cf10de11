import Link from "next/link";
import { pageHref } from "@/components/layout/page-href";
import { ScrollAcross } from "@/components/layout/scroll-across";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import { formatAmount, formatRange } from "@/lib/format/numbers";
import { targetFormWord } from "@/lib/format/words";
import type { OverviewRow } from "@/lib/schemas/answers";

type Props = { title: string; goals: readonly OverviewRow[]; asOf: string | undefined };

/** The goals that a section sets: base, target, and how they stand. */
export function GoalTable({ title, goals, asOf }: Props) {
  return (
    <ScrollAcross label={`${title}的指标与目标`}>
      <table className="table min-w-[440px] sm:min-w-[600px] print:min-w-0">
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col" className="num">
              基期
            </th>
            <th scope="col" className="num">
              目标
            </th>
            <th scope="col" className="w-44 max-sm:hidden">
              进展
            </th>
            <th scope="col" className="num">
              页码
            </th>
          </tr>
        </thead>
        <tbody>
          {goals.map((goal) => (
            <GoalRow key={goal.indicator.code} goal={goal} asOf={asOf} />
          ))}
        </tbody>
      </table>
    </ScrollAcross>
  );
}

function GoalRow({
  goal: { indicator, target, progress },
  asOf,
}: {
  goal: OverviewRow;
  asOf: string | undefined;
}) {
  const { code, name, measure, decimals } = indicator;
  return (
    <tr>
      <th scope="row">
        <Link href={pageHref(`/indicators/${code}`, { plan: target.reference.plan, asOf })}>{name}</Link>
        <span className="block sm:hidden">
          <VerdictBadge verdict={progress.verdict} preliminary={progress.preliminary} />
        </span>
      </th>
      <td className="num">
        {target.baselineValue === null ? (
          <span className="text-ink-2">规划未给出</span>
        ) : (
          <>
            {formatAmount(target.baselineValue, measure, decimals)}
            <YearUnder year={target.baselineYear} />
          </>
        )}
      </td>
      <td className="num">
        {goalWords({ indicator, target })}
        <YearUnder year={target.targetYear} />
      </td>
      <td title={progress.sentence} className="max-sm:hidden">
        <VerdictBadge verdict={progress.verdict} preliminary={progress.preliminary} />
      </td>
      <td className="num text-ink-2">{target.reference.page}</td>
    </tr>
  );
}

const YearUnder = ({ year }: { year: number | null }) =>
  year === null ? null : <span className="block text-xs text-ink-2">{year}年</span>;

function goalWords({ indicator, target }: Pick<OverviewRow, "indicator" | "target">): string {
  const { measure, decimals, direction } = indicator;
  const { form, targetValue, targetUpper } = target;
  if (targetValue === null) return targetFormWord(form, direction);
  if (targetUpper !== null) return formatRange(targetValue, targetUpper, measure, decimals);
  return formatAmount(targetValue, measure, decimals);
}
