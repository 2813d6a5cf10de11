import Link from "next/link";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { pageHref } from "@/components/layout/page-href";
import { PlanTag } from "@/components/ui/plan-tag";
import { PreliminaryMark, VerdictBadge } from "@/components/ui/verdict-badge";
import { formatPeriod } from "@/lib/format/dates";
import { formatAmount } from "@/lib/format/numbers";
import { sourceLine } from "@/lib/format/sources";
import type { IndicatorData } from "./indicator-data";
import { goalInWords, valueInParts, valueInWords } from "./indicator-words";

/** Name, newest value, verdict and the sentence behind it; then from which day, for which area and which plan one looks. */
export function IndicatorHead(data: IndicatorData) {
  const { indicator, area, root, row, asOf, today, query } = data;
  const path = `/indicators/${indicator.code}`;
  const keep = Object.fromEntries(
    Object.entries({ area: query.area, plan: query.plan }).flatMap(([name, value]) =>
      value ? [[name, value]] : [],
    ),
  );
  return (
    <header className="pt-8">
      <p className="text-xs text-ink-2">
        <Link href={pageHref("/indicators", { asOf: query.asOf })} className="underline">
          指标
        </Link>
        <span aria-hidden="true"> / </span>
        {area.name}
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
        <h1 className="text-2xl font-semibold">
          {area.code === root.code ? "" : area.name}
          {indicator.name}
        </h1>
        {row && <PlanTag reference={row.target.reference} />}
      </div>
      <div className="mt-6 grid items-start gap-x-12 gap-y-6 lg:grid-cols-3">
        <LatestValue {...data} />
        <div className="border-hairline lg:col-span-2 lg:border-l lg:pl-8">
          <Judgement {...data} />
        </div>
      </div>
      <div className="mt-6 border-y border-hairline py-1">
        <AsOfBar asOf={asOf} today={today} path={path} keep={keep} />
      </div>
      <Selectors {...data} />
    </header>
  );
}

function LatestValue({ indicator, row, annual, inForce }: IndicatorData) {
  const latest = row?.progress.judged ?? annual.at(-1);
  if (!latest) {
    const base = row?.target;
    const part = inForce.filter(({ span }) => span !== "year").at(-1);
    return (
      <div>
        <p className="text-2xl text-ink-2">年度数值尚未公布</p>
        <p className="mt-1 text-ink-2">
          {part
            ? `最近一次公布的是${valueInWords(part, indicator)}，不与全年数值比较。`
            : "还没有任何一期公布的数值。"}
        </p>
        {base?.baselineValue != null && (
          <p className="mt-1 text-ink-2">
            规划基期{base.baselineYear}年
            {formatAmount(base.baselineValue, indicator.measure, indicator.decimals)}
          </p>
        )}
      </div>
    );
  }
  const { before, figure, after } = valueInParts(latest, indicator);
  return (
    <div>
      <p className="flex flex-wrap items-baseline gap-x-1" title={sourceLine(latest)}>
        {before && <span className="text-lg">{before}</span>}
        <span className="text-4xl font-semibold tracking-tight">{figure}</span>
        <span className="text-lg text-ink-2">{after}</span>
      </p>
      <p className="mt-1 flex flex-wrap items-center gap-2 text-base">
        {formatPeriod(latest.period)}
        {latest.status === "preliminary" && <PreliminaryMark />}
        {row && row.progress.judged === null && (
          <span className="text-sm text-ink-2">基期以后尚无公布的数值</span>
        )}
      </p>
      <p className="mt-1 text-xs text-ink-2">{sourceLine(latest)}</p>
    </div>
  );
}

function Judgement({ indicator, row, area, root, plans }: IndicatorData) {
  if (row) {
    const { progress, target } = row;
    return (
      <>
        <p className="flex flex-wrap items-baseline gap-x-6 gap-y-1 text-lg">
          <VerdictBadge verdict={progress.verdict} preliminary={progress.preliminary} />
          <span className="text-base text-ink-2">
            {target.targetYear}年目标 <span className="text-ink">{goalInWords(target, indicator)}</span>
          </span>
        </p>
        <p className="mt-3 max-w-[44em] text-base">{progress.sentence}</p>
      </>
    );
  }
  const say = () => {
    if (area.code !== root.code) return "规划未设分区目标，只列出已公布的数值，不作判定。";
    if (plans.length > 0)
      return "当时还没有印发设定这一目标的规划，或所选规划没有为它设目标，只列出已公布的数值。";
    return "这是背景指标，规划没有为它设目标，不作判定。";
  };
  return <p className="max-w-[44em] text-base text-ink-2">{say()}</p>;
}

/** The areas that have values and the plans that set a target, as links: they work without a script. */
function Selectors({ indicator, area, root, areas, plans, row, query }: IndicatorData) {
  const href = (change: Record<string, string | undefined>) =>
    pageHref(`/indicators/${indicator.code}`, { ...query, ...change });
  const item =
    "inline-block rounded px-2 py-1 text-sm aria-[current]:bg-accent-wash aria-[current]:font-medium aria-[current]:text-ink";
  return (
    <div className="no-print mt-3 space-y-1">
      {areas.length > 1 && (
        <nav aria-label="区域" className="flex flex-wrap items-center gap-x-1">
          <span className="mr-2 text-sm text-ink-2">区域</span>
          {areas.map((each) => (
            <Link
              key={each.code}
              href={href({ area: each.code === root.code ? undefined : each.code })}
              className={item}
              aria-current={each.code === area.code ? "true" : undefined}
            >
              {each.code === root.code ? "全市" : each.shortName}
            </Link>
          ))}
        </nav>
      )}
      {plans.length > 1 && (
        <nav aria-label="规划" className="flex flex-wrap items-center gap-x-1">
          <span className="mr-2 text-sm text-ink-2">规划</span>
          {plans.map((plan) => (
            <Link
              key={plan.code}
              href={href({ plan: plan.code })}
              className={item}
              aria-current={plan.code === row?.target.reference.plan ? "true" : undefined}
            >
              {plan.shortTitle}
            </Link>
          ))}
        </nav>
      )}
    </div>
  );
}
