import type { Actor } from "@/lib/auth/actor";
import { securityProfile } from "@/lib/auth/profile";
import { database } from "@/lib/db/client";
import type { SessionAnswer, SignInAnswer, TokenAnswer } from "@/lib/schemas/account";
import { gateAccount } from "./gate";

interface Part {
  readonly limit: number;
  readonly offset: number;
}

/** What a person is told about the own account; what only a session knows is in the actor. */
export interface OwnProfile {
  readonly unitName: string | null;
  readonly areaName: string | null;
  readonly title: string | null;
  readonly hasTotp: boolean;
  readonly passwordChangedAt: string;
}

export async function ownProfile(actor: Actor): Promise<OwnProfile> {
  const { id } = await gateAccount(actor, "view-own-account");
  const row = await database().prisma.account.findUniqueOrThrow({
    where: { id },
    include: { unit: { select: { name: true } }, area: { select: { name: true } } },
  });
  return {
    unitName: row.unit?.name ?? null,
    areaName: row.area?.name ?? null,
    title: row.title,
    hasTotp: row.twoFactorEnabled,
    passwordChangedAt: row.passwordChangedAt.toISOString(),
  };
}

/** Where one is signed in at present, the latest first. */
export async function ownSessions(actor: Actor): Promise<SessionAnswer[]> {
  const { id, sessionId } = await gateAccount(actor, "view-own-account");
  const { idleMinutes } = securityProfile();
  const rows = await database().prisma.$queryRaw<
    { id: string; created: Date; seen: Date; expires: Date; ip: string; device: string }[]
  >`
    SELECT id::text, created_at AS created, last_seen_at AS seen, expires_at AS expires,
      coalesce(ip_address, '') AS ip, coalesce(user_agent, '') AS device
    FROM session
    WHERE account_id = ${id}::uuid AND expires_at > now() AND last_seen_at > now() - make_interval(mins => ${idleMinutes})
    ORDER BY last_seen_at DESC`;
  return rows.map((row) => ({
    id: row.id,
    isCurrent: row.id === sessionId,
    createdAt: row.created.toISOString(),
    lastSeenAt: row.seen.toISOString(),
    expiresAt: row.expires.toISOString(),
    ip: row.ip,
    device: row.device,
  }));
}

/** Who signed in under one's name, or tried to, the latest first; one more than asked for, if there is. */
export async function ownSignIns(actor: Actor, { limit, offset }: Part): Promise<SignInAnswer[]> {
  const { username } = await gateAccount(actor, "view-own-account");
  const rows = await database().prisma.auditEvent.findMany({
    where: { subject: `account ${username}`, action: "sign-in" },
    orderBy: { seq: "desc" },
    skip: offset,
    take: limit + 1,
    select: { at: true, outcome: true, ip: true, reason: true },
  });
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

/** Tokens that still let somebody in, the newest first. */
export async function ownTokens(actor: Actor): Promise<TokenAnswer[]> {
  const { id } = await gateAccount(actor, "view-own-account");
  const rows = await database().prisma.apiToken.findMany({
    where: { accountId: id, revokedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { createdAt: "desc" },
  });
  return rows.map(tokenOf);
}

/** A row, as it may be shown again. */
export function tokenOf(row: {
  id: string;
  name: string;
  scopes: string[];
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
}): TokenAnswer {
  const { id, name, scopes, createdAt, expiresAt, lastUsedAt } = row;
  return {
    id,
    name,
    scopes,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}
