import { readdirSync } from "node:fs";
import { query } from "@/lib/db/fixtures";
import type { Endpoint } from "@/lib/schemas/endpoint";
import { endpoints } from "@/lib/schemas/endpoints";
import { expect, test } from "./fixtures";
import { type Instances, startInstances } from "./instances";
import { NOTHING } from "./samples";
import { asPage, sendAs, takeUp } from "./sessions";

/** What follows from reading itself: when a session was last seen, the audit of files read, and the jobs' own clock. */
const BESIDES = ["session", "audit_event", "audit_head", "job_lease"];
const PASSWORD = "Four grey cranes above the river 1";
/** Of every page, as its folder says it: /observations/[id]. */
const PAGES = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("page.tsx"))
  .map((file) => `/${file.replaceAll(/\([^)]*\)\//g, "").replace(/\/?page\.tsx$/, "")}`);
let instances: Instances;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  instances = await startInstances(1, { SETUP_CODE: "only-for-this-test" });
});
test.afterAll(() => instances?.stop());

/** Every table with a hash of all its rows. */
async function state(): Promise<Record<string, string>> {
  const tables = await query<{ name: string }>(
    instances.database,
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL ($1::text[])",
    [BESIDES],
  );
  const hashes = tables.map(async ({ name }) => {
    const rows = "SELECT md5(coalesce(string_agg(md5(t::text), '' ORDER BY md5(t::text)), '')) AS hash FROM";
    const [row] = await query<{ hash: string }>(instances.database, `${rows} "${name}" t`);
    return [name, row?.hash ?? ""] as const;
  });
  return Object.fromEntries(await Promise.all(hashes));
}

test("reading changes nothing: no door, no page, whoever asks", async () => {
  const [origin = ""] = instances.origins;
  const solo = { username: "solo", name: "单人", password: PASSWORD };
  const setUp = { mode: "solo", code: "only-for-this-test", solo };
  expect((await fetch(`${origin}/api/v1/setup`, asPage(origin, "", "POST", setUp))).status).toBe(200);
  const cookie = await takeUp(origin, "solo", PASSWORD);
  await sendAs(origin, cookie, "POST", "/tasks");
  const { id } = await sendAs<{ id: string }>(origin, cookie, "POST", "/observations", {
    indicator: "software-revenue",
    area: "440103",
    period: "2021-H1",
    span: "period",
    value: "12",
    qualifier: "eq",
    status: "final",
    published: "2021-08-01",
    source: "市统计局",
  });
  const before = await state();
  expect(Object.keys(before).length).toBeGreaterThan(30);

  const doors = Object.values<Endpoint>(endpoints).filter(({ method = "GET" }) => method === "GET");
  const addresses = [...doors.map(({ path }) => path), ...PAGES].flatMap((path) =>
    [NOTHING, id, "software-revenue", "440103"].map((code) => path.replace(/\{\w+\}|\[\w+\]/, code)),
  );
  let answered = 0;
  for (const path of new Set(addresses))
    for (const headers of [{ cookie }, { cookie: "" }]) {
      const response = await fetch(`${origin}${path}`, { headers, redirect: "manual" });
      await response.arrayBuffer();
      expect(response.status, path).toBeLessThan(500);
      answered += response.ok ? 1 : 0;
    }
  expect(answered).toBeGreaterThan(60);
  expect(await state()).toEqual(before);
});
