import { Decimal } from "@/lib/domain/decimal";
import { formatCell } from "@/lib/format/numbers";
import { dataStatusWords } from "@/lib/format/words";
import type { OverviewRow } from "@/lib/schemas/answers";

/** The table twin of the small multiples: indicators × years; a year without a value says so. */
export function OverviewTable({ rows }: { rows: OverviewRow[] }) {
  const years = [
    ...new Set(
      rows.flatMap(({ annual, target }) => [
        ...annual.map(yearOf),
        ...(target.baselineYear ? [target.baselineYear] : []),
      ]),
    ),
  ]
    .filter((year) => rows.some(({ target }) => year >= (target.baselineYear ?? 0)))
    .sort((a, b) => a - b);
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">指标</th>
          <th scope="col">单位</th>
          <th scope="col" className="num">
            基期
          </th>
          {years.map((year) => (
            <th key={year} scope="col" className="num">
              {year}年
            </th>
          ))}
          <th scope="col" className="num">
            目标
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ indicator, target, annual }) => (
          <tr key={indicator.code}>
            <th scope="row">{indicator.name}</th>
            <td>{indicator.measure}</td>
            <Figure year={target.baselineYear} value={target.baselineValue} decimals={indicator.decimals} />
            {years.map((year) => {
              const found = annual.find((each) => yearOf(each) === year);
              if (!found) return <Missing key={year} />;
              return (
                <td
                  key={year}
                  className="num"
                  data-value={found.value}
                  title={`${found.source}（${dataStatusWords[found.status]}）`}
                >
                  {formatCell(
                    { value: new Decimal(found.value), qualifier: found.qualifier },
                    indicator.decimals,
                  )}
                </td>
              );
            })}
            <Figure year={target.targetYear} value={target.targetValue} decimals={indicator.decimals} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const yearOf = ({ period }: { period: string }) => Number(period.slice(0, 4));

function Figure({ year, value, decimals }: { year: number | null; value: string | null; decimals: number }) {
  if (value === null) return <Missing />;
  return (
    <td className="num" data-value={`${value}（${year}年）`}>
      {formatCell({ value: new Decimal(value), qualifier: "eq" }, decimals)}
      <span className="block text-xs text-ink-2">{year}年</span>
    </td>
  );
}

function Missing() {
  return (
    <td className="num text-pending" title="没有公布的年度值" data-value="">
      —
    </td>
  );
}
