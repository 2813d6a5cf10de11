import Link from "next/link";
import { FilterForm } from "@/components/layout/filter-form";
import { pageHref } from "@/components/layout/page-href";
import { Empty } from "@/components/ui/notice";
import { formatPeriod } from "@/lib/format/dates";
import { entryStateWords } from "@/lib/format/entry-words";
import type { EntryAnswer } from "@/lib/schemas/entries";
import { EntryTable } from "./entry-table";
import type { Choice } from "./grid-chooser";

export type EntriesViewProps = {
  query: Partial<Record<"state" | "indicator" | "area" | "period" | "cursor", string>>;
  indicators: readonly Choice[];
  areas: readonly Choice[];
  items: readonly EntryAnswer[];
  nextCursor: string | null;
  mayEnter: boolean;
};

const PATH = "/observations";

/** 填报记录: what there is, filtered by the address, and the ways to enter more. */
export function EntriesView({ query, indicators, areas, items, nextCursor, mayEnter }: EntriesViewProps) {
  const { cursor, ...filters } = query;
  const isFiltered = Object.values(filters).some(Boolean);
  return (
    <>
      <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3 pt-8 pb-4">
        <h1 className="text-2xl font-semibold">填报记录</h1>
        {mayEnter && (
          <p className="no-print flex gap-2">
            <Link href={pageHref("/observations/new")} className="button text-ink">
              填一个数值
            </Link>
            <Link href={pageHref("/observations/grid")} className="button button-strong hover:no-underline">
              打开填报表格
            </Link>
          </p>
        )}
      </header>
      <FilterForm
        action={PATH}
        clear={isFiltered ? pageHref(PATH) : undefined}
        choices={choicesOf(query, indicators, areas)}
        search={{
          name: "period",
          label: "时期",
          value: query.period && formatPeriod(query.period),
          placeholder: "如2025年三季度",
        }}
      />
      <div className="mt-6">
        {items.length === 0 ? (
          <Empty>{emptyText(isFiltered, cursor !== undefined)}</Empty>
        ) : (
          <EntryTable entries={items} />
        )}
      </div>
      <nav aria-label="分页" className="no-print mt-6 flex gap-6">
        {cursor && <Link href={pageHref(PATH, filters)}>回到第一页</Link>}
        {nextCursor && <Link href={pageHref(PATH, { ...filters, cursor: nextCursor })}>下一页</Link>}
      </nav>
    </>
  );
}

function emptyText(isFiltered: boolean, isLater: boolean): string {
  if (isLater) return "后面没有更多记录了。";
  return isFiltered ? "没有符合条件的记录，请少选一个条件。" : "还没有填报记录。";
}

function choicesOf(
  query: EntriesViewProps["query"],
  indicators: readonly Choice[],
  areas: readonly Choice[],
) {
  const options = (choices: readonly Choice[]) =>
    choices.map(({ code, name }) => ({ value: code, label: name }));
  const states = Object.entries(entryStateWords).map(([value, { word }]) => ({ value, label: word }));
  return [
    { name: "state", label: "状态", all: "全部状态", value: query.state, options: states },
    {
      name: "indicator",
      label: "指标",
      all: "全部指标",
      value: query.indicator,
      options: options(indicators),
    },
    { name: "area", label: "区域", all: "全部区域", value: query.area, options: options(areas) },
  ];
}
