import { Decimal } from "./decimal";
import type { Period, Span } from "./period";
import type { Qualifier, Quantity } from "./quantity";
import { checkSum } from "./sum-check";
import type { Kind, Point } from "./target";
import { CHANGE_LIMITS, type ChangeLimits, usualStep } from "./yearly-change";

/**
 * Something about a value that is likely to be a mistake and may be true: it can be submitted with a note. Each
 * carries the figures of its sentence as exact decimal text. Closed: lib/format has a sentence for each code.
 */
export type Doubt =
  /** `change` and `limit` are relative: 0.42 is 42 % up. */
  | ({ readonly code: "jump"; readonly change: string } & Jump)
  | ({ readonly code: "jump-points"; readonly points: string } & Jump)
  | { readonly code: "fell-to-zero"; readonly before: string }
  /** `suggestion` is the value, moved by 4 or 8 places. */
  | {
      readonly code: "unit-suspect";
      readonly value: string;
      readonly before: string;
      readonly suggestion: string;
    }
  | { readonly code: "percent-suspect"; readonly value: string; readonly suggestion: string }
  | {
      readonly code: "areas-differ";
      readonly sum: string;
      readonly whole: string;
      readonly difference: string;
    }
  | { readonly code: "shares-over" | "shares-under"; readonly sum: string }
  | {
      readonly code: "ytd-falls";
      readonly value: string;
      readonly before: string;
      readonly beforePeriod: string;
    }
  | { readonly code: "revises-released"; readonly before: string; readonly qualifier: Qualifier }
  | {
      readonly code: "baseline-differs";
      readonly value: string;
      readonly baseline: string;
      readonly year: number;
    };

interface Jump {
  readonly value: string;
  readonly before: string;
  /** The largest change that raises no doubt. */
  readonly limit: string;
}

export interface EnteredValue extends Quantity {
  readonly kind: Kind;
  readonly area: string;
  readonly period: Period;
  readonly span: Span;
}

/** What is known around the value: of the same indicator and span, as it will stand once released. */
export interface EntryContext {
  /** The same area and months, a year before. */
  readonly lastYear: Quantity | null;
  /** The 累计 of the month before, in the same year and area. */
  readonly previousYtd: { readonly period: Period; readonly value: Decimal } | null;
  /** The value in force that this one would replace. */
  readonly released: Quantity | null;
  /** That of the target in force. */
  readonly baseline: Point | null;
  readonly areas: AreaSum | null;
  readonly shares: ShareSum | null;
}

/** The areas that make up a whole, and the values of the same period there are of them. */
export interface AreaSum {
  readonly whole: string;
  readonly parts: readonly string[];
  readonly values: ReadonlyMap<string, Quantity>;
}

/** The other shares of what makes 100 together. */
export interface ShareSum {
  readonly others: readonly Decimal[];
  /** Whether no share is missing but the one entered. */
  readonly isComplete: boolean;
}

/** Everything doubtful about a value, one doubt for one cause: a slip of the unit is not also called a jump. */
export function checkEntry(
  entry: EnteredValue,
  context: EntryContext,
  limits: ChangeLimits = CHANGE_LIMITS,
): Doubt[] {
  const doubts = [
    againstLastYear(entry, context.lastYear, limits),
    againstAreas(entry, context.areas),
    againstShares(entry, context.shares),
    againstPreviousYtd(entry, context.previousYtd),
    againstReleased(entry, context.released),
    againstBaseline(entry, context.baseline),
  ];
  return doubts.filter((doubt) => doubt !== undefined);
}

type Found = Doubt | undefined;

function againstLastYear(entry: EnteredValue, lastYear: Quantity | null, limits: ChangeLimits): Found {
  const before = lastYear?.value ?? null;
  const slip = entry.kind === "share" ? percentSlip(entry.value, before) : unitSlip(entry.value, before);
  if (slip || !before || before.isZero()) return slip;
  if (entry.value.isZero()) return { code: "fell-to-zero", before: text(before) };
  return jump(entry, before, limits);
}

