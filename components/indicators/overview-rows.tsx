import type { Route } from "next";
import Link from "next/link";
import { PlanTag } from "@/components/ui/plan-tag";
import { PreliminaryMark, VerdictBadge } from "@/components/ui/verdict-badge";
import { Decimal } from "@/lib/domain/decimal";
import { formatPublished } from "@/lib/format/dates";
import { formatSingle } from "@/lib/format/numbers";
import { sourceLine } from "@/lib/format/sources";
import type { ObservationAnswer, OverviewRow } from "@/lib/schemas/answers";
import { GapBar } from "./gap-bar";
import { Sparkline } from "./sparkline";

/** One row an indicator: what it is, where it stands, and the sentence that lets one recompute it. */
export function OverviewRows({ rows, query }: { rows: OverviewRow[]; query: string }) {
  return (
    <ol className="divide-y divide-hairline border-y border-hairline">
      {rows.map((row) => (
        <li key={row.indicator.code} className="py-4">
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <h3 className="text-base font-semibold">
              <Link href={`/indicators/${row.indicator.code}${query}` as Route} className="text-ink">
                {row.indicator.name}
              </Link>
            </h3>
            <PlanTag reference={row.target.reference} />
            <span className="ml-auto text-base">
              <VerdictBadge verdict={row.progress.verdict} preliminary={row.progress.preliminary} />
            </span>
          </div>
          <div className="mt-1 flex flex-wrap items-center gap-x-6 gap-y-1 sm:flex-nowrap">
            <Sparkline row={row} />
            <div className="w-40 shrink-0">
              <LatestValue observation={row.progress.judged} row={row} />
            </div>
            <div className="min-w-0 flex-1 basis-full sm:basis-0">
              <GapBar row={row} />
            </div>
          </div>
          <p className="mt-1 text-sm text-ink-2">{row.progress.sentence}</p>
        </li>
      ))}
    </ol>
  );
}

function LatestValue({
  observation,
  row: { indicator },
}: {
  observation: ObservationAnswer | null;
  row: OverviewRow;
}) {
  if (!observation) return <p className="text-sm text-pending">基期之后尚无公布值</p>;
  const { value, qualifier, period, source, published, status } = observation;
  return (
    <p title={sourceLine(observation)}>
      <span className="text-lg font-semibold">
        {formatSingle({ value: new Decimal(value), qualifier }, indicator.measure, indicator.decimals)}
      </span>
      <span className="ml-1 text-xs text-ink-2">{indicator.measure}</span>
      <br />
      <span className="text-xs text-ink-2">
        {period}年 {status === "preliminary" && <PreliminaryMark />}
        <span className="sr-only">
          来源：{source}，{formatPublished(published)}
        </span>
      </span>
    </p>
  );
}
