import { createHash, randomUUID } from "node:crypto";
import type { Account, Actor, Origin } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import type { Action, Role } from "@/lib/domain/access";
import { Refused } from "@/lib/domain/refused";
import { sessionTokenIn } from "./cookie";
import { securityProfile } from "./profile";

/** What is kept of a secret that somebody holds: nobody who reads the database can sign in with it. */
export const digestOf = (secret: string) => createHash("sha256").update(secret).digest("hex");

type Row = {
  id: string;
  username: string;
  name: string;
  role: Role;
  areaId: string | null;
  area: string | null;
  unitId: string | null;
  unit: string | null;
  duty: Account["duty"];
  sessionId: string | null;
  scopes: Action[] | null;
  stale: boolean;
};

/** Both are one indexed look-up with what hangs on it, on the database's clock; nothing of it is kept in a process. */
const ACCOUNT = `a.id, a.username, a.name, a.role, a.area_id AS "areaId", ar.code AS area, a.unit_id AS "unitId",
  u.code AS unit, CASE
    WHEN a.must_change_password OR a.password_changed_at < now() - make_interval(days => $3) THEN 'change-password'
    WHEN a.role::text = ANY ($2::text[]) AND NOT a.two_factor_enabled THEN 'set-up-totp' END AS duty`;
const JOINED = `JOIN account a ON a.id = x.account_id AND a.disabled_at IS NULL
  LEFT JOIN area ar ON ar.id = a.area_id LEFT JOIN unit u ON u.id = a.unit_id`;
const BY_SESSION = {
  name: "account-by-session",
  text: `SELECT ${ACCOUNT}, x.id AS "sessionId", NULL AS scopes, x.last_seen_at < now() - interval '1 minute' AS stale
    FROM session x ${JOINED}
    WHERE x.token = $1 AND x.last_seen_at > now() - make_interval(mins => $4)
      AND x.created_at > now() - make_interval(mins => $5)`,
};
const BY_TOKEN = {
  name: "account-by-token",
  text: `SELECT ${ACCOUNT}, NULL AS "sessionId", x.scopes, coalesce(x.last_used_at < now() - interval '1 minute', true) AS stale
    FROM api_token x ${JOINED}
    WHERE x.token_hash = $1 AND x.revoked_at IS NULL AND x.expires_at > now()`,
};

/**
 * Who asks: by a personal token or the cookie of a session, otherwise a visitor.
 * @param bytes of the body, where the request has one: with method and path they are what an Idempotency-Key stands for
 * @throws Refused not-signed-in for a token that is none any more: who shows one wants to be known
 */
export async function actorOf(request: Request, bytes: Uint8Array | null = null): Promise<Actor> {
  const origin = originOf(request.headers, idempotencyOf(request, bytes));
  const bearer = /^Bearer (\S+)$/.exec(request.headers.get("authorization") ?? "")?.[1];
  if (bearer === undefined) return actorBySession(request.headers, origin);
  const account = await accountBy(BY_TOKEN, bearer);
  if (!account) throw new Refused("not-signed-in");
  return { account, origin };
}

/** As `actorOf`, for a page. */
export async function actorBySession(headers: Headers, origin = originOf(headers)): Promise<Actor> {
  const token = sessionTokenIn(headers.get("cookie") ?? "");
  return { account: token ? await accountBy(BY_SESSION, token) : null, origin };
}

/** Of a session that was just made. */
export const accountBySessionToken = (token: string) => accountBy(BY_SESSION, token);

async function accountBy(query: typeof BY_SESSION, secret: string): Promise<Account | null> {
  const { totpRoles, passwordMaxDays, idleMinutes, absoluteMinutes } = securityProfile();
  const isSession = query === BY_SESSION;
  const times = isSession ? [idleMinutes, absoluteMinutes] : [];
  const values = [digestOf(secret), totpRoles, passwordMaxDays, ...times];
  const { rows } = await database().pool.query<Row>({ ...query, values });
  const [row] = rows;
  if (!row) return null;
  if (row.stale) await touch(isSession, digestOf(secret));
  const { stale: _, ...account } = row;
  return account;
}

/** Once a minute at most: a page view is no write. */
async function touch(isSession: boolean, digest: string) {
  const text = isSession
    ? "UPDATE session SET last_seen_at = now() WHERE token = $1"
    : "UPDATE api_token SET last_used_at = now() WHERE token_hash = $1";
  await database().pool.query(text, [digest]);
}

/** Set by scripts/client-address.mjs from the connection itself, or from the header of a proxy that is trusted. */
const CLIENT = "x-client-address";

function originOf(headers: Headers, idempotency: Origin["idempotency"] = null): Origin {
  return { ip: headers.get(CLIENT) ?? "", requestId: randomUUID(), idempotency };
}

const KEY = /^[\x21-\x7e]{1,200}$/;

function idempotencyOf(request: Request, bytes: Uint8Array | null): Origin["idempotency"] {
  const key = request.headers.get("idempotency-key");
  if (key === null || request.method === "GET") return null;
  if (!KEY.test(key)) {
    const fault = { path: "Idempotency-Key", code: "invalid", message: "须是1—200个可见的ASCII字符" };
    throw new Refused("invalid-input", "", [fault]);
  }
  const { pathname, search } = new URL(request.url);
  const hash = createHash("sha256").update(`${request.method} ${pathname}${search}\n`);
  return { key, requestHash: hash.update(bytes ?? "").digest("hex") };
}
