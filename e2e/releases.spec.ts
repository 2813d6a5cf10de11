import { later, query, until } from "@/lib/db/fixtures";
import { expect, open, test } from "./fixtures";
import { type Instances, startInstances } from "./instances";

const CODE = "service-value-added";
const DOORS = [
  "/api/v1/overview",
  `/api/v1/indicators/${CODE}/observations?span=year`,
  `/api/v1/exports/observations.csv?indicator=${CODE}`,
  "/",
  `/indicators/${CODE}`,
];

/** Approved by another than who entered it, and to be released. */
const ENTER = `
  INSERT INTO entry (id, indicator_id, area_id, period, span, value, qualifier, status, publisher, published_text,
    known_on, state, editor_ids, entered_by, entered_by_name)
  SELECT gen_random_uuid(), i.id, a.id, $1, 'year', $2, 'eq', 'final', '广州市统计局', current_date::text,
    current_date, 'approved', '{}', gen_random_uuid(), '测试'
  FROM indicator i, area a WHERE i.code = '${CODE}' AND a.code = '440100' RETURNING id`;
const RELEASE = `
  SELECT entry_write($1::jsonb, '{"action":"release","moves":{"approved":"released"},"fourEyes":false,"guardLock":false}',
    jsonb_build_array(jsonb_build_object('id', $2::text, 'version', 1, 'set', '{}'::jsonb,
      'observationId', gen_random_uuid(), 'audit', '{}'::jsonb)), NULL) #>> '{items,0,refusal}' AS refusal`;
const REVIEWER = JSON.stringify({ id: "00000000-0000-7000-8000-000000000001", name: "测试", role: "REV" });

let instances: Instances;
test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  test.setTimeout(300_000);
  instances = await startInstances(2);
});
test.afterAll(() => instances?.stop());

async function enter(period: string, value: string): Promise<string> {
  const [entry] = await query<{ id: string }>(instances.database, ENTER, [period, value]);
  return entry?.id ?? "";
}

async function release(id: string) {
  const [outcome] = await query<{ refusal: string | null }>(instances.database, RELEASE, [REVIEWER, id]);
  expect(outcome?.refusal).toBeNull();
}

const doors = () => instances.origins.flatMap((origin) => DOORS.map((door) => origin + door));
const shows = async (url: string, value: string) => {
  const answer = await fetch(url, { headers: { accept: url.includes("/api/") ? "*/*" : "text/html" } });
  expect(answer.status).toBe(200);
  return (await answer.text()).includes(value);
};

test("what is released is on every page, export and answer of every instance within a second", async () => {
  const value = "21345.67";
  const id = await enter("2024", value);
  for (const url of [...doors(), ...doors()]) expect(await shows(url, value), url).toBe(false);
  await release(id);
  // Whoever asks a second later gets the value, however long a busy machine takes to draw the page.
  await later(1000);
  for (const url of doors()) expect(await shows(url, value), url).toBe(true);
});

test("a link followed after the release shows the value, wherever one has been before", async ({
  browser,
}) => {
  const page = await browser.newPage();
  const value = "23456.78";
  const [, other = ""] = instances.origins;
  const id = await enter("2025", value);
  await open(page, `${other}/indicators/${CODE}`);
  const main = page.getByRole("main");
  const toOverview = page.getByRole("navigation").getByRole("link", { name: "总览" });
  await toOverview.click();
  await expect(main.getByRole("heading", { level: 1 })).toContainText("待公布");
  await expect(main).not.toContainText(value);
  // What a browser fetches ahead must not outlive the release either.
  const toIndicator = main.getByRole("link", { name: "服务业增加值" }).first();
  await toIndicator.hover();
  await page.waitForLoadState("networkidle");
  await release(id);
  await until(() => shows(`${other}/api/v1/overview`, value), 1000);
  await toIndicator.click();
  await expect(page).toHaveURL(/indicators/);
  await expect(main).toContainText(value);
  await toOverview.click();
  await expect(main.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(main).toContainText(value);
});
