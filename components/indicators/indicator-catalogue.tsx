import { FilterForm } from "@/components/layout/filter-form";
import { pageHref } from "@/components/layout/page-href";
import { Empty } from "@/components/ui/notice";
import { formatDay } from "@/lib/format/dates";
import type {
  IndicatorAnswer,
  ObservationAnswer,
  PlanAnswer,
  ProgressAnswer,
  TargetAnswer,
} from "@/lib/schemas/answers";
import { IndicatorCatalogueTable } from "./indicator-catalogue-table";

export type CatalogueEntry = {
  indicator: IndicatorAnswer;
  /** Null: a background indicator. */
  target: TargetAnswer | null;
  /** Null where nobody judges, or where the target had not been stated by that day. */
  progress: ProgressAnswer | null;
  latest: ObservationAnswer | null;
};
export type CatalogueGroup = { id: string; title: string; plan: string | null; entries: CatalogueEntry[] };
export type CatalogueData = {
  groups: CatalogueGroup[];
  plans: PlanAnswer[];
  asOf: string;
  today: string;
  query: { q?: string; plan?: string; asOf?: string };
};

/** All indicators, what they are, how they stand; filtered by a plain form. */
export function IndicatorCatalogue({ groups, plans, asOf, today, query }: CatalogueData) {
  const codes = new Set(groups.flatMap(({ entries }) => entries.map(({ indicator }) => indicator.code)));
  const filtered = Boolean(query.q || query.plan);
  return (
    <>
      <h1 className="pt-8 text-2xl font-semibold">指标目录</h1>
      <div className="mt-5">
        <FilterForm
          action="/indicators"
          choices={[
            {
              name: "plan",
              label: "规划",
              value: query.plan,
              all: "全部规划",
              options: plans.map(({ code, shortTitle }) => ({ value: code, label: shortTitle })),
            },
          ]}
          search={{ value: query.q, placeholder: "名称、责任单位或代码" }}
          keep={query.asOf ? { asOf: query.asOf } : {}}
          clear={filtered ? pageHref("/indicators", { asOf: query.asOf }) : undefined}
        />
      </div>
      <p className="mt-4 text-ink-2">
        {filtered ? "符合条件的指标" : "共"}
        {codes.size}项
        {codes.size < groups.reduce((sum, { entries }) => sum + entries.length, 0) &&
          "，列入两个规划的各列一次"}
        。{asOf !== today && <span className="text-accent">以{formatDay(asOf)}当日所知显示。</span>}
      </p>
      {groups.length === 0 && (
        <div className="mt-6">
          <Empty>没有符合条件的指标。请换一个词，或清除条件查看全部。</Empty>
        </div>
      )}
      {groups.map((group) => (
        <IndicatorCatalogueTable key={group.id} group={group} asOf={query.asOf} />
      ))}
    </>
  );
}
