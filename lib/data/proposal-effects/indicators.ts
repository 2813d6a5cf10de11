import { Refused } from "@/lib/domain/refused";
import type { Payload } from "@/lib/schemas/proposals";
import type { Transaction } from "../act";
import type { Effect } from "./effect";
import { compareTarget, reviseTarget } from "./targets";

type IndicatorPayload = Payload<"define-indicator">;

/** 修改指标的定义、口径和责任单位，修订目标. */
export const indicatorEffect: Effect<IndicatorPayload> = {
  kind: "indicator",
  subjectOf: (payload) =>
    payload.what === "target" ? [payload.indicator, payload.area, payload.plan].join(" ") : payload.indicator,
  isPublic: () => true,

  async compare(tx, payload) {
    if (payload.what === "target") return compareTarget(tx, payload);
    const { name, definition, scope, unit } = await indicatorNamed(tx, payload.indicator);
    const responsible = await unitNamed(tx, payload.unit);
    return {
      before: { name, definition, scope, unit: unit?.name ?? null },
      after: {
        name,
        definition: payload.definition,
        scope: payload.scope,
        unit: responsible?.name ?? null,
      },
    };
  },

  async apply(tx, payload, { reason }) {
    if (payload.what === "target") {
      await reviseTarget(tx, payload, reason);
      return undefined;
    }
    const { definition, scope } = payload;
    const responsible = await unitNamed(tx, payload.unit);
    await tx.indicator.update({
      where: { code: payload.indicator },
      data: { definition, scope, unitId: responsible?.id ?? null },
    });
    return undefined;
  },
};

/** @throws Refused unknown-indicator */
async function indicatorNamed(tx: Transaction, code: string) {
  const include = { unit: { select: { name: true } } };
  const indicator = await tx.indicator.findUnique({ where: { code }, include });
  if (!indicator) throw new Refused("unknown-indicator", code);
  return indicator;
}

/** @throws Refused unknown-unit */
async function unitNamed(tx: Transaction, code: string | null) {
  if (code === null) return null;
  const unit = await tx.unit.findUnique({ where: { code } });
  if (!unit) throw new Refused("unknown-unit", code);
  return unit;
}
