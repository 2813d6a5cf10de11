import Link from "next/link";
import { pageHref } from "@/components/layout/page-href";
import { PlanTag } from "@/components/ui/plan-tag";
import { PreliminaryMark, VerdictBadge } from "@/components/ui/verdict-badge";
import { formatPeriod } from "@/lib/format/dates";
import { sourceLine } from "@/lib/format/sources";
import { frequencyWords } from "@/lib/format/words";
import type { CatalogueEntry, CatalogueGroup } from "./indicator-catalogue";
import { goalInWords, valueInParts } from "./indicator-words";

/** One group of the catalogue. On a narrow screen unit, owner and frequency stand under the name. */
export function IndicatorCatalogueTable({
  group: { id, title, plan, entries },
  asOf,
}: {
  group: CatalogueGroup;
  asOf?: string;
}) {
  const judged = plan !== null;
  return (
    <section aria-labelledby={id} className="mt-10">
      <h2 id={id} className="text-lg font-semibold">
        {title}
        <span className="ml-2 text-sm font-normal text-ink-2">{entries.length}项</span>
      </h2>
      <table className="table mt-2 table-fixed">
        <thead>
          <tr>
            <th scope="col" className="w-[46%] lg:w-[30%]">
              指标
            </th>
            <th scope="col" className="hidden w-[7%] lg:table-cell">
              单位
            </th>
            <th scope="col" className="hidden w-[14%] lg:table-cell">
              责任单位
            </th>
            <th scope="col" className="hidden w-[6%] lg:table-cell">
              频率
            </th>
            <th scope="col" className="num">
              最新年度数值
            </th>
            {judged && (
              <th scope="col" className="num hidden sm:table-cell">
                目标
              </th>
            )}
            {judged && (
              <th scope="col" className="hidden w-[15%] sm:table-cell">
                判定
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Row key={entry.indicator.code} entry={entry} plan={plan} asOf={asOf} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ entry, plan, asOf }: { entry: CatalogueEntry; plan: string | null; asOf?: string }) {
  const { indicator, target, progress } = entry;
  const { code, name, measure, unit, frequency } = indicator;
  const owner = unit?.name ?? "未指定";
  // The page opens under the newest plan by itself; another plan has to be named.
  const named = plan !== null && plan !== indicator.targets[0]?.reference.plan ? plan : undefined;
  const verdict = progress && <VerdictBadge verdict={progress.verdict} preliminary={progress.preliminary} />;
  return (
    <tr>
      <th scope="row">
        <Link href={pageHref(`/indicators/${code}`, { plan: named, asOf })} className="text-base">
          {name}
        </Link>
        <span className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-2">
          {target && <PlanTag reference={target.reference} />}
          <span className="lg:hidden">
            {measure} · {owner} · {frequencyWords[frequency]}
          </span>
        </span>
        {verdict && <span className="mt-1 block sm:hidden">{verdict}</span>}
      </th>
      <td className="hidden lg:table-cell">{measure}</td>
      <td className="hidden lg:table-cell">{owner}</td>
      <td className="hidden lg:table-cell">{frequencyWords[frequency]}</td>
      <td className="text-right">
        <Latest entry={entry} />
        {target && (
          <span className="mt-1 block text-xs text-ink-2 sm:hidden">{`${target.targetYear}年目标${goalInWords(target, indicator)}`}</span>
        )}
      </td>
      {plan !== null && (
        <td className="hidden text-right sm:table-cell">
          {target && goalInWords(target, indicator)}
          {target && <span className="block text-xs text-ink-2">{target.targetYear}年</span>}
        </td>
      )}
      {plan !== null && (
        <td className="hidden sm:table-cell" title={progress?.sentence}>
          {verdict ?? <span className="text-ink-2">当日尚未提出</span>}
        </td>
      )}
    </tr>
  );
}

function Latest({ entry: { latest, indicator } }: { entry: CatalogueEntry }) {
  if (!latest) return <span className="text-xs text-ink-2">尚无已公布的数值</span>;
  const { before, figure, after } = valueInParts(latest, indicator);
  return (
    <span title={sourceLine(latest)}>
      <span className="text-base">
        {before}
        {figure}
      </span>
      <span className="text-xs text-ink-2">{after}</span>
      <span className="flex flex-wrap items-center justify-end gap-x-1.5 text-xs text-ink-2">
        {formatPeriod(latest.period)}
        {latest.status === "preliminary" && <PreliminaryMark />}
      </span>
    </span>
  );
}
