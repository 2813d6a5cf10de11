import { valueInParts } from "@/components/indicators/indicator-words";
import { formatMoment, formatPublished } from "@/lib/format/dates";
import { dataStatusWords, spanWords } from "@/lib/format/words";
import type { IndicatorAnswer } from "@/lib/schemas/answers";
import type { EntryDetail } from "@/lib/schemas/entries";
import { CellMarkBadge } from "./cell-mark";
import { Line, ValueContext } from "./value-context";

type Props = {
  entry: EntryDetail;
  indicator: Pick<IndicatorAnswer, "scope" | "measure" | "decimals" | "kind">;
};

/** The figure large, with what belongs before and after it. */
export function BigValue({ entry, indicator }: Props) {
  const { before, figure, after } = valueInParts(entry, indicator);
  return (
    <p className="flex flex-wrap items-baseline gap-x-2">
      {before && <span className="text-lg">{before}</span>}
      <strong className="text-4xl font-semibold">{figure.replace(/%$/, "")}</strong>
      <span className="text-lg text-ink-2">{after}</span>
      <span className="ml-4">
        <CellMarkBadge mark={entry.state} />
      </span>
    </p>
  );
}

/** What the value is judged by, and everything that is said of it. */
export function RecordFacts({ entry, indicator }: Props) {
  const {
    value,
    lastYear,
    plausible,
    span,
    source,
    published,
    status,
    version,
    note,
    reason,
    enteredBy,
    updatedAt,
  } = entry;
  return (
    <ValueContext
      cell={{ lastYear: lastYear?.value ?? null, plausible, released: null, dueOn: null }}
      unit={indicator}
      value={value}
    >
      <Line name="口径">
        {spanWords[span]}；{indicator.scope}
      </Line>
      <Line name="来源">{source}</Line>
      <Line name="发布日期">{formatPublished(published)}</Line>
      <Line name="数据状态">{dataStatusWords[status]}</Line>
      {note && <Line name="备注">{note}</Line>}
      {reason && <Line name="更正理由">{reason}</Line>}
      <Line name="填报人">{enteredBy}</Line>
      <Line name="版本">
        第{version}次修改，{formatMoment(updatedAt)}
      </Line>
    </ValueContext>
  );
}
