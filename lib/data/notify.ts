import { uuidv7 } from "uuidv7";
import type { Prisma } from "@/lib/db/generated/client";
import type { Role } from "@/lib/domain/access";
import type { NoticeKind, Told } from "@/lib/domain/notice";
import { noticeMail, robotText } from "@/lib/format/notice-words";
import type { Transaction } from "./act";
import { type NewMessage, queueMessages } from "./outbox.commands";
import { settingOf } from "./settings.queries";

/** Who is told. Ids of the database; of several lists everybody who is in one of them, once. */
export interface Receivers {
  readonly accounts?: readonly string[];
  readonly roles?: readonly Role[];
  /** Whoever is responsible in these departments. */
  readonly units?: readonly string[];
  /** The editors of these districts. */
  readonly areas?: readonly string[];
  /** Whoever did it knows. */
  readonly except?: string | null;
}

/** Somebody who was told, by name. */
export interface ToldAccount {
  readonly id: string;
  readonly name: string;
}

/** What a group's robot says something about: only that there is something. */
const TO_ROBOTS: readonly NoticeKind[] = ["reminded", "released"];

/**
 * Tells people something, within the transaction that did it: a notice each, an e-mail to whoever has an address, and a
 * line to the groups' robots. Nothing is sent here; the outbox is.
 * @param href where it leads, within the product
 */
export async function notify(
  tx: Transaction,
  receivers: Receivers,
  told: Told,
  href: string,
): Promise<ToldAccount[]> {
  const accounts = await accountsOf(tx, receivers);
  await notifyAccounts(tx, accounts, told, href);
  await tellRobots(tx, told.kind, "count" in told.facts ? told.facts.count : 1, href);
  return accounts.map(({ id, name }) => ({ id, name }));
}

export interface ReachableAccount extends ToldAccount {
  readonly role: Role;
  readonly unitId: string | null;
  readonly areaId: string | null;
  readonly contactEmail: string | null;
}

/** Whoever of them can still sign in, in the order of their names. */
export async function accountsOf(tx: Transaction, receivers: Receivers): Promise<ReachableAccount[]> {
  const { accounts = [], roles = [], units = [], areas = [], except } = receivers;
  const any: Prisma.AccountWhereInput[] = [
    { id: { in: [...accounts] } },
    { role: { in: [...roles] } },
    { role: "OWN", unitId: { in: [...units] } },
    { role: "DST", areaId: { in: [...areas] } },
  ];
  return tx.account.findMany({
    where: { OR: any, disabledAt: null, ...(except && { id: { not: except } }) },
    select: { id: true, name: true, role: true, unitId: true, areaId: true, contactEmail: true },
    orderBy: { username: "asc" },
  });
}

export async function notifyAccounts(
  tx: Transaction,
  accounts: readonly ReachableAccount[],
  told: Told,
  href: string,
): Promise<void> {
  const notices = accounts.map((account) => ({ id: uuidv7(), account }));
  await tx.notice.createMany({
    data: notices.map(({ id, account }) => ({
      id,
      accountId: account.id,
      kind: told.kind,
      facts: { ...told.facts },
      href,
    })),
  });
  const reachable = notices.filter(({ account }) => account.contactEmail);
  if (reachable.length === 0 || !(await settingOf("mail", tx)).isOn) return;
  const mail = noticeMail(told, linkTo(href), isDemo());
  await queueMessages(
    tx,
    reachable.map(({ id, account }) => ({
      channel: "email",
      recipient: account.contactEmail ?? "",
      ...mail,
      dedupeKey: `notice ${id}`,
    })),
  );
}

/** One line a robot for whatever many people were told. */
export async function tellRobots(
  tx: Transaction,
  kind: NoticeKind,
  count: number,
  href: string,
): Promise<void> {
  if (!TO_ROBOTS.includes(kind)) return;
  const { robots } = await settingOf("webhooks", tx);
  const occasion = uuidv7();
  const messages = robots.map(
    ({ name }): NewMessage => ({
      channel: "webhook",
      recipient: name,
      subject: "",
      body: robotText(kind, count, linkTo(href), isDemo()),
      dedupeKey: `${kind} ${occasion} ${name}`,
    }),
  );
  await queueMessages(tx, messages);
}

/** Where the product is reached from outside, if that has been said. */
function linkTo(href: string): string | null {
  const base = process.env.APP_URL;
  return base ? new URL(href, base).href : null;
}

const isDemo = () => process.env.DEMO === "1";
