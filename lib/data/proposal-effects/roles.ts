import { Refused } from "@/lib/domain/refused";
import type { Payload } from "@/lib/schemas/proposals";
import { endAccess } from "../account-write";
import type { Effect } from "./effect";
import { accountNamed, refuseLast, standingOf } from "./standing";

/** 授予角色、区和单位. One role an account: a new one takes the place of the old. */
export const roleEffect: Effect<Payload<"grant-role">> = {
  kind: "account",
  subjectOf: ({ username }) => username,
  isPublic: () => false,

  async compare(tx, payload) {
    const account = await accountNamed(tx, payload.username);
    if (account.role !== payload.role) await refuseLast(tx, account);
    const { name, role, area, unit } = account;
    const { facts } = await standingOf(tx, payload);
    return {
      before: { name, role, area: area?.name ?? null, unit: unit?.name ?? null },
      after: { name, ...facts },
    };
  },

  async apply(tx, payload) {
    const { id } = await accountNamed(tx, payload.username);
    const { columns } = await standingOf(tx, payload);
    await tx.account.update({ where: { id }, data: { ...columns } });
    await endAccess(tx, id);
    return undefined;
  },

  /** The auditor countersigns only where there is no second 安全管理员 who could confirm. */
  async refuseConfirmer(tx, { role }) {
    if (role !== "AUD") return;
    const administrators = await tx.account.count({ where: { role: "SEC", disabledAt: null } });
    if (administrators > 1) throw new Refused("forbidden");
  },
};
