import { uuidv7 } from "uuidv7";
import { database } from "@/lib/db/client";
import type { OutboxChannel } from "@/lib/db/generated/client";
import type { Transaction } from "./act";

/**
 * 发件箱. At most once: a message is claimed before it goes out and marked after; where nobody can tell whether it went
 * (a crash or a silence in between), it is reported as 可能已发送 and never sent again. A reminder that comes twice makes
 * people stop reading them; one that may be missing is also in the product.
 */

export interface NewMessage {
  readonly channel: OutboxChannel;
  /** An e-mail address, or a robot's name in the settings. */
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  /** The same key is never queued twice. */
  readonly dedupeKey: string;
}

export interface ClaimedMessage extends Omit<NewMessage, "dedupeKey"> {
  readonly id: string;
  /** How often it was tried, this time included. */
  readonly attempts: number;
}

/** How trying to send it ended; `refused`: it certainly did not go out. */
export type Delivery =
  | { readonly kind: "sent" }
  | { readonly kind: "refused"; readonly error: string; readonly forGood: boolean }
  | { readonly kind: "maybe-sent"; readonly error: string };

export const MOST_ATTEMPTS = 8;
const SHOWN_ERROR = 300;

/** With the change that it tells of: both are there or neither. */
export async function queueMessages(tx: Transaction, messages: readonly NewMessage[]): Promise<void> {
  if (messages.length === 0) return;
  await tx.outboxMessage.createMany({
    data: messages.map((message) => ({ id: uuidv7(), ...message })),
    skipDuplicates: true,
  });
}

/** Takes the next message that is due, so that no other instance does; none: undefined. */
export async function claimMessage(): Promise<ClaimedMessage | undefined> {
  const [row] = await database().prisma.$queryRaw<ClaimedMessage[]>`
    UPDATE outbox_message SET attempts = attempts + 1, claimed_until = now() + interval '5 minutes'
    WHERE id = (SELECT id FROM outbox_message
      WHERE sent_at IS NULL AND failed_at IS NULL AND claimed_until IS NULL AND next_attempt_at <= now()
      ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id::text, channel::text, recipient, subject, body, attempts`;
  return row;
}

/** Tries again after 1, 3, 9, 27 … minutes: through an evening without a mail server, and eight times in all. */
export async function settleMessage({ id, attempts }: ClaimedMessage, delivery: Delivery): Promise<void> {
  const { prisma } = database();
  if (delivery.kind === "sent") {
    await prisma.$executeRaw`
      UPDATE outbox_message SET sent_at = now(), claimed_until = NULL, failed_at = NULL, maybe_sent = false, last_error = NULL
      WHERE id = ${id}::uuid`;
    return;
  }
  const maybeSent = delivery.kind === "maybe-sent";
  const isOver = maybeSent || delivery.forGood || attempts >= MOST_ATTEMPTS;
  await prisma.$executeRaw`
    UPDATE outbox_message SET claimed_until = NULL, maybe_sent = ${maybeSent},
      failed_at = CASE WHEN ${isOver} THEN now() END,
      next_attempt_at = now() + make_interval(mins => ${3 ** (attempts - 1)}::int),
      last_error = ${delivery.error.slice(0, SHOWN_ERROR)}
    WHERE id = ${id}::uuid`;
}

/** What was claimed by somebody who never came back. @returns how many */
export function giveUpAbandoned(): Promise<number> {
  return database().prisma.$executeRaw`
    UPDATE outbox_message SET claimed_until = NULL, maybe_sent = true, failed_at = now(), last_error = 'abandoned'
    WHERE sent_at IS NULL AND failed_at IS NULL AND claimed_until <= now()`;
}

/** Whether there is something to do, as cheaply as it can be asked. */
export async function isOutboxWaiting(): Promise<boolean> {
  const { rows } = await database().pool.query<{ waiting: boolean }>(
    `SELECT EXISTS (SELECT FROM outbox_message WHERE sent_at IS NULL AND failed_at IS NULL
       AND (claimed_until <= now() OR claimed_until IS NULL AND next_attempt_at <= now())) AS waiting`,
  );
  return rows[0]?.waiting ?? false;
}
