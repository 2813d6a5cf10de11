import { isDemonstration } from "@/lib/auth/demo";
import { database } from "@/lib/db/client";
import type { Role } from "@/lib/domain/access";

/** Who can be tried in the demonstration; nobody anywhere else. */
export async function demoAccounts(): Promise<{ username: string; name: string; role: Role }[]> {
  if (!isDemonstration()) return [];
  return database().prisma.account.findMany({
    where: { disabledAt: null },
    select: { username: true, name: true, role: true },
    orderBy: { createdAt: "asc" },
    take: 30,
  });
}
