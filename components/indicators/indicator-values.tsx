import { ScrollAcross } from "@/components/layout/scroll-across";
import { Empty } from "@/components/ui/notice";
import { Decimal } from "@/lib/domain/decimal";
import { formatPeriod, formatPublished } from "@/lib/format/dates";
import { formatSigned } from "@/lib/format/numbers";
import { dataStatusWords, spanWords } from "@/lib/format/words";
import type { IndicatorAnswer, ObservationAnswer } from "@/lib/schemas/answers";
import type { IndicatorData } from "./indicator-data";
import { valueInCell } from "./indicator-words";

const SPANS = ["year", "ytd", "period"] as const satisfies readonly ObservationAnswer["span"][];
/** A longer list opens only when asked for. */
const MANY = 24;

/** Every version of every value: nothing that was published is overwritten. */
export function IndicatorValues({ indicator, versions, inForce, area }: IndicatorData) {
  const groups = SPANS.map((span) => ({
    span,
    values: versions.filter((each) => each.span === span).toSorted(newestFirst),
  })).filter(({ values }) => values.length > 0);
  return (
    <section aria-labelledby="values" className="mt-14">
      <h2 id="values" className="text-lg font-semibold">
        数值与历次版本
      </h2>
      <p className="text-ink-2">
        单位：{indicator.measure}。同一时期有多个版本时，按修订、最终、初步的次序取用；被取代的版本照样列出。
      </p>
      {groups.length === 0 && (
        <div className="mt-3">
          <Empty>{area.name}还没有已公布的数值。</Empty>
        </div>
      )}
      {groups.map(({ span, values }) => (
        <details key={span} open={values.length <= MANY} className="mt-4">
          <summary className="text-sm font-medium">
            {spanWords[span]}值（{values.length}条）
          </summary>
          <ScrollAcross label={`${spanWords[span]}值与历次版本`}>
            <VersionTable indicator={indicator} values={values} inForce={inForce} />
          </ScrollAcross>
        </details>
      ))}
    </section>
  );
}

function VersionTable({
  indicator,
  values,
  inForce,
}: {
  indicator: IndicatorAnswer;
  values: ObservationAnswer[];
  inForce: ObservationAnswer[];
}) {
  const shown = new Set(inForce.map(keyOf));
  return (
    <table className="table min-w-[44rem] print:min-w-0">
      <thead>
        <tr>
          <th scope="col">时期</th>
          <th scope="col" className="num">
            数值
          </th>
          <th scope="col" className="pl-8">
            数据状态
          </th>
          <th scope="col">公布</th>
          <th scope="col">来源与说明</th>
          <th scope="col">版本</th>
        </tr>
      </thead>
      <tbody>
        {values.map((value) => {
          const used = shown.has(keyOf(value));
          const remarks = [
            value.note,
            value.reason && `修订原因：${value.reason}`,
            changeSince(value, values, indicator),
          ].filter(Boolean);
          return (
            <tr key={keyOf(value)} className={used ? undefined : "text-ink-2"}>
              <th scope="row" className="whitespace-nowrap">
                {formatPeriod(value.period, value.span)}
              </th>
              <td className={used ? "num font-medium" : "num line-through decoration-1"}>
                {valueInCell(value, indicator.decimals)}
              </td>
              <td className="whitespace-nowrap pl-8">{dataStatusWords[value.status]}</td>
              <td className="whitespace-nowrap">{formatPublished(value.published).replace("公布", "")}</td>
              <td>
                {value.source}
                {remarks.length > 0 && <span className="block text-xs text-ink-2">{remarks.join("；")}</span>}
              </td>
              <td className="whitespace-nowrap">
                第{value.version}版{" "}
                <span className={used ? "text-accent" : "text-xs"}>{used ? "现用" : "已被取代"}</span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What a version changed of the one before it. */
function changeSince(
  value: ObservationAnswer,
  values: ObservationAnswer[],
  { measure, kind, decimals }: IndicatorAnswer,
): string | undefined {
  const before = values.find((each) => each.period === value.period && each.version === value.version - 1);
  if (!before) return undefined;
  const change = new Decimal(value.value).minus(before.value);
  if (change.isZero()) return `数值与第${before.version}版相同`;
  const digits = Math.max(decimals, change.decimalPlaces());
  return `比第${before.version}版${formatSigned(change, digits)}${kind === "share" ? "个百分点" : measure}`;
}

const keyOf = ({ period, span, version }: ObservationAnswer) => `${period}/${span}/${version}`;

function newestFirst(a: ObservationAnswer, b: ObservationAnswer): number {
  return b.period.localeCompare(a.period) || b.version - a.version;
}
