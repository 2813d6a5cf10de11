import { spawnSync } from "node:child_process";
import { appendFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type EmbeddedServer, startEmbedded } from "@/lib/db/embedded";
import { query, removeFolder, scratchFolder } from "@/lib/db/fixtures";
import { migrate } from "@/lib/db/migrate";

const folder = scratchFolder();
let server: EmbeddedServer;

const APPEND =
  "SELECT audit_append('{}', 'sign-in', 'refused', 'account edt', NULL, NULL, 'wrong-credentials')";

beforeAll(async () => {
  server = await startEmbedded(folder);
  await migrate(server.url);
  for (let n = 0; n < 5; n += 1) await query(server.url, APPEND);
});
afterAll(async () => {
  await server.stop();
  removeFolder(folder);
});

/** As an administrator runs it. */
function verify(settings: { DATA_DIR?: string; DATABASE_URL?: string } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/audit-verify.mjs"], {
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production", DATABASE_URL: "", DATA_DIR: folder, ...settings },
  });
  return { status, stdout, stderr };
}

test("a whole chain is said to be whole, beside the running product, without it, and by its URL", async () => {
  const beside = verify();
  expect(beside).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^审计链完整：第1—5号。/),
    stderr: "",
  });
  expect(verify({ DATABASE_URL: server.url, DATA_DIR: path.join(folder, "elsewhere") }).status).toBe(0);
  await server.stop();
  expect(verify().status).toBe(0);
  server = await startEmbedded(folder);
});

test("a broken one is named and ends with 1", async () => {
  await query(server.url, "DELETE FROM audit_event WHERE seq = 3");
  expect(verify()).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(/^审计链已断开：第3号被删除。/),
  });
});

test("a cut end is found by the anchors of DATA_DIR", async () => {
  await query(server.url, "DELETE FROM audit_event");
  await query(server.url, "UPDATE audit_head SET seq = 0, hash = repeat('0', 64)");
  expect(verify().status).toBe(0);
  const anchor = { seq: 5, hash: "a".repeat(64), at: new Date().toISOString() };
  appendFileSync(path.join(folder, "audit-anchors.jsonl"), `${JSON.stringify(anchor)}\n`);
  expect(verify()).toMatchObject({ status: 1, stdout: expect.stringContaining("第1号起的记录被截去") });
});

test("what cannot be checked is not called whole, and says why in one line", () => {
  for (const settings of [
    { DATA_DIR: path.join(folder, "nothing") },
    { DATABASE_URL: "postgresql://plan:s3cret@127.0.0.1:1/plan" },
    { DATABASE_URL: server.urlOf("postgres") },
  ]) {
    const { status, stdout, stderr } = verify(settings);
    expect([status, stdout, stderr.trim().split("\n").length]).toEqual([2, "", 1]);
    expect(stderr).toMatch(/\p{Script=Han}/u);
    expect(stderr).not.toContain("s3cret");
  }
});
