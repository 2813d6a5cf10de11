import { Decimal } from "./decimal";
import { combine, type Measure, measured, type Reason, unmeasured } from "./measure";
import type { Observation } from "./observation";
import { type IsoDate, yearOf } from "./period";
import { type Certainty, certaintyOf, isBetter } from "./quantity";
import type { Point, Target } from "./target";

/** 提前实现, 快于预期, 基本符合预期, 慢于预期, 严重滞后 — before the target year, best first. */
export type MidTermCode = "ahead-achieved" | "ahead" | "on-track" | "behind" | "far-behind";

/** 已完成, 未完成 — in and after the target year. */
export type FinalCode = "achieved" | "missed";

/** 待公布: no annual value that could decide is out yet; 无法评估: what is known cannot decide. */
export type OpenCode = "pending" | "unassessable";

export type VerdictCode = MidTermCode | FinalCode | OpenCode;

/** The rule that decided, with the thresholds it used, so that a sentence can state both. */
export type Rule =
  /** v is at or past g. */
  | { readonly by: "reached" }
  /** v is short of g in the target year. */
  | { readonly by: "short" }
  /** The deviation, in 个百分点, lies between these; null is open. */
  | { readonly by: "deviation"; readonly from: Decimal | null; readonly to: Decimal | null }
  /** R, the observed growth over the required growth, lies below this after the first year. */
  | { readonly by: "ratio"; readonly below: Decimal }
  | { readonly by: "worse-than-baseline" }
  /** A count short of its pathway by less than this. */
  | { readonly by: "count-tolerance"; readonly within: Decimal }
  /** A direction-only goal, v compared with b. */
  | { readonly by: "direction" };

export interface Decision {
  readonly code: MidTermCode | FinalCode;
  readonly rule: Rule;
}

export type Verdict =
  | (Decision & {
      /** `at-least`: proved by a bound, the truth may be better; `at-most`: it may be worse. */
      readonly certainty: Certainty;
      /** Whether it rests on a preliminary value. */
      readonly preliminary: boolean;
    })
  | { readonly code: OpenCode; readonly reason: Reason; readonly preliminary: boolean };

/** Where the words begin. Deviations in 个百分点; `ahead` ≥ `onTrack` ≥ `behind`. */
export interface Thresholds {
  readonly ahead: Decimal;
  readonly onTrack: Decimal;
  readonly behind: Decimal;
  readonly ratio: Decimal;
  readonly countTolerance: Decimal;
}

export const defaultThresholds: Thresholds = Object.freeze({
  ahead: new Decimal(5),
  onTrack: new Decimal(-10),
  behind: new Decimal(-30),
  ratio: new Decimal("0.6"),
  countTolerance: new Decimal(1),
});

/** What a verdict rests on; the names are those of `Progress`. */
export interface Evidence {
  readonly asOf: IsoDate;
  readonly baseline: Measure<Point>;
  readonly target: Measure<Point>;
  readonly judged: Measure<Observation>;
  readonly expected: Measure;
  readonly deviation: Measure;
  readonly ratio: Measure;
}

/**
 * The verdict on a target on a day. Before the target year it is in the words of the national mid-term
 * evaluation and about the newest value; in and after it, it is about the value of the target year alone.
 */
export function judge(target: Target, evidence: Evidence, thresholds: Thresholds): Verdict {
  return yearOf(evidence.asOf) < target.targetYear
    ? judgeMidTerm(target, evidence, thresholds)
    : judgeFinal(target, evidence);
}

function judgeMidTerm(target: Target, evidence: Evidence, thresholds: Thresholds): Verdict {
  const decision =
    target.form === "direction" ? gradeDrift(target, evidence) : gradeGap(target, evidence, thresholds);
  const verdict = combine([decision, evidence.judged], (grade, v) =>
    measured(qualify(grade, v, target, "unassessable")),
  );
  return verdict.kind === "measured" ? verdict.value : open("unassessable", verdict.reason);
}

function judgeFinal(target: Target, { baseline, target: goal, judged }: Evidence): Verdict {
  const onlyDirection = target.form === "direction";
  const mark = onlyDirection ? baseline : goal;
  if (mark.kind === "unmeasured") return open("unassessable", mark.reason);
  if (judged.kind === "unmeasured" || judged.value.period.year !== target.targetYear) {
    return open("pending", "no-value-for-target-year");
  }
  const [v, m] = [judged.value.value, mark.value.value];
  const met = onlyDirection ? isBetter(target.direction, v, m) : !isBetter(target.direction, m, v);
  const by = met ? "reached" : "short";
  const rule: Rule = { by: onlyDirection ? "direction" : by };
  return qualify({ code: met ? "achieved" : "missed", rule }, judged.value, target, "pending");
}

