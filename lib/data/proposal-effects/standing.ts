import { Refused } from "@/lib/domain/refused";
import type { GrantableRole } from "@/lib/schemas/proposals";
import type { Transaction } from "../act";
import { faultAt } from "./effect";

/** What an account is: its role and what it is for, as columns and by name. */
export interface Standing {
  readonly columns: {
    readonly role: GrantableRole;
    readonly areaId: string | null;
    readonly unitId: string | null;
  };
  readonly facts: {
    readonly role: GrantableRole;
    readonly area: string | null;
    readonly unit: string | null;
  };
}

/** @throws Refused unknown-area, unknown-unit, invalid-input for an area that is no district */
export async function standingOf(
  tx: Transaction,
  { role, area, unit }: { role: GrantableRole; area: string | null; unit: string | null },
): Promise<Standing> {
  const inArea = area === null ? null : await tx.area.findUnique({ where: { code: area } });
  if (area !== null && !inArea) throw new Refused("unknown-area", area);
  if (inArea && inArea.level !== "district") throw faultAt("area", "须是一个区");
  const ofUnit = unit === null ? null : await tx.unit.findUnique({ where: { code: unit } });
  if (unit !== null && !ofUnit) throw new Refused("unknown-unit", unit);
  return {
    columns: { role, areaId: inArea?.id ?? null, unitId: ofUnit?.id ?? null },
    facts: { role, area: inArea?.name ?? null, unit: ofUnit?.name ?? null },
  };
}

/** @throws Refused unknown-account */
export async function accountNamed(tx: Transaction, username: string) {
  const account = await tx.account.findUnique({
    where: { username },
    include: { area: { select: { name: true } }, unit: { select: { name: true } } },
  });
  if (!account) throw new Refused("unknown-account", username);
  return account;
}
export type NamedAccount = Awaited<ReturnType<typeof accountNamed>>;

const ADMINISTRATORS: readonly string[] = ["SYS", "SEC", "AUD", "SOLO"];

/** Without one of each administrator nobody could ever confirm, unlock or audit again. @throws Refused last-administrator */
export async function refuseLast(tx: Transaction, { id, role, username }: NamedAccount): Promise<void> {
  if (!ADMINISTRATORS.includes(role)) return;
  const others = await tx.account.count({ where: { role, disabledAt: null, id: { not: id } } });
  if (others === 0) throw new Refused("last-administrator", username);
}
