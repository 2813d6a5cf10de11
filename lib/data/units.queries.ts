import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { gateAccount } from "./gate";

export interface UnitRow {
  readonly code: string;
  readonly name: string;
  /** What belongs to it. */
  readonly accounts: number;
  readonly indicators: number;
}

/** Every unit in its order. Their names stand on public pages; who belongs to them is only counted. */
export async function listUnits(actor: Actor): Promise<UnitRow[]> {
  await gateAccount(actor, "view-own-account");
  const rows = await database().prisma.unit.findMany({
    select: { code: true, name: true, _count: { select: { accounts: true, indicators: true } } },
    orderBy: { position: "asc" },
  });
  return rows.map(({ code, name, _count }) => ({ code, name, ..._count }));
}
