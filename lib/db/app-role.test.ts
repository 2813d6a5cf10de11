import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appUrl } from "./app-role";
import { type EmbeddedServer, startEmbedded } from "./embedded";
import { query, removeFolder, scratchFolder } from "./fixtures";
import { migrate } from "./migrate";

const folder = scratchFolder();
let server: EmbeddedServer;
beforeAll(async () => {
  server = await startEmbedded(folder);
  await migrate(server.url);
});
afterAll(async () => {
  await server.stop();
  removeFolder(folder);
});

/** The code of PostgreSQL's refusal, or "done". */
const attempt = (url: string, sql: string) =>
  query(url, sql).then(
    () => "done",
    ({ code }: { code?: string }) => code,
  );

test("is made once when instances start at the same moment, with one password for all of them", async () => {
  const urls = await Promise.all(Array.from({ length: 6 }, () => appUrl(server.url)));
  expect(new Set(urls).size).toBe(1);
  const [url = ""] = urls;
  expect(await query(url, "SELECT current_user AS name")).toEqual([{ name: "plan_app" }]);
  expect(await appUrl(server.url)).toBe(url);
  expect(new URL(url).password).not.toBe(new URL(server.url).password);
});

test("is nobody who could give itself more", async () => {
  await appUrl(server.url);
  expect(
    await query(
      server.url,
      `SELECT rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolreplication, rolinherit,
         (SELECT count(*)::int FROM pg_auth_members WHERE member = pg_roles.oid) AS memberships
       FROM pg_roles WHERE rolname = 'plan_app'`,
    ),
  ).toEqual([
    {
      rolsuper: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolbypassrls: false,
      rolreplication: false,
      rolinherit: false,
      memberships: 0,
    },
  ]);
});

describe("what it may do", () => {
  let url = "";
  beforeAll(async () => {
    url = await appUrl(server.url);
  });

  test.each([
    ["UPDATE observation SET value = 1", "42501"],
    ["DELETE FROM observation", "42501"],
    ["UPDATE entry_revision SET value = 1", "42501"],
    ["DELETE FROM entry_revision", "42501"],
    ["DELETE FROM entry", "42501"],
    ["DELETE FROM evidence", "42501"],
    ["UPDATE dataset SET kind = 'demo'", "42501"],
    ["UPDATE _prisma_migrations SET checksum = 'x'", "42501"],
    ["TRUNCATE entry", "42501"],
    ["TRUNCATE observation", "42501"],
    ["CREATE TABLE x (y int)", "42501"],
    ["ALTER TABLE entry DISABLE ROW LEVEL SECURITY", "42501"],
    ["ALTER TABLE entry NO FORCE ROW LEVEL SECURITY", "42501"],
    ["DROP POLICY entry_read ON entry", "42501"],
    ["DROP TABLE observation", "42501"],
    ["ALTER ROLE plan_app BYPASSRLS", "42501"],
    ["CREATE ROLE other", "42501"],
    ["COPY audit_event TO PROGRAM 'cat'", "42501"],
    ["SELECT pg_read_file('postgresql.conf')", "42501"],
    ["SELECT FROM observation", "done"],
    ["INSERT INTO observation SELECT * FROM observation LIMIT 0", "done"],
    ["INSERT INTO entry_revision SELECT * FROM entry_revision LIMIT 0", "done"],
    ["UPDATE entry SET note = note", "done"],
    ["UPDATE release_sequence SET seq = seq", "done"],
    ["DELETE FROM session WHERE false", "done"],
  ])("%s: %s", async (sql, outcome) => {
    expect(await attempt(url, sql)).toBe(outcome);
  });

  test("a table of a later version is open to it after its next start", async () => {
    await query(server.url, "CREATE TABLE later (x int)");
    expect(await attempt(url, "INSERT INTO later VALUES (1)")).toBe("42501");
    await appUrl(server.url);
    expect(await attempt(url, "INSERT INTO later VALUES (1)")).toBe("done");
    await query(server.url, "DROP TABLE later");
  });
});

describe("an owner that may not create roles", () => {
  const owner = () => server.urlOf("plan").replace(/\/\/[^@]*@/, "//dba:weak@");

  test("is told what to ask for, in one line", async () => {
    await query(server.url, "DROP ROLE IF EXISTS dba");
    await query(server.url, "CREATE ROLE dba LOGIN PASSWORD 'weak'");
    await query(server.url, "CREATE DATABASE other OWNER dba");
    const other = owner().replace("/plan?", "/other?");
    await migrate(other);
    await expect(appUrl(other)).rejects.toThrow(/^DATABASE_URL 的用户不能创建角色.*other_app。$/);
  });
});
