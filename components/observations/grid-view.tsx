import { Empty } from "@/components/ui/notice";
import { spanWords } from "@/lib/format/words";
import type { GridQuery } from "@/lib/schemas/entries";
import { EntryGrid, type EntryGridProps } from "./entry-grid";
import { type Choice, GridChooser } from "./grid-chooser";
import { GridSpans } from "./grid-spans";

export type GridViewProps = {
  query: GridQuery | undefined;
  indicators: readonly Choice[];
  areas: readonly Choice[];
  grid: EntryGridProps | undefined;
};

const PATH = "/observations/grid";

/** 填报表格: which table, then the table. */
export function GridView({ query, indicators, areas, grid }: GridViewProps) {
  const years = grid && yearsOf(grid.answer.periods);
  return (
    <>
      <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-2 pt-8 pb-4">
        <h1 className="text-2xl font-semibold">{grid ? titleOf(grid) : "填报表格"}</h1>
        {query && <GridSpans path={PATH} query={query} />}
      </header>
      <GridChooser path={PATH} {...{ query, indicators, areas, years }} />
      <div className="mt-6">
        {grid && grid.answer.rows.length > 0 ? (
          <EntryGrid key={grid.place.storeKey} {...grid} />
        ) : (
          <Empty>{grid ? "这张表格里没有你可以查看的行，请改选。" : "请先选择一个指标或一个区域。"}</Empty>
        )}
      </div>
    </>
  );
}

/** 「服务业增加值 · 亿元 · 年度」; indicators of one area have units of their own. */
function titleOf({ answer: { by, fixed, rows, span } }: EntryGridProps): string {
  const measure = by === "indicator" ? rows[0]?.measure : undefined;
  return [fixed.name, measure, spanWords[span]].filter(Boolean).join(" · ");
}

function yearsOf(periods: readonly string[]): { from: string; to: string } | undefined {
  const [first, last] = [periods[0], periods.at(-1)];
  return first && last ? { from: first.slice(0, 4), to: last.slice(0, 4) } : undefined;
}
