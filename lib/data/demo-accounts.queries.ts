import { isDemonstration } from "@/lib/auth/demo";
import { database } from "@/lib/db/client";
import type { Role } from "@/lib/domain/access";

interface DemoAccount {
  readonly username: string;
  readonly role: Role;
  readonly areaName: string | null;
}

/** Who can be tried in the demonstration; nobody anywhere else. */
export async function demoAccounts(): Promise<DemoAccount[]> {
  if (!isDemonstration()) return [];
  const rows = await database().prisma.account.findMany({
    where: { disabledAt: null },
    select: { username: true, role: true, area: { select: { name: true } } },
    orderBy: { createdAt: "asc" },
    take: 30,
  });
  return rows.map(({ area, ...row }) => ({ ...row, areaName: area?.name ?? null }));
}
