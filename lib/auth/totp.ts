import { createHmac } from "node:crypto";

/** RFC 6238: a code counts for 30 seconds. */
const STEP_MS = 30_000;

/** The code of one step; `secret` as it is hashed, not in Base32. */
export function codeOfStep(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac("sha1", secret).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/**
 * Which step a code is of: the present one, or one before or after it, because clocks differ.
 * @returns undefined for any other code
 */
export function stepOfCode(secret: string, code: string, now: number): number | undefined {
  const present = Math.floor(now / STEP_MS);
  return [present, present - 1, present + 1].find((step) => codeOfStep(secret, step) === code);
}