function jump({ kind, value }: EnteredValue, before: Decimal, limits: ChangeLimits): Found {
  const [step, limit] = [value.minus(before), usualStep(kind, before, limits)];
  if (step.abs().lte(limit)) return undefined;
  const figures = { value: text(value), before: text(before) };
  if (kind === "share") return { code: "jump-points", ...figures, points: text(step), limit: text(limit) };
  const relative = (size: Decimal) => text(size.div(before.abs()));
  return { code: "jump", ...figures, change: relative(step), limit: relative(limit) };
}

/** 元 for 万元, 万元 for 亿元, 元 for 亿元 and the other way round. */
const UNIT_SLIPS = [4, 8, -4, -8] as const;

function unitSlip(value: Decimal, before: Decimal | null): Found {
  if (!before) return undefined;
  for (const places of UNIT_SLIPS) {
    const suggestion = value.times(new Decimal(10).pow(-places));
    if (isNear(suggestion, before)) {
      return { code: "unit-suspect", value: text(value), before: text(before), suggestion: text(suggestion) };
    }
  }
  return undefined;
}

/** 0.651 for 65.1 %; without a value to compare with, every share below 1 % is asked about. */
function percentSlip(value: Decimal, before: Decimal | null): Found {
  if (value.lte(0) || value.gt(1)) return undefined;
  const suggestion = value.times(100);
  const likely = before ? isNear(suggestion, before) : value.lt(1);
  return likely ? { code: "percent-suspect", value: text(value), suggestion: text(suggestion) } : undefined;
}

/** Of one sign and at most twice as large or small. */
function isNear(value: Decimal, before: Decimal): boolean {
  if (before.isZero()) return false;
  const ratio = value.div(before);
  return ratio.gte("0.5") && ratio.lte(2);
}

/** Only figures that are exact add up to something, and only all of them. */
function againstAreas(entry: EnteredValue, areas: AreaSum | null): Found {
  if (!areas || entry.kind === "share") return undefined;
  const at = (area: string) => (area === entry.area ? entry : areas.values.get(area));
  const exact = [areas.whole, ...areas.parts].flatMap((area) => {
    const quantity = at(area);
    return quantity?.qualifier === "eq" ? [quantity.value] : [];
  });
  const [whole, ...parts] = exact;
  if (!whole || parts.length === 0 || exact.length < areas.parts.length + 1) return undefined;
  const { agrees, sum, difference } = checkSum(entry.kind, parts, whole);
  if (agrees) return undefined;
  return { code: "areas-differ", sum: text(sum), whole: text(whole), difference: text(difference) };
}

const WHOLE = new Decimal(100);

/** More than 100 is wrong even while some are missing. */
function againstShares(entry: EnteredValue, shares: ShareSum | null): Found {
  if (!shares) return undefined;
  const { agrees, sum } = checkSum(entry.kind, [...shares.others, entry.value], WHOLE);
  if (agrees || (sum.lt(WHOLE) && !shares.isComplete)) return undefined;
  return { code: sum.gt(WHOLE) ? "shares-over" : "shares-under", sum: text(sum) };
}

function againstPreviousYtd(entry: EnteredValue, previous: EntryContext["previousYtd"]): Found {
  if (!previous || entry.span !== "ytd" || entry.kind === "share" || entry.value.gte(previous.value)) {
    return undefined;
  }
  const beforePeriod = previous.period.text;
  return { code: "ytd-falls", value: text(entry.value), before: text(previous.value), beforePeriod };
}

function againstReleased(entry: EnteredValue, released: Quantity | null): Found {
  if (!released || (released.value.eq(entry.value) && released.qualifier === entry.qualifier))
    return undefined;
  return { code: "revises-released", before: text(released.value), qualifier: released.qualifier };
}

/** A plan may state its baseline rounded (18141 for 18140.64): that is no difference. */
function againstBaseline(entry: EnteredValue, baseline: Point | null): Found {
  if (!baseline || entry.span !== "year" || baseline.year !== entry.period.year) return undefined;
  if (entry.value.toDecimalPlaces(baseline.value.decimalPlaces()).eq(baseline.value)) return undefined;
  const { year, value } = baseline;
  return { code: "baseline-differs", value: text(entry.value), baseline: text(value), year };
}

/** Exact, or, where a ratio never ends, as many decimals as its rounding needs. */
function text(value: Decimal): string {
  return value.toFixed();
}
