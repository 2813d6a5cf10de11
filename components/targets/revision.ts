import { type ReadNumber, readNumber } from "@/lib/domain/entered-number";
import type { TargetAnswer } from "@/lib/schemas/answers";
import { figureOf } from "./figure-field";
import type { MilestoneTyped } from "./milestones-editor";
import type { IndicatorBrief } from "./targets.prepare";

/** What is typed into the form of a revision. */
export interface RevisionTyped {
  readonly form: TargetAnswer["form"];
  readonly value: string;
  readonly upper: string;
  readonly year: string;
  readonly pathway: TargetAnswer["pathway"];
  readonly milestones: readonly MilestoneTyped[];
  readonly statedOn: string;
  readonly document: string;
}

/** It starts from the target in force. */
export function typedOf(target: TargetAnswer, today: string): RevisionTyped {
  return {
    form: target.form,
    value: target.targetValue ?? "",
    upper: target.targetUpper ?? "",
    year: String(target.targetYear),
    pathway: target.pathway,
    milestones: target.milestones.map(({ year, value }, key) => ({ key, year: String(year), value })),
    statedOn: today,
    document: "",
  };
}

export interface RevisionRead {
  readonly value: ReadNumber;
  readonly upper: ReadNumber;
}

export const readingOf = (typed: RevisionTyped, indicator: IndicatorBrief): RevisionRead => ({
  value: readNumber(typed.value, indicator),
  upper: readNumber(typed.upper, indicator),
});

/** In the shape of the API. What cannot be understood goes as it was typed, and comes back with words. */
export function payloadOf(typed: RevisionTyped, indicator: IndicatorBrief, target: TargetAnswer) {
  const { form, pathway, statedOn, document } = typed;
  const read = readingOf(typed, indicator);
  const hasSteps = pathway === "milestones";
  return {
    what: "target" as const,
    plan: target.reference.plan,
    indicator: target.indicator,
    area: target.area,
    targetValue: form === "direction" ? null : figureOf(read.value, typed.value),
    targetUpper: form === "range" ? figureOf(read.upper, typed.upper) : null,
    targetYear: Number(typed.year),
    pathway,
    milestones: hasSteps ? typed.milestones.map((each) => stepOf(each, indicator)) : [],
    statedOn,
    document,
  };
}

const stepOf = ({ year, value }: MilestoneTyped, indicator: IndicatorBrief) => ({
  year: Number(year),
  value: figureOf(readNumber(value, indicator), value),
});
