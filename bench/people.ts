import { createHash, randomBytes } from "node:crypto";
import { Client } from "pg";

/** Who is known to the product: the secret they show, of which the database has only the digest. */
export interface Person {
  readonly id: string;
  readonly token: string;
}

/** An editor who is signed in. */
export const signIn = (url: string, username: string) =>
  withSecret(
    url,
    username,
    `INSERT INTO session (id, token, account_id, expires_at)
     SELECT gen_random_uuid(), $2, id, now() + interval '1 hour' FROM made`,
  );

/** An editor with a personal token. */
export const issueToken = (url: string, username: string) =>
  withSecret(
    url,
    username,
    `INSERT INTO api_token (id, account_id, name, token_hash, scopes, expires_at)
     SELECT gen_random_uuid(), id, '测速', $2, '{view-approved,edit-draft}', now() + interval '1 hour' FROM made`,
  );

async function withSecret(url: string, username: string, keep: string): Promise<Person> {
  const token = randomBytes(32).toString("base64url");
  const database = new Client({ connectionString: url });
  await database.connect();
  try {
    const { rows } = await database.query<{ id: string }>(
      `WITH made AS (
         INSERT INTO account (id, username, name, email, email_verified, role)
         VALUES (gen_random_uuid(), $1, '测速', $1 || '@account.invalid', true, 'EDT') RETURNING id)
       ${keep} RETURNING account_id AS id`,
      [username, createHash("sha256").update(token).digest("hex")],
    );
    return { id: rows[0]?.id ?? "", token };
  } finally {
    await database.end();
  }
}