/** A goal that only asks for a direction: better than the baseline, equal to it, or worse. */
function gradeDrift(target: Target, { baseline, judged }: Evidence): Measure<Decision> {
  return combine([baseline, judged], ({ value: b }, { value: v }) => {
    if (isBetter(target.direction, b, v)) return decide("far-behind", { by: "worse-than-baseline" });
    return decide(isBetter(target.direction, v, b) ? "on-track" : "behind", { by: "direction" });
  });
}

/** The first rule that applies: a level to hold, reached, worse than the baseline, the pace on the pathway. */
function gradeGap(target: Target, evidence: Evidence, thresholds: Thresholds): Measure<Decision> {
  const { baseline, expected } = evidence;
  const better = (a: Decimal, b: Decimal) => isBetter(target.direction, a, b);
  return combine([evidence.target, evidence.judged], ({ value: g }, { value: v }) => {
    // A level to be held until T cannot be reached ahead of time, and there is no gap to close.
    const held = baseline.kind === "measured" && baseline.value.value.eq(g);
    if (held) return unmeasured("baseline-equals-target");
    if (!better(g, v)) return decide("ahead-achieved", { by: "reached" });
    return combine([baseline], ({ value: b }) => {
      // Milestones may dip below the baseline, and a value that keeps pace with its pathway is no failure.
      const keepsPace = expected.kind === "measured" && better(g, b) && !better(expected.value, v);
      if (keepsPace) return combine([evidence.deviation], (d) => measured(bandOf(d, thresholds)));
      if (better(b, v)) return decide("far-behind", { by: "worse-than-baseline" });
      return gradeLag(target, evidence, thresholds);
    });
  });
}

/** Short of the pathway: the deviation's word, unless a count's tolerance lifts it or slow growth lowers it. */
function gradeLag(target: Target, evidence: Evidence, thresholds: Thresholds): Measure<Decision> {
  const { baseline, judged, expected, deviation, ratio } = evidence;
  return combine([baseline, judged, expected, deviation], (b, v, e, d) => {
    const band = bandOf(d, thresholds);
    const { countTolerance: within, ratio: below } = thresholds;

    const inPieces = target.kind === "count" && target.pathway !== "milestones";
    const tolerated = inPieces && e.minus(v.value).abs().lt(within);
    if (tolerated && UNFAVOURABLE.has(band.code))
      return decide("on-track", { by: "count-tolerance", within });

    const afterFirstYear = v.period.year - b.year > 1;
    const slow = afterFirstYear && ratio.kind === "measured" && ratio.value.lt(below);
    if (slow && band.code !== "far-behind") return decide("far-behind", { by: "ratio", below });
    return measured(band);
  });
}

/** A deviation exactly on a threshold belongs to the word nearer to 基本符合预期. */
function bandOf(deviation: Decimal, { ahead, onTrack, behind }: Thresholds): Decision {
  if (deviation.gt(ahead)) return { code: "ahead", rule: { by: "deviation", from: ahead, to: null } };
  if (deviation.gte(onTrack))
    return { code: "on-track", rule: { by: "deviation", from: onTrack, to: ahead } };
  if (deviation.gte(behind)) return { code: "behind", rule: { by: "deviation", from: behind, to: onTrack } };
  return { code: "far-behind", rule: { by: "deviation", from: null, to: behind } };
}

const UNFAVOURABLE: ReadonlySet<VerdictCode> = new Set(["behind", "far-behind", "missed"]);

/**
 * A decision was made as if the figure were the truth. If the figure is a bound it stands only when no
 * truth the bound allows could turn it: a lower bound proves success and never failure, an upper one
 * failure and never success.
 */
function qualify(decision: Decision, v: Observation, target: Target, otherwise: OpenCode): Verdict {
  const preliminary = v.status === "preliminary";
  const certainty = certaintyOf(v, target.direction);
  const turnedBy: Certainty = UNFAVOURABLE.has(decision.code) ? "at-least" : "at-most";
  if (certainty === turnedBy) return { code: otherwise, reason: "bound-inconclusive", preliminary };
  return { ...decision, certainty, preliminary };
}

function decide(code: Decision["code"], rule: Rule): Measure<Decision> {
  return measured({ code, rule });
}

function open(code: OpenCode, reason: Reason): Verdict {
  return { code, reason, preliminary: false };
}
