import { createHash, createHmac } from "node:crypto";
import { Client } from "pg";

/** Without letters and digits that are taken for each other when read out. */
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/**
 * The one-time code for `/setup`, until it has been used. Every server and every start of an installation finds the
 * same one, from the secret that they share; the database has only its SHA-256.
 * @param chosen SETUP_CODE
 * @returns undefined once the first accounts are there
 */
export async function openSetUp(
  ownerUrl: string,
  secret: string,
  chosen: string | undefined,
): Promise<string | undefined> {
  const code = chosen ?? codeFrom(secret);
  const hash = createHash("sha256").update(code).digest("hex");
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const { rowCount } = await owner.query(
      "UPDATE installation SET setup_code_hash = $1 WHERE id = 1 AND set_up_at IS NULL",
      [hash],
    );
    return rowCount === 1 ? code : undefined;
  } finally {
    await owner.end();
  }
}

/** 16 letters of 32: 80 bits. */
function codeFrom(secret: string): string {
  const bytes = createHmac("sha256", secret).update("setup").digest().subarray(0, 16);
  const letters = [...bytes].map((byte) => LETTERS[byte % LETTERS.length]).join("");
  return letters.replace(/(.{4})(?=.)/g, "$1-");
}
