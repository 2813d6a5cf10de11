import { hashPassword } from "better-auth/crypto";
import { oneTimePassword } from "@/lib/auth/one-time-password";
import { seal } from "@/lib/auth/seal";
import { Refused } from "@/lib/domain/refused";
import { maskedPhone, replaced } from "@/lib/format/masked";
import type { Facts, Payload } from "@/lib/schemas/proposals";
import { disableAccount, forgetTotp, insertAccount, resetPassword } from "../account-write";
import { readablePhone } from "../accounts.queries";
import type { Transaction } from "../act";
import type { Comparison, Effect } from "./effect";
import { accountNamed, type NamedAccount, refuseLast, standingOf } from "./standing";

type AccountPayload = Payload<"manage-account">;
type Of<W extends AccountPayload["what"]> = Extract<AccountPayload, { what: W }>;

/** 新建、修改、停用、启用账号，重置密码. */
export const accountEffect: Effect<AccountPayload> = {
  kind: "account",
  subjectOf: ({ username }) => username,
  isPublic: () => false,

  async compare(tx, payload) {
    if (payload.what === "new") return compareNew(tx, payload);
    const account = await accountNamed(tx, payload.username);
    switch (payload.what) {
      case "edit":
        return compareEdit(account, payload);
      case "disable":
        if (account.disabledAt) throw new Refused("wrong-state", account.username);
        await refuseLast(tx, account);
        return turning(account, "isDisabled", false);
      case "enable":
        if (!account.disabledAt) throw new Refused("wrong-state", account.username);
        return turning(account, "isDisabled", true);
      case "reset-password":
        if (account.disabledAt) throw new Refused("wrong-state", account.username);
        return compareReset(account, payload);
    }
  },

  async apply(tx, payload) {
    if (payload.what === "new") return makeAccount(tx, payload);
    const { id, username } = await accountNamed(tx, payload.username);
    switch (payload.what) {
      case "edit":
        await editAccount(tx, id, payload);
        return undefined;
      case "disable":
        await disableAccount(tx, id);
        return undefined;
      case "enable":
        await tx.$executeRaw`
          UPDATE account SET disabled_at = NULL, enabled_at = now() WHERE id = ${id}::uuid`;
        return undefined;
      case "reset-password": {
        if (payload.withTotp) await forgetTotp(tx, id);
        const password = oneTimePassword(username);
        await resetPassword(tx, id, await hashPassword(password));
        return { oneTimePassword: password };
      }
    }
  },
};

async function compareNew(tx: Transaction, payload: Of<"new">): Promise<Comparison> {
  const { username, name, title, contactEmail, officePhone } = payload;
  if (await tx.account.findUnique({ where: { username } })) throw new Refused("name-taken", username);
  const { facts } = await standingOf(tx, payload);
  return { before: null, after: { name, ...facts, title, contactEmail, officePhone: shown(officePhone) } };
}

async function makeAccount(tx: Transaction, payload: Of<"new">) {
  const { username, name, title, contactEmail, officePhone } = payload;
  const { columns } = await standingOf(tx, payload);
  const fields = {
    username,
    name,
    title,
    contactEmail,
    officePhone: officePhone && seal(officePhone),
    ...columns,
  };
  const password = oneTimePassword(username);
  await insertAccount(tx, fields, await hashPassword(password), true);
  return { oneTimePassword: password };
}

function compareEdit(account: NamedAccount, payload: Of<"edit">): Comparison {
  const { name, title, contactEmail, officePhone: given } = payload;
  const phone = phoneOf(account);
  const before = { name: account.name, title: account.title, contactEmail: account.contactEmail };
  const next = given === undefined ? phone : given;
  const shownNext = next !== null && next !== phone ? replaced(maskedPhone(next)) : shown(next);
  return {
    before: { ...before, officePhone: shown(phone) },
    after: { name, title, contactEmail, officePhone: shownNext },
  };
}

async function editAccount(tx: Transaction, id: string, payload: Of<"edit">) {
  const { name, title, contactEmail, officePhone } = payload;
  const phone = officePhone === undefined ? {} : { officePhone: officePhone && seal(officePhone) };
  await tx.account.update({
    where: { id },
    data: { name, title, contactEmail, ...phone },
  });
}

function compareReset(account: NamedAccount, { withTotp }: Of<"reset-password">): Comparison {
  const who = whoOf(account);
  const has = account.twoFactorEnabled;
  const totp = (hasOne: boolean): Facts => (withTotp ? { hasTotp: hasOne } : {});
  return {
    before: { ...who, password: "present", ...totp(has) },
    after: { ...who, password: "one-time", ...totp(false) },
  };
}

const turning = (account: NamedAccount, name: string, was: boolean): Comparison => ({
  before: { ...whoOf(account), [name]: was },
  after: { ...whoOf(account), [name]: !was },
});

/** So that whoever confirms sees whom it is about. */
const whoOf = ({ name, role, area, unit }: NamedAccount): Facts => ({
  name,
  role,
  area: area?.name ?? null,
  unit: unit?.name ?? null,
});

const phoneOf = ({ officePhone }: NamedAccount) => officePhone && readablePhone(officePhone);
const shown = (phone: string | null) => phone && maskedPhone(phone);
