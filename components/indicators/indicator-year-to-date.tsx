import { Figure } from "@/components/charts/figure";
import { prepareYearToDate } from "@/components/charts/year-to-date.prepare";
import { YearToDateStill } from "@/components/charts/year-to-date-still";
import { formatPeriod } from "@/lib/format/dates";
import { formatComputed, formatSigned, formatSignedPercent } from "@/lib/format/numbers";
import { sourceLine, sourceLines } from "@/lib/format/sources";
import { dataStatusWords, qualifierWords } from "@/lib/format/words";
import type { AreaAnswer, IndicatorAnswer } from "@/lib/schemas/answers";
import type { PaceRow } from "./indicator-data";
import { valueInCell, valueInWords } from "./indicator-words";

/** A year of months. */
const OPEN_ROWS = 12;

type Props = { indicator: IndicatorAnswer; area: AreaAnswer; paces: PaceRow[] };

/** 年内进度: 累计 values, which are never put beside an annual value or target. */
export function IndicatorYearToDate({ indicator, area, paces }: Props) {
  const title = `${area.shortName}${indicator.name}，年内累计（${indicator.measure}）`;
  const chart = prepareYearToDate(
    paces.map(({ latest }) => latest),
    indicator,
  );
  const table = <PaceTable indicator={indicator} paces={paces} />;
  return (
    <section className="min-w-0 max-w-3xl">
      <Figure
        title={title}
        lead={`${newestPace(paces, indicator)}累计值只与上年同月相比，不与全年数值或目标相比。`}
        sources={sourceLines(paces.map(({ latest }) => latest))}
        fileName={`${indicator.code}_${area.code}_年内累计`}
        table={table}
        // A short one is part of the answer; a long one waits to be asked for.
        tableOpen={paces.length <= OPEN_ROWS}
      >
        {chart ? (
          <YearToDateStill chart={chart} label={title} />
        ) : (
          <p className="text-ink-2">公布的累计值不足三个，只列表，不画图。</p>
        )}
      </Figure>
    </section>
  );
}

function newestPace([newest]: PaceRow[], indicator: IndicatorAnswer): string {
  if (!newest) return "";
  const value = valueInWords(newest.latest, indicator);
  if (newest.difference === null) return `${value}；${newest.reason}，暂不能比较。`;
  return `${value}，比上年同期${changeText(newest, indicator)}。`;
}

/** ▲▼ with a sign; never in the colours of a verdict. */
function changeText({ difference, growth }: PaceRow, { kind, measure, decimals }: IndicatorAnswer): string {
  if (difference === null) return "—";
  const arrow = difference.startsWith("-") ? "▼" : "▲";
  const step = `${formatSigned(difference, Math.max(decimals, 1))}${kind === "share" ? "个百分点" : measure}`;
  const rate = kind === "share" || growth === null ? "" : `，${formatSignedPercent(growth)}`;
  return Number(difference) === 0 ? "持平" : `${arrow} ${step}${rate}`;
}

function PaceTable({ indicator, paces }: Omit<Props, "area">) {
  return (
    <table className="table min-w-[28rem] print:min-w-0">
      <caption className="sr-only">累计值与上年同月的比较</caption>
      <thead>
        <tr>
          <th scope="col">时期</th>
          <th scope="col" className="num">
            累计值（{indicator.measure}）
          </th>
          <th scope="col">限定</th>
          <th scope="col">数据状态</th>
          <th scope="col" className="num">
            上年同期
          </th>
          <th scope="col" className="num">
            变化
          </th>
        </tr>
      </thead>
      <tbody>
        {paces.map((pace) => (
          <tr key={pace.latest.period}>
            <th scope="row" className="whitespace-nowrap">
              {formatPeriod(pace.latest.period, "ytd")}
            </th>
            <td className="num" data-value={pace.latest.value} title={sourceLine(pace.latest)}>
              {valueInCell(pace.latest, indicator.decimals)}
            </td>
            <td>{qualifierWords[pace.latest.qualifier]}</td>
            <td>{dataStatusWords[pace.latest.status]}</td>
            <td
              className="num"
              data-value={pace.before?.value ?? ""}
              title={pace.before ? sourceLine(pace.before) : undefined}
            >
              {pace.before ? valueInCell(pace.before, indicator.decimals) : "—"}
            </td>
            <td
              className={pace.difference === null ? "text-right text-xs text-ink-2" : "num"}
              data-value={pace.difference === null ? "" : formatComputed(pace.difference, 6)}
            >
              {pace.difference === null ? pace.reason : changeText(pace, indicator)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
