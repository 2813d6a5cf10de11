import { PlanTag } from "@/components/ui/plan-tag";
import {
  directionWords,
  frequencyWords,
  indicatorRoleWords,
  kindWords,
  natureWords,
  pathwayWords,
} from "@/lib/format/words";
import type { IndicatorAnswer, OverviewRow } from "@/lib/schemas/answers";

/** What is counted, how, and who answers for it. */
export function IndicatorScope({ indicator, row }: { indicator: IndicatorAnswer; row: OverviewRow | null }) {
  const { definition, scope, unit, measure, frequency, kind, direction, nature, role, code } = indicator;
  const facts: [string, string][] = [
    ["定义", definition],
    ["口径", scope],
    ["责任单位", unit?.name ?? "未指定"],
    ["计量单位", measure],
    ["公布频率", frequencyWords[frequency]],
    ["类型", kindWords[kind]],
    ["方向", `以${directionWords[direction]}为好`],
    ["性质", `${indicatorRoleWords[role]}，${natureWords[nature]}`],
    ["指标代码", code],
  ];
  return (
    <section aria-labelledby="scope" className="min-w-0">
      <h2 id="scope" className="text-lg font-semibold">
        定义与口径
      </h2>
      <dl className="mt-3">
        {facts.map(([label, text]) => (
          <div key={label} className="grid grid-cols-[6rem_1fr] gap-x-4 border-t border-hairline py-2">
            <dt className="text-ink-2">{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        {row && (
          <div className="grid grid-cols-[6rem_1fr] gap-x-4 border-t border-hairline py-2">
            <dt className="text-ink-2">规划依据</dt>
            <dd>
              <PlanTag reference={row.target.reference} />
              <span className="mt-1 block">
                {row.expected.length > 0
                  ? `规划未设年度目标，期间按${pathwayWords[row.target.pathway]}推算。`
                  : ""}
                {row.target.note}
              </span>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
