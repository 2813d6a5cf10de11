import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import type { PeriodLocksAnswer } from "@/lib/schemas/accounts";
import { gateRole } from "./gate";

/** Which periods are closed, the newest first, and what is excepted from that. They are the same for everybody. */
export async function periodLocks(actor: Actor): Promise<PeriodLocksAnswer> {
  await gateRole(actor, [{ action: "view-collection" }]);
  const { prisma } = database();
  const [locks, exceptions] = await Promise.all([
    prisma.periodLock.findMany({ orderBy: { period: "desc" } }),
    prisma.$queryRaw<PeriodLocksAnswer["exceptions"]>`
      SELECT x.id::text, x.period, i.name AS indicator, a.name AS area, x.reason, x.granted_by_name AS "grantedBy",
        to_char(x.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "expiresAt",
        x.expires_at <= clock_timestamp() AS "isOver"
      FROM lock_exception x LEFT JOIN indicator i ON i.id = x.indicator_id LEFT JOIN area a ON a.id = x.area_id
      ORDER BY x.expires_at DESC LIMIT 1000`,
  ]);
  return {
    locks: locks.map(({ lockedAt, ...lock }) => ({ ...lock, lockedAt: lockedAt.toISOString() })),
    exceptions,
  };
}
