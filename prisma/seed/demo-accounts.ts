import { hashPassword } from "better-auth/crypto";
import { uuidv7 } from "uuidv7";
import { DEMO_PASSWORD } from "@/lib/auth/demo";
import type { Prisma } from "@/lib/db/generated/client";
import type { Role } from "@/lib/domain/access";
import type { Seed } from "./read";

interface DemoAccount {
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly unit: string | null;
  readonly area: string | null;
}

/** One account a role; of the district editors one a district. Their names say that they are nobody's. */
export function demoAccounts({ areas }: Pick<Seed, "areas">): DemoAccount[] {
  const of = (username: string, name: string, role: Role, unit = "gz-drc") => ({
    username,
    name: `演示${name}`,
    role,
    unit,
    area: null,
  });
  return [
    of("sys", "系统管理员", "SYS"),
    of("sec", "安全管理员", "SEC"),
    of("aud", "审计员", "AUD"),
    of("edt", "市级填报员", "EDT"),
    of("rev", "审核员", "REV"),
    of("own", "统计局数据责任人", "OWN", "gz-statistics"),
    of("ldr", "领导", "LDR"),
    ...areas
      .filter(({ level }) => level === "district")
      .map(({ code, shortName }) => ({
        username: `dst${code}`,
        name: `演示${shortName}区填报员`,
        role: "DST" as const,
        unit: null,
        area: code,
      })),
  ];
}

type Ids = Record<"area" | "unit", ReadonlyMap<string, string>>;

/** All have the same password, so it is hashed once: a start has no time for eighteen. */
export async function insertDemoAccounts(tx: Prisma.TransactionClient, seed: Seed, ids: Ids) {
  const password = await hashPassword(DEMO_PASSWORD);
  const accounts = demoAccounts(seed).map(({ area, unit, ...row }) => ({
    ...row,
    id: uuidv7(),
    email: `${row.username}@account.invalid`,
    emailVerified: true,
    areaId: area === null ? null : (ids.area.get(area) ?? null),
    unitId: unit === null ? null : (ids.unit.get(unit) ?? null),
  }));
  await tx.account.createMany({ data: accounts });
  await tx.credential.createMany({
    data: accounts.map(({ id }) => ({ userId: id, accountId: id, providerId: "credential", password })),
  });
  await tx.installation.update({ where: { id: 1 }, data: { setUpAt: new Date() } });
}
