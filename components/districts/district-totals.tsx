import { ScrollAcross } from "@/components/layout/scroll-across";
import { Decimal } from "@/lib/domain/decimal";
import { formatCell } from "@/lib/format/numbers";
import { sourceLine } from "@/lib/format/sources";
import type { CityTotal, DistrictFigure, DistrictProfile } from "@/lib/schemas/districts";

type Summed = {
  indicator: DistrictFigure["indicator"];
  annual: NonNullable<DistrictFigure["annual"]>;
  total: CityTotal & { kind: "summed" };
};

/** The districts added up beside the city, with how many of them the sum covers; shares are left out. */
export function DistrictTotals({ profile: { figures, districts } }: { profile: DistrictProfile }) {
  const rows = figures.flatMap(({ indicator, annual }): Summed[] => {
    const total = annual?.layer.total;
    return annual && total?.kind === "summed" ? [{ indicator, annual, total }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="totals">
      <h2 id="totals" className="text-lg font-semibold">
        各区合计与全市
      </h2>
      <p className="mt-1 text-ink-2">
        与上表同年。有区缺数时合计只覆盖有值的区，差额不是缺数区的估计；占比指标不相加。
      </p>
      <ScrollAcross label="各区合计与全市对照表">
        <table className="table mt-2 min-w-[680px] print:min-w-0">
          <thead>
            <tr>
              <th scope="col">指标</th>
              <th scope="col">年份</th>
              <th scope="col">覆盖</th>
              <th scope="col" className="num">
                各区合计
              </th>
              <th scope="col" className="num">
                全市
              </th>
              <th scope="col" className="num">
                全市减合计
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <TotalRow key={row.indicator.code} {...row} districts={districts} />
            ))}
          </tbody>
        </table>
      </ScrollAcross>
    </section>
  );
}

function TotalRow({ indicator, annual, total, districts }: Summed & { districts: number }) {
  const { city } = annual.layer;
  const cell = (value: string, qualifier = total.qualifier) =>
    formatCell({ value: new Decimal(value), qualifier }, indicator.decimals);
  return (
    <tr>
      <th scope="row">
        {indicator.name}
        <span className="ml-1 text-xs text-ink-2">{indicator.measure}</span>
      </th>
      <td className="whitespace-nowrap">{annual.value.period}年</td>
      <td className="whitespace-nowrap">
        {districts}区中{total.present}区有值
      </td>
      <td className="num">{cell(total.sum)}</td>
      {city ? (
        <td className="num" title={sourceLine(city)}>
          {cell(city.value, city.qualifier)}
        </td>
      ) : (
        <td className="num text-ink-2">尚未公布</td>
      )}
      <td className="num">{total.remainder === null ? "—" : cell(total.remainder, "eq")}</td>
    </tr>
  );
}
