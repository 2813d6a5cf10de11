import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/**
 * What has to be readable again and must not be read from the database or a backup: telephone numbers, a mail server's
 * password, a robot's address. AES-256-GCM under a key that follows from APP_SECRET, which is in neither.
 */
export function seal(text: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key(), iv);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return MARK + Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** @throws Error where it was altered, or sealed with another installation's secret */
export function unseal(sealed: string): string {
  if (!isSealed(sealed)) throw new Error("This text was never sealed.");
  const bytes = Buffer.from(sealed.slice(MARK.length), "base64url");
  const decipher = createDecipheriv("aes-256-gcm", key(), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
}

export const isSealed = (text: string) => text.startsWith(MARK);

/** Says how it was made, so that another cipher can follow (SM4). */
const MARK = "sealed:1:";

let derived: { readonly secret: string; readonly key: Buffer } | undefined;

function key(): Buffer {
  const secret = process.env.APP_SECRET;
  if (!secret) throw new Error("APP_SECRET is not set: start the product with npm start or npm run dev.");
  if (derived?.secret !== secret)
    derived = { secret, key: Buffer.from(hkdfSync("sha256", secret, "", "sealed fields", 32)) };
  return derived.key;
}
