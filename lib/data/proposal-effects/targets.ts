import { Refused } from "@/lib/domain/refused";
import type { TargetForm } from "@/lib/domain/target";
import { formatDay, todayInShanghai } from "@/lib/format/dates";
import type { Facts, Payload } from "@/lib/schemas/proposals";
import type { Transaction } from "../act";
import { dayText, decimalText, decimalTextOrNull } from "../rows";
import { type Comparison, faultAt } from "./effect";

/** 修订目标: a revision is a row of its own; the old line stays drawn. */
type TargetPayload = Extract<Payload<"define-indicator">, { what: "target" }>;

/** @throws Refused no-target; invalid-input for what does not go with the baseline or the revision before */
export async function compareTarget(tx: Transaction, payload: TargetPayload): Promise<Comparison> {
  const present = await presentTarget(tx, payload);
  refuseUnfitting(payload, present);
  const { indicator, area } = present;
  const of = { indicator: indicator.name, area: area.name, measure: indicator.measure };
  return {
    before: {
      ...of,
      ...goal(present.form, decimalTextOrNull(present.targetValue), decimalTextOrNull(present.targetUpper)),
      targetYear: present.targetYear,
      pathway: present.pathway,
      milestones: present.milestones.map(({ year, value }) => ({ year, value: decimalText(value) })),
      statedOn: dayText(present.statedOn),
      document: present.document,
    },
    after: {
      ...of,
      ...goal(formOf(payload), payload.targetValue, payload.targetUpper),
      targetYear: payload.targetYear,
      pathway: payload.pathway,
      milestones: payload.milestones,
      statedOn: payload.statedOn,
      document: payload.document,
    },
  };
}

export async function reviseTarget(tx: Transaction, payload: TargetPayload, reason: string): Promise<void> {
  const { id: _, indicator, area, milestones: __, ...present } = await presentTarget(tx, payload);
  await tx.target.create({
    data: {
      ...present,
      revision: present.revision + 1,
      form: formOf(payload),
      targetValue: payload.targetValue,
      targetUpper: payload.targetUpper,
      targetYear: payload.targetYear,
      pathway: payload.pathway,
      milestones: { create: payload.milestones },
      statedOn: new Date(payload.statedOn),
      document: payload.document,
      reason,
      note: null,
    },
  });
}

async function presentTarget(tx: Transaction, { plan, indicator, area }: TargetPayload) {
  const target = await tx.target.findFirst({
    where: { plan: { code: plan }, indicator: { code: indicator }, area: { code: area } },
    orderBy: { revision: "desc" },
    include: {
      indicator: { select: { name: true, measure: true } },
      area: { select: { name: true } },
      milestones: { orderBy: { year: "asc" } },
    },
  });
  if (!target) throw new Refused("no-target", indicator);
  return target;
}
type Present = Awaited<ReturnType<typeof presentTarget>>;

function refuseUnfitting(payload: TargetPayload, { baselineYear, baselineValue, statedOn }: Present) {
  const { targetYear, targetValue, pathway, milestones } = payload;
  if (payload.statedOn < dayText(statedOn))
    throw faultAt("statedOn", `不能早于现行目标的日期（${formatDay(dayText(statedOn))}）`);
  if (payload.statedOn > todayInShanghai(new Date())) throw faultAt("statedOn", "不能晚于今天");
  if (baselineYear !== null && targetYear <= baselineYear)
    throw faultAt("targetYear", `须晚于基期（${baselineYear}年）`);
  const early = milestones.findIndex(({ year }) => baselineYear !== null && year <= baselineYear);
  if (early >= 0) throw faultAt(`milestones.${early}.year`, `须晚于基期（${baselineYear}年）`);
  const isPositive = Number(targetValue) > 0 && baselineValue?.gt(0);
  if (pathway === "geometric" && targetValue !== null && !isPositive)
    throw faultAt("pathway", "几何推算路径要求基期值和目标值都大于零");
}

/** The form follows from what is given. */
function formOf({ targetValue, targetUpper }: TargetPayload): TargetForm {
  if (targetValue === null) return "direction";
  return targetUpper === null ? "at_least" : "range";
}

const goal = (form: TargetForm, targetValue: string | null, targetUpper: string | null): Facts => ({
  form,
  targetValue,
  targetUpper,
});
