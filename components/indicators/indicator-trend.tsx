import { ChartStage } from "@/components/charts/chart-stage";
import { Figure, SourceLines } from "@/components/charts/figure";
import { prepareTrend, type Trend } from "@/components/charts/trend.prepare";
import { TrendLegend } from "@/components/charts/trend-legend";
import { TrendStill } from "@/components/charts/trend-still";
import { Empty } from "@/components/ui/notice";
import { formatComputed, formatStated } from "@/lib/format/numbers";
import { sourceLine, sourceLines } from "@/lib/format/sources";
import { dataStatusWords, pathwayNote, qualifierWords } from "@/lib/format/words";
import type { IndicatorData } from "./indicator-data";
import { valueInCell, valueInWords } from "./indicator-words";

/** Annual values with base, pathway and target; the table twin under it. */
export function IndicatorTrend({ indicator, area, annual, row, earlier }: IndicatorData) {
  const { measure, decimals, shortName } = indicator;
  const trend = prepareTrend({
    measure,
    decimals,
    annual,
    target: row?.target ?? null,
    expected: row?.expected ?? [],
    landing: row?.progress.landing ?? null,
    earlier,
  });
  const title = `${area.shortName}${indicator.name}，年度（${measure}）`;
  if (!trend) {
    const [only] = annual;
    return (
      <section>
        <h2 className="mb-3 text-lg font-semibold">趋势</h2>
        <Empty>
          {only
            ? `只公布了一个年度的数值：${valueInWords(only, indicator)}。两个以上才画趋势。`
            : "还没有公布的年度数值，基期与目标也不足两个点，画不成趋势。"}
        </Empty>
        <SourceLines sources={sourceLines(annual)} />
      </section>
    );
  }
  const planned = row ? [`规划第${row.target.reference.page}页（基期与目标）`] : [];
  return (
    <Figure
      title={title}
      lead="没有公布的年份不连线。"
      sources={[...sourceLines(annual), ...planned]}
      fileName={`${indicator.code}_${area.code}_年度趋势`}
      table={
        <TrendTable
          trend={trend}
          data={{ annual, row, decimals, measure, caption: `${shortName}（${measure}）` }}
        />
      }
    >
      <TrendLegend entries={trend.legend} />
      <ChartStage trend={trend} label={title}>
        <TrendStill trend={trend} label={title} />
      </ChartStage>
    </Figure>
  );
}

type TableProps = {
  trend: Trend;
  data: Pick<IndicatorData, "annual" | "row"> & { decimals: number; measure: string; caption: string };
};

function TrendTable({ trend, data: { annual, row, decimals, measure, caption } }: TableProps) {
  const hasPathway = (row?.expected.length ?? 0) > 0;
  return (
    <table className="table min-w-[32rem] max-w-3xl print:min-w-0">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">年份</th>
          <th scope="col" className="num">
            实际值（{measure}）
          </th>
          <th scope="col">限定</th>
          <th scope="col">数据状态</th>
          {hasPathway && (
            <th scope="col" className="num" title={pathwayNote}>
              推算路径
            </th>
          )}
          {row && (
            <th scope="col" className="num">
              规划
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {trend.rows.map(({ year }) => {
          const value = annual.find(({ period }) => period === String(year));
          const expected = row?.expected.find((each) => each.year === year);
          return (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td className="num" data-value={value?.value ?? ""} title={value && sourceLine(value)}>
                {value ? valueInCell(value, decimals) : "未公布"}
              </td>
              <td>{value ? qualifierWords[value.qualifier] : "—"}</td>
              <td>{value ? dataStatusWords[value.status] : "—"}</td>
              {hasPathway && (
                <td className="num" data-value={expected?.value ?? ""}>
                  {expected ? formatComputed(expected.value, decimals) : "—"}
                </td>
              )}
              {row && <td className="num">{planCell(row.target, year, decimals)}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function planCell(
  {
    baselineValue,
    baselineYear,
    targetValue,
    targetUpper,
    targetYear,
  }: NonNullable<IndicatorData["row"]>["target"],
  year: number,
  decimals: number,
): string {
  if (year === baselineYear && baselineValue !== null)
    return `基期${formatStated(baselineValue, "", decimals)}`;
  if (year !== targetYear || targetValue === null) return "—";
  const ends = [targetValue, targetUpper].filter((end) => end !== null);
  return `目标${ends.map((end) => formatStated(end, "", decimals)).join("—")}`;
}
