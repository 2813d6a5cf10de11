import Link from "next/link";
import { pageHref } from "@/components/layout/page-href";
import { PreliminaryMark } from "@/components/ui/verdict-badge";
import { sourceLine } from "@/lib/format/sources";
import type { IndicatorData } from "./indicator-data";
import { valueInCell, valueInWords } from "./indicator-words";

type Props = IndicatorData & { districts: NonNullable<IndicatorData["districts"]> };

/** The districts in the newest year in which any has a value; a district without one says what it had last. */
export function IndicatorDistricts({ indicator, districts: { year, rows }, query }: Props) {
  const known = rows.filter(({ value }) => value !== null).length;
  const map = pageHref("/map", { show: `indicator:${indicator.code}`, year: String(year), asOf: query.asOf });
  return (
    <section aria-labelledby="districts" className="min-w-0 max-w-3xl">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="districts" className="text-lg font-semibold">
          各区{year}年数值
        </h2>
        <Link href={map} className="text-xs no-print">
          在地图上看
        </Link>
      </div>
      <p className="text-ink-2">
        {known === rows.length
          ? `${known}个区均已公布，从大到小排列。`
          : `${known}个区已公布，${rows.length - known}个区没有这一年的数值，因此不排名次。`}
        规划未设分区目标。
      </p>
      <table className="table mt-3">
        <thead>
          <tr>
            <th scope="col">区</th>
            <th scope="col" className="num">
              {year}年（{indicator.measure}）
            </th>
            <th scope="col" className="pl-8">
              说明
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ district, value, last }) => (
            <tr key={district.code}>
              <th scope="row" className="whitespace-nowrap">
                {last ? (
                  <Link
                    href={pageHref(`/indicators/${indicator.code}`, {
                      area: district.code,
                      asOf: query.asOf,
                    })}
                  >
                    {district.name}
                  </Link>
                ) : (
                  district.name
                )}
              </th>
              <td className="num" title={value ? sourceLine(value) : undefined}>
                {value ? valueInCell(value, indicator.decimals) : "—"}
              </td>
              <td className="pl-8 text-xs text-ink-2">
                {value?.status === "preliminary" && <PreliminaryMark />}
                {!value && (last ? `最近为${valueInWords(last, indicator)}` : "没有公布过年度数值")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
