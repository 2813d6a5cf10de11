import { isDemonstration } from "@/lib/auth/demo";
import { database } from "@/lib/db/client";
import type { Role } from "@/lib/domain/access";

interface DemoAccount {
  readonly username: string;
  readonly role: Role;
  readonly areaName: string | null;
}

/** As a value goes: entered, reviewed, read; then who watches over it. */
const ORDER: readonly Role[] = ["EDT", "OWN", "REV", "LDR", "SYS", "SEC", "AUD", "SOLO", "DST"];

/** Who can be tried in the demonstration; nobody anywhere else. */
export async function demoAccounts(): Promise<DemoAccount[]> {
  if (!isDemonstration()) return [];
  const rows = await database().prisma.account.findMany({
    where: { disabledAt: null },
    select: { username: true, role: true, area: { select: { name: true } } },
    orderBy: { username: "asc" },
    take: 30,
  });
  return rows
    .map(({ area, ...row }) => ({ ...row, areaName: area?.name ?? null }))
    .sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role));
}
