import type { IndicatorAnswer, PlanAnswer, TargetAnswer } from "@/lib/schemas/answers";

export type IndicatorBrief = Omit<IndicatorAnswer, "targets">;

/** One goal of a plan: what holds now, and what was said before. */
export interface TargetLine {
  readonly indicator: IndicatorBrief;
  readonly area: string;
  readonly current: TargetAnswer;
  /** Newest first. */
  readonly earlier: readonly TargetAnswer[];
}

export interface PlanTargets {
  readonly plan: PlanAnswer;
  readonly lines: readonly TargetLine[];
}

/** By plan, in the catalogue's order; plans without a target are left out. */
export function targetsByPlan(
  plans: readonly PlanAnswer[],
  indicators: readonly IndicatorAnswer[],
): PlanTargets[] {
  return plans
    .map((plan) => ({ plan, lines: indicators.flatMap((each) => linesOf(each, plan.code)) }))
    .filter(({ lines }) => lines.length > 0);
}

function linesOf({ targets, ...indicator }: IndicatorAnswer, plan: string): TargetLine[] {
  const ofPlan = targets.filter(({ reference }) => reference.plan === plan);
  const areas = [...new Set(ofPlan.map(({ area }) => area))];
  return areas.flatMap((area) => {
    const revisions = ofPlan
      .filter((target) => target.area === area)
      .toSorted((a, b) => b.revision - a.revision);
    const [current, ...earlier] = revisions;
    return current ? [{ indicator, area, current, earlier }] : [];
  });
}
