import { securityProfile } from "@/lib/auth/profile";
import { database } from "@/lib/db/client";
import { changeAsSystem } from "./act";

/** What of the answers to repeated requests, of sessions and of notices is of no use to anybody any more. */
export async function purgeExpired(): Promise<void> {
  const { pool } = database();
  const { idleMinutes, absoluteMinutes } = securityProfile();
  await pool.query("DELETE FROM idempotency_key WHERE at < now() - interval '30 days'");
  await pool.query(
    `DELETE FROM session WHERE expires_at < now() OR created_at < now() - make_interval(mins => $1)
       OR last_seen_at < now() - make_interval(mins => $2)`,
    [absoluteMinutes, idleMinutes],
  );
  await pool.query("DELETE FROM verification WHERE expires_at < now()");
  // What counts are minutes; who signed in when is in the audit.
  await pool.query("DELETE FROM sign_in_attempt WHERE at < now() - interval '1 day'");
  await pool.query(
    "DELETE FROM outbox_message WHERE coalesce(sent_at, failed_at) < now() - interval '180 days'",
  );
  // Of its receiver alone, otherwise: row-level security.
  await changeAsSystem((tx) => tx.$executeRaw`DELETE FROM notice WHERE at < now() - interval '2 years'`);
}
