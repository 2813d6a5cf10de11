import { projectionDigits } from "@/components/charts/trend-words";
import { Decimal } from "@/lib/domain/decimal";
import { closedDigits, differenceText, differenceUnit, hedged, hedgeOf } from "@/lib/format/figures";
import {
  digitsAgreeing,
  digitsApart,
  formatCagr,
  formatComputed,
  formatPercent,
  formatSignedPoints,
  formatValue,
} from "@/lib/format/numbers";
import type { OverviewRow } from "@/lib/schemas/answers";

type Fact = { label: string; value: string | null; note: string | null };

/** How far it is and how fast it would have to go; what cannot be said gives its reason. */
export function IndicatorGap({ row }: { row: OverviewRow }) {
  return (
    <section aria-labelledby="gap">
      <h2 id="gap" className="text-lg font-semibold">
        与目标的差距
      </h2>
      <dl className="mt-3 grid gap-x-8 sm:grid-cols-2 lg:grid-cols-1">
        {toldApart(factsOf(row)).map(({ label, value, note }) => (
          <div
            key={label}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 border-t border-hairline py-2.5"
          >
            <dt className="text-ink-2">{label}</dt>
            <dd
              className={
                value === null ? "max-w-56 text-right text-ink-2" : "text-right text-base font-medium"
              }
            >
              {value ?? note}
            </dd>
            {value !== null && note && <dd className="col-span-2 text-right text-xs text-ink-2">{note}</dd>}
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What is known, a line each; then what is not, once for each reason. */
function toldApart(facts: Fact[]): Fact[] {
  const unknown = facts.filter(({ value }) => value === null);
  const reasons = [...new Set(unknown.map(({ note }) => note))];
  const grouped = reasons.map((note) => ({
    label: unknown
      .filter((each) => each.note === note)
      .map(({ label }) => label)
      .join("、"),
    value: null,
    note,
  }));
  return [...facts.filter(({ value }) => value !== null), ...grouped];
}

function factsOf({ progress, indicator, target }: OverviewRow): Fact[] {
  const { reasons, landing, timeElapsed, requiredStep, requiredCagr, observedCagr, ratio } = progress;
  const { requiredCagrFromBaseline: required, gapClosed } = progress;
  const { measure, decimals } = indicator;
  const qualifier = progress.judged?.qualifier ?? "eq";
  // Where a bound was published, every figure that follows from it is a bound as well.
  const rising = (text: string) => hedged(text, hedgeOf(qualifier, 1));
  const falling = (text: string) => hedged(text, hedgeOf(qualifier, -1));
  const towards = indicator.direction === "increase" ? rising : falling;
  const fact = (label: string, name: string, value: string | null, note: string | null): Fact => ({
    label,
    value,
    note: value === null ? (reasons[name]?.message ?? "—") : note,
  });
  const projected = landing && projectionDigits(landing, decimals, target.targetValue);
  const place = (value: string) => `${formatValue(value, projected ?? decimals)}${measure}`;
  const step =
    requiredStep && `每年${formatComputed(requiredStep, Math.max(decimals, 2))}${differenceUnit(indicator)}`;
  const closed = gapClosed && formatPercent(gapClosed, paceDigits(progress));
  return [
    fact("距目标", "gap", gapText(progress, indicator), null),
    fact("缺口完成率", "gapClosed", closed && towards(closed), paceNote(progress, towards)),
    fact(
      "时序进度",
      "timeElapsed",
      timeElapsed && formatPercent(timeElapsed),
      "最近数值所在年份在规划期内的位置",
    ),
    fact(
      "到目标年所需",
      "requiredStep",
      step && falling(step),
      requiredCagr && `折合年均增长${falling(formatCagr(requiredCagr))}`,
    ),
    fact(
      "实际年均增速",
      "observedCagr",
      observedCagr && rising(formatCagr(observedCagr)),
      required && `自基期起所需${formatCagr(required)}`,
    ),
    fact(
      "增速比R",
      "ratio",
      ratio && towards(formatValue(ratio, 2)),
      "实际增速与所需增速之比（Open SDG口径）",
    ),
    fact(
      "按趋势预测",
      "landing",
      landing && place(landing.value),
      landing && `${landing.year}年，80%区间${place(landing.lower)}至${place(landing.upper)}`,
    ),
  ];
}

/** So many decimals that the deviation can be checked by subtraction and stays on its side of each threshold. */
function paceDigits({
  gapClosed,
  expectedCompletion,
  deviation,
  thresholds,
}: OverviewRow["progress"]): number {
  if (gapClosed === null) return 1;
  const closed = new Decimal(gapClosed);
  const least = closedDigits(closed);
  if (expectedCompletion === null || deviation === null) return least;
  const { ahead, onTrack, behind } = thresholds;
  const marks = [ahead, onTrack, behind].map((each) => new Decimal(each));
  const apart = digitsApart(new Decimal(deviation), marks, least);
  return digitsAgreeing(
    closed.times(100),
    new Decimal(expectedCompletion).times(100),
    new Decimal(deviation),
    apart,
  );
}

function paceNote(progress: OverviewRow["progress"], hedge: (text: string) => string): string | null {
  const { expectedCompletion, deviation } = progress;
  if (expectedCompletion === null || deviation === null) return null;
  const digits = paceDigits(progress);
  return `推算路径应为${formatPercent(expectedCompletion, digits)}，偏差${hedge(formatSignedPoints(deviation, digits))}`;
}

/** Signed by direction: what is still missing, or by how much it is past; a bound says at most or at least. */
function gapText(
  { gap, judged }: OverviewRow["progress"],
  indicator: OverviewRow["indicator"],
): string | null {
  if (gap === null) return null;
  const increasing = indicator.direction === "increase";
  const missing = increasing ? new Decimal(gap) : new Decimal(gap).neg();
  const amount = differenceText(missing, indicator);
  const favourable = judged?.qualifier === (increasing ? "ge" : "le");
  if (missing.gt(0)) return favourable ? `至多差${amount}` : `差${amount}`;
  if (missing.isZero()) return favourable ? "至少已达到" : "恰好达到";
  return favourable ? `至少超出${amount}` : `超出${amount}`;
}
