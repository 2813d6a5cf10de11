import { Decimal } from "@/lib/domain/decimal";
import type { Observation } from "@/lib/domain/observation";
import type { Progress } from "@/lib/domain/progress";
import type { Direction, Qualifier } from "@/lib/domain/quantity";
import type { Kind, Point, Target } from "@/lib/domain/target";
import {
  digitsAgreeing,
  digitsApart,
  formatAmount,
  formatPercent,
  formatQuantity,
  formatValue,
} from "./numbers";
import { dataStatusWords } from "./words";

/** What the words need to know of the indicator, and of its target where there is one. */
export interface SentenceContext {
  readonly name: string;
  /** Unit of measure as printed: 亿元, %, 个. */
  readonly measure: string;
  readonly decimals: number;
  readonly kind: Kind;
  readonly direction: Direction;
  /** The target itself: lets a range be named as one and a direction-only goal have its year. */
  readonly goal?: Pick<Target, "form" | "targetYear" | "targetValue" | "targetUpper">;
}

/** Where the truth lies from a figure computed of a published one: at least, at most, about, or there. */
export type Hedge = "≥" | "≤" | "≈" | "";

/** The hedge of a figure that rises with the published value (`slope` > 0) or falls with it. */
export function hedgeOf(qualifier: Qualifier, slope: number): Hedge {
  if (qualifier === "eq") return "";
  if (qualifier === "approx") return "≈";
  return (qualifier === "ge") === slope > 0 ? "≥" : "≤";
}

const HEDGE_WORDS: Readonly<Record<Hedge, string>> = { "≥": "不低于", "≤": "不高于", "≈": "约", "": "" };

export function hedged(text: string, hedge: Hedge): string {
  return `${HEDGE_WORDS[hedge]}${text}`;
}

/** 缺口完成率 rises with the value where the target lies above the baseline, and falls otherwise. */
export function gapHedge(progress: Progress, { qualifier }: Observation): Hedge {
  const { baseline, target } = progress;
  if (baseline.kind === "unmeasured" || target.kind === "unmeasured") return hedgeOf(qualifier, 1);
  return hedgeOf(qualifier, target.value.value.comparedTo(baseline.value.value));
}

/** `2025年243.92万吨（初步）`; a final value needs no mark. */
export function valueText(observation: Observation, { measure, decimals }: SentenceContext): string {
  const { period, status } = observation;
  return `${period.year}年${formatQuantity(observation, measure, decimals)}${statusNote(status)}`;
}

/** `（初步）`; a final value needs no mark. */
export function statusNote(status: Observation["status"]): string {
  return status === "final" ? "" : `（${dataStatusWords[status]}）`;
}

/** `2019年基期192万吨`. */
export function baselineText({ year, value }: Point, { measure, decimals }: SentenceContext): string {
  return `${year}年基期${formatAmount(value, measure, decimals)}`;
}

/** Differences of percentages are points, never percent. */
export function differenceUnit({ kind, measure }: SentenceContext): string {
  return kind === "share" || measure === "%" ? "个百分点" : measure;
}

/** The size of an exact difference, as many decimals as it has: `106.08万吨`; points at least as many as the indicator: `7.0个百分点`. */
export function differenceText(difference: Decimal, context: SentenceContext): string {
  const unit = differenceUnit(context);
  const least = unit === "个百分点" ? context.decimals : 0;
  return `${formatValue(difference.abs(), Math.max(least, difference.decimalPlaces()))}${unit}`;
}

const WHOLE = new Decimal(100);

/** Decimals for 缺口完成率 on its own: an open gap is never written as closed. */
export function closedDigits(closed: Decimal): number {
  return digitsApart(closed.times(100), [WHOLE]);
}

/** `32.9%`, with `digits` where more are needed than tell it from 100%. */
export function closedText(closed: Decimal, digits = closedDigits(closed)): string {
  return formatPercent(closed, digits);
}

/**
 * Decimals for 缺口完成率, 期望完成率 and the deviation together: enough for a reader to subtract the two and
 * get the third, and for the deviation to stand on the same side of each threshold as it does unrounded.
 */
export function paceDigits({ gapClosed, expectedCompletion, deviation, thresholds }: Progress): number {
  if (gapClosed.kind === "unmeasured") return 1;
  const least = closedDigits(gapClosed.value);
  if (expectedCompletion.kind === "unmeasured" || deviation.kind === "unmeasured") return least;
  const { ahead, onTrack, behind } = thresholds;
  const apart = digitsApart(deviation.value, [ahead, onTrack, behind], least);
  const [closed, expected] = [gapClosed.value.times(100), expectedCompletion.value.times(100)];
  return digitsAgreeing(closed, expected, deviation.value, apart);
}

/**
 * Decimals for the value on the pathway: so many that the completion computed from the written figure comes
 * out the same to a hundredth of a point.
 */
export function expectedDigits({ baseline, target }: Progress, { decimals }: SentenceContext): number {
  const least = Math.max(decimals, 1);
  if (baseline.kind === "unmeasured" || target.kind === "unmeasured") return least;
  const distance = target.value.value.minus(baseline.value.value).abs();
  if (distance.isZero()) return least;
  const needed = 4 - Math.floor(distance.log(10).toNumber());
  return Math.min(Math.max(least, needed), 12);
}
