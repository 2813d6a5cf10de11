import { Empty } from "@/components/ui/notice";
import { spanWords } from "@/lib/format/words";
import type { GridQuery } from "@/lib/schemas/entries";
import { EntryGrid, type EntryGridProps } from "./entry-grid";
import { type Choice, GridChooser } from "./grid-chooser";

export type GridViewProps = {
  query: GridQuery | undefined;
  indicators: readonly Choice[];
  areas: readonly Choice[];
  grid: EntryGridProps | undefined;
};

/** 填报表格: which table, then the table. */
export function GridView({ query, indicators, areas, grid }: GridViewProps) {
  const years = grid && yearsOf(grid.answer.periods);
  return (
    <>
      <header className="pt-10 pb-4">
        <h1 className="text-2xl font-semibold">{grid ? titleOf(grid) : "填报表格"}</h1>
      </header>
      <GridChooser path="/observations/grid" {...{ query, indicators, areas, years }} />
      <div className="mt-6">
        {grid && grid.answer.rows.length > 0 ? (
          <EntryGrid key={grid.storeKey} {...grid} />
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
