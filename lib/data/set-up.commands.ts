import { hashPassword } from "better-auth/crypto";
import type { Actor } from "@/lib/auth/actor";
import { digestOf } from "@/lib/auth/actor-of";
import type { Role } from "@/lib/domain/access";
import type { Administrator } from "@/lib/domain/administrators";
import { Refused } from "@/lib/domain/refused";
import type { LeaveSoloBody, Person, SetUpBody } from "@/lib/schemas/set-up";
import { insertAccount, refuseWeak } from "./account-write";
import { type AuditLine, auditRefusal, changeAs, type Transaction } from "./act";
import { gate, gateAccount } from "./gate";
import { needSetUpOpen } from "./installation.queries";
import { endSessions } from "./sessions";
import { beginTry, endTry } from "./sign-in-tries";
import { withoutKey } from "./with-secret";

const ROLE_OF: Readonly<Record<Administrator | "solo", Role>> = {
  system: "SYS",
  security: "SEC",
  audit: "AUD",
  solo: "SOLO",
};
type People = readonly (readonly [key: Administrator | "solo", person: Person])[];
type Audit = (line: AuditLine) => void;

/** No name of an account: tries of the code are counted as tries to sign in are. */
const TRIES = "/setup";

/**
 * The first accounts, once: three administrators, or the one person of 单人试用.
 * @throws Refused set-up-closed, wrong-setup-code, account-locked, too-many-requests; invalid-input for weak passwords
 */
export async function setUp(actor: Actor, given: SetUpBody): Promise<void> {
  await gate(actor, "set-up");
  try {
    await needSetUpOpen();
    const attempt = await beginTry(TRIES, actor.origin.ip);
    const people = peopleOf(given);
    refuseWeakOf(people);
    const hashed = await hashesOf(people);
    await changeAs(withoutKey(actor), async (tx, audit) => {
      await close(tx, given);
      await insert(tx, audit, "set-up", hashed);
      await endTry(tx, attempt, true);
    }).catch(async (error: unknown) => {
      if (error instanceof Refused && error.code === "wrong-setup-code")
        await changeAs(withoutKey(actor), (tx) => endTry(tx, attempt, false));
      throw error;
    });
  } catch (error) {
    if (error instanceof Refused)
      await auditRefusal(actor, { action: "set-up", subject: "installation", reason: error.code });
    throw error;
  }
}

/** Of two at once the second waits at the row, and finds it closed. */
async function close(tx: Transaction, { code, mode }: SetUpBody) {
  const closed = await tx.$executeRaw`
    UPDATE installation SET set_up_at = now(), setup_code_hash = NULL, solo = ${mode === "solo"}
    WHERE id = 1 AND set_up_at IS NULL AND setup_code_hash = ${digestOf(code)}`;
  if (closed === 1) return sayToAllInstances(tx);
  const { setUpAt } = await tx.installation.findUniqueOrThrow({ where: { id: 1 } });
  throw new Refused(setUpAt ? "set-up-closed" : "wrong-setup-code");
}

/**
 * The end of 单人试用, for good: three administrators are there from now on, and the one person becomes an editor.
 * @throws Refused wrong-state, name-taken; invalid-input for weak passwords
 */
export async function leaveSolo(actor: Actor, given: LeaveSoloBody): Promise<void> {
  const account = await gateAccount(actor, "leave-solo");
  const people = administratorsOf(given);
  refuseWeakOf(people);
  const hashed = await hashesOf(people);
  await changeAs(withoutKey(actor), async (tx, audit) => {
    const left = await tx.$executeRaw`
      UPDATE installation SET solo = false, solo_left_at = now() WHERE id = 1 AND solo`;
    if (left === 0) throw new Refused("wrong-state");
    await insert(tx, audit, "leave-solo", hashed);
    await tx.account.updateMany({ where: { role: "SOLO" }, data: { role: "EDT" } });
    await endSessions(tx, account.id);
    const [before, after] = [{ role: "SOLO" }, { role: "EDT" }];
    audit({ action: "leave-solo", subject: `account ${account.username}`, before, after });
    await sayToAllInstances(tx);
  });
}

const administratorsOf = ({ system, security, audit }: LeaveSoloBody): People => [
  ["system", system],
  ["security", security],
  ["audit", audit],
];

const peopleOf = (given: SetUpBody): People =>
  given.mode === "solo" ? [["solo", given.solo]] : administratorsOf(given);

function refuseWeakOf(people: People) {
  for (const [key, { password, username }] of people) refuseWeak(password, username, `${key}.password`);
}

/** Before the transaction: each takes a while. */
const hashesOf = (people: People) =>
  Promise.all(
    people.map(async ([key, person]) => ({ key, person, hash: await hashPassword(person.password) })),
  );

async function insert(
  tx: Transaction,
  audit: Audit,
  action: AuditLine["action"],
  people: Awaited<ReturnType<typeof hashesOf>>,
) {
  for (const { key, person, hash } of people) {
    const { username, name } = person;
    const role = ROLE_OF[key];
    await insertAccount(tx, { username, name, role }, hash, false);
    audit({ action, subject: `account ${username}`, after: { name, role } });
  }
}

/** The banner is cached as what is released is. */
async function sayToAllInstances(tx: Transaction) {
  await tx.$executeRaw`UPDATE release_sequence SET seq = seq + 1, at = clock_timestamp() WHERE id = 1`;
}
