import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { pageHref } from "@/components/layout/page-href";
import { PreliminaryMark } from "@/components/ui/verdict-badge";
import { Decimal } from "@/lib/domain/decimal";
import { formatCell } from "@/lib/format/numbers";
import { sourceLine } from "@/lib/format/sources";
import { reasonWords } from "@/lib/format/words";
import type { AreaAnswer } from "@/lib/schemas/answers";
import type { CountLayer, IndicatorLayer } from "@/lib/schemas/districts";
import { countWords, unrankedWords } from "./district-words";

/** One indicator and year by district: in the order of rank where there is one, otherwise in that of the codes. */
export function IndicatorLayerTable({
  layer: { indicator, year, values, city, ranking, total },
  asOf,
}: {
  layer: IndicatorLayer;
  asOf?: string | undefined;
}) {
  const { decimals, measure } = indicator;
  const places = ranking.kind === "ranked" ? ranking.places : undefined;
  const known = values.flatMap(({ observation }) => observation ?? []);
  const allPreliminary = known.length > 0 && known.every(({ status }) => status === "preliminary");
  return (
    <LayerTable
      head={`${year}年（${measure}${allPreliminary ? "，初步" : ""}）`}
      rows={values.map(({ district, observation }) => ({
        district,
        place: places?.[district.code],
        cell: observation ? (
          <td key="value" className="num" title={sourceLine(observation)} data-value={observation.value}>
            {observation.status === "preliminary" && !allPreliminary && <PreliminaryMark />}{" "}
            {formatCell({ ...observation, value: new Decimal(observation.value) }, decimals)}
          </td>
        ) : (
          <td key="value" className="num text-ink-2">
            尚未公布
          </td>
        ),
      }))}
      ranked={places !== undefined}
      asOf={asOf}
      foot={
        <>
          {total.kind === "summed" && (
            <FootRow
              name="各区合计"
              note={`${values.length}区中${total.present}区有值`}
              value={formatCell({ value: new Decimal(total.sum), qualifier: total.qualifier }, decimals)}
              raw={total.sum}
              ranked={places !== undefined}
            />
          )}
          {city && (
            <FootRow
              name="全市"
              value={formatCell({ ...city, value: new Decimal(city.value) }, decimals)}
              raw={city.value}
              title={sourceLine(city)}
              ranked={places !== undefined}
            />
          )}
        </>
      }
    />
  );
}

/** What the order of the table means, or why there is none, and how the districts add up. */
export function layerNotes({ indicator, year, values, ranking, total }: IndicatorLayer): string[] {
  const order =
    ranking.kind === "ranked"
      ? `${values.length}个区均有${year}年数值且数据状态一致，按数值从高到低排位次。`
      : `${unrankedWords[ranking.reason]}，不排位次。`;
  if (total.kind === "unsummed") return [order, `${reasonWords[total.reason]}。`];
  if (total.remainder === null) return [order];
  const rest = new Decimal(total.remainder);
  if (total.present === values.length && rest.isZero()) return [order, "各区合计与全市数值一致。"];
  const difference = formatCell({ value: rest, qualifier: "eq" }, indicator.decimals);
  const words = `全市数值减去有值各区合计为${difference}${indicator.measure}。`;
  return [order, words];
}

/** An order would be made up while some of what is counted may lie in any of the districts. */
export function CountLayerTable({ layer, asOf }: { layer: CountLayer; asOf?: string | undefined }) {
  const { unit, unknown } = countWords[layer.of];
  const counts = layer.values.map(({ count }) => count);
  const placeOf = (own: number) => 1 + counts.filter((count) => count !== null && count > own).length;
  const ranked = layer.unstated === 0 && !counts.includes(null);
  return (
    <LayerTable
      head={`数量（${unit}）`}
      rows={layer.values.map(({ district, count }) => ({
        district,
        place: count === null ? undefined : placeOf(count),
        cell: (
          <td key="value" className="num">
            {count === null ? (
              <span className="text-ink-2">{unknown}</span>
            ) : (
              <Link href={pageHref(`/${layer.of}`, { district: district.code, asOf })}>{count}</Link>
            )}
          </td>
        ),
      }))}
      ranked={ranked}
      asOf={asOf}
      foot={
        <>
          {layer.outside > 0 && <FootRow name="市外" value={String(layer.outside)} ranked={ranked} />}
          {layer.unstated > 0 && (
            <FootRow name="未指明单一所在区" value={String(layer.unstated)} ranked={ranked} />
          )}
        </>
      }
    />
  );
}

/** What the counts leave out, and why there may be no order. */
export function countNotes({ of, unstated }: CountLayer): string[] {
  const { thing, unit } = countWords[of];
  if (unstated === 0) return [];
  return [`另有${unstated}${unit}${thing}未指明单一所在区，没有计入任何一区，因此不排位次。`];
}

type Row = { district: AreaAnswer; place: number | undefined; cell: ReactNode };

function LayerTable({
  head,
  rows,
  ranked,
  asOf,
  foot,
}: {
  head: string;
  rows: Row[];
  ranked: boolean;
  asOf: string | undefined;
  foot: ReactNode;
}) {
  const ordered = ranked ? rows.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0)) : rows;
  return (
    <table className="table">
      <thead>
        <tr>
          {ranked && (
            <th scope="col" className="num w-12">
              位次
            </th>
          )}
          <th scope="col">区</th>
          <th scope="col" className="num">
            {head}
          </th>
        </tr>
      </thead>
      <tbody>
        {ordered.map(({ district, place, cell }) => (
          <tr key={district.code}>
            {ranked && <td className="num text-ink-2">{place}</td>}
            <th scope="row">
              <Link href={pageHref(`/districts/${district.code}`, { asOf }) as Route}>{district.name}</Link>
            </th>
            {cell}
          </tr>
        ))}
      </tbody>
      {foot && <tfoot>{foot}</tfoot>}
    </table>
  );
}

type FootRowProps = {
  name: string;
  note?: string;
  value: string;
  raw?: string;
  title?: string;
  ranked: boolean;
};

function FootRow({ name, note, value, raw, title, ranked }: FootRowProps) {
  return (
    <tr>
      {ranked && <td />}
      <th scope="row" className="font-normal" data-value={note && `${name}（${note}）`}>
        {name}
        {note && <span className="ml-2 text-xs text-ink-2">{note}</span>}
      </th>
      <td className="num" title={title} data-value={raw}>
        {value}
      </td>
    </tr>
  );
}
