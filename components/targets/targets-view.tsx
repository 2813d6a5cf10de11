import Link from "next/link";
import { pageHref } from "@/components/layout/page-href";
import { formatDay } from "@/lib/format/dates";
import { goalText, pathText } from "@/lib/format/target-words";
import type { TargetAnswer } from "@/lib/schemas/answers";
import type { IndicatorBrief, PlanTargets, TargetLine } from "./targets.prepare";

export type TargetsViewProps = {
  plans: readonly PlanTargets[];
  /** By code. */
  areaNames: Readonly<Record<string, string>>;
  mayPropose: boolean;
};

/** 目标: what is asked of each indicator at present, and how that came about. */
export function TargetsView({ plans, areaNames, mayPropose }: TargetsViewProps) {
  const lines = plans.flatMap((each) => each.lines);
  const revised = lines.filter(({ earlier }) => earlier.length > 0).length;
  return (
    <>
      <header className="pt-10 pb-2">
        <h1 className="text-2xl font-semibold">
          {lines.length}项目标，{revised > 0 ? `${revised}项修订过` : "都没有修订过"}
        </h1>
        <p className="mt-2 max-w-3xl text-sm text-ink-2">
          修订是新增一次，写明起始日期、理由和依据的文件；原来的目标仍保留，图上仍画出，查看过去某一天时仍按它评价。
        </p>
      </header>
      {plans.map(({ plan, lines: ofPlan }) => (
        <section key={plan.code} aria-labelledby={plan.code} className="mt-8">
          <h2 id={plan.code} className="text-lg font-semibold">
            {plan.shortTitle}
          </h2>
          <ul className="mt-2">
            {ofPlan.map((line) => (
              <TargetItem
                key={`${line.indicator.code} ${line.area}`}
                line={line}
                areaName={areaNames[line.area] ?? line.area}
                mayPropose={mayPropose}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

type ItemProps = { line: TargetLine; areaName: string; mayPropose: boolean };

function TargetItem({ line: { indicator, area, current, earlier }, areaName, mayPropose }: ItemProps) {
  const { code, name, unit } = indicator;
  const plan = current.reference.plan;
  return (
    <li className="grid gap-x-8 gap-y-1 border-t border-hairline py-4 sm:grid-cols-[16rem_1fr_auto]">
      <div>
        <Link href={pageHref(`/indicators/${code}`, { plan })}>{name}</Link>
        <p className="text-xs text-ink-2">
          {areaName} · {unit?.name ?? "没有责任单位"}
        </p>
      </div>
      <div>
        <Stated target={current} indicator={indicator} />
        {earlier.length > 0 && (
          <details className="mt-1">
            <summary className="text-sm text-accent">修订前（{earlier.length}次）</summary>
            <ul className="mt-1 space-y-2 border-l border-hairline pl-3">
              {earlier.map((each) => (
                <li key={each.revision} className="text-ink-2">
                  <Stated target={each} indicator={indicator} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {mayPropose && (
        <p className="flex gap-4 text-sm">
          {/* Not fetched ahead: without what they are of, these pages are refused. */}
          <Link href={pageHref("/targets/revise", { plan, indicator: code, area })} prefetch={false}>
            修订目标
          </Link>
          <Link href={pageHref("/targets/definition", { indicator: code })} prefetch={false}>
            修改定义
          </Link>
        </p>
      )}
    </li>
  );
}

/** What one revision says, and on what grounds. */
export function Stated({ target, indicator }: { target: TargetAnswer; indicator: IndicatorBrief }) {
  const { statedOn, revision, reason, document, reference } = target;
  // A direction alone has no pathway to be on.
  const path = target.form === "direction" ? [] : [pathText(target, indicator)];
  const grounds =
    revision === 1 ? `规划第${reference.page}页` : [document, reason].filter(Boolean).join("，");
  return (
    <>
      <p>{goalText(target, indicator)}</p>
      <p className="text-xs text-ink-2">{[`${formatDay(statedOn)}起`, ...path, grounds].join(" · ")}</p>
    </>
  );
}
