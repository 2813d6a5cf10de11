import { Refused } from "@/lib/domain/refused";
import { todayInShanghai } from "@/lib/format/dates";
import type { Payload } from "@/lib/schemas/proposals";
import type { Transaction } from "../act";
import { type Comparison, type Effect, faultAt } from "./effect";

type LockPayload = Payload<"lock-period">;
type Exception = Extract<LockPayload, { what: "exception" }>;

/** 封账、开账和开账例外. */
export const lockEffect: Effect<LockPayload> = {
  kind: "period",
  subjectOf: ({ period }) => period,
  isPublic: () => false,

  async compare(tx, payload) {
    if (payload.what === "exception") return compareException(tx, payload);
    const isClosed = (await tx.periodLock.findUnique({ where: { period: payload.period } })) !== null;
    if (isClosed === (payload.what === "close")) throw new Refused("no-change", payload.period);
    return { before: { isClosed }, after: { isClosed: !isClosed } };
  },

  async apply(tx, payload, { account, reason }) {
    const { period } = payload;
    if (payload.what === "close")
      await tx.periodLock.create({ data: { period, reason, lockedBy: account.name } });
    else if (payload.what === "open") await tx.periodLock.delete({ where: { period } });
    else {
      const { indicatorId, areaId } = await namedBy(tx, payload);
      const expiresAt = endOf(payload.expiresOn);
      const grantedBy = account.name;
      await tx.lockException.create({ data: { period, indicatorId, areaId, reason, expiresAt, grantedBy } });
    }
    return undefined;
  },
};

async function compareException(tx: Transaction, payload: Exception): Promise<Comparison> {
  const { period, expiresOn } = payload;
  if (expiresOn < todayInShanghai(new Date())) throw faultAt("expiresOn", "不能早于今天");
  // Nothing to except from: neither the period nor its year is closed.
  const locks = await tx.periodLock.count({ where: { period: { in: [period, period.slice(0, 4)] } } });
  if (locks === 0) throw new Refused("wrong-state", period);
  const { indicator, area } = await namedBy(tx, payload);
  return { before: null, after: { indicator, area, expiresOn } };
}

/** @throws Refused unknown-indicator, unknown-area */
async function namedBy(tx: Transaction, { indicator, area }: Exception) {
  const ofIndicator = indicator && (await tx.indicator.findUnique({ where: { code: indicator } }));
  if (indicator && !ofIndicator) throw new Refused("unknown-indicator", indicator);
  const inArea = area && (await tx.area.findUnique({ where: { code: area } }));
  if (area && !inArea) throw new Refused("unknown-area", area);
  return {
    indicatorId: ofIndicator ? ofIndicator.id : null,
    indicator: ofIndicator ? ofIndicator.name : null,
    areaId: inArea ? inArea.id : null,
    area: inArea ? inArea.name : null,
  };
}

/** A day in Guangzhou ends at its midnight. */
const endOf = (day: string) => new Date(`${day}T23:59:59.999+08:00`);
