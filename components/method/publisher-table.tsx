import { ScrollAcross } from "@/components/layout/scroll-across";
import { formatDay } from "@/lib/format/dates";

/** Who published the values that are kept here. */
export type PublisherRow = {
  name: string;
  values: number;
  /** First and last year that the values are about. */
  years: readonly [number, number];
  /** First and last day from which they count as known. */
  published: readonly [string, string];
};

export function PublisherTable({ publishers }: { publishers: readonly PublisherRow[] }) {
  return (
    <ScrollAcross label="数值的发布单位">
      <table className="table min-w-[560px] print:min-w-0">
        <thead>
          <tr>
            <th scope="col">发布单位</th>
            <th scope="col" className="num">
              数值（个，含各版本）
            </th>
            <th scope="col">数据年份</th>
            <th scope="col">公布日期</th>
          </tr>
        </thead>
        <tbody>
          {publishers.map(({ name, values, years, published }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="num">{values}</td>
              <td className="whitespace-nowrap">{span(years.map((year) => `${year}年`))}</td>
              <td className="whitespace-nowrap">{span(published.map(formatDay))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollAcross>
  );
}

/** 「2018年—2023年」, or the one end when both are the same. */
function span([from, to]: readonly string[]): string {
  return from === to ? `${from}` : `${from}—${to}`;
}
