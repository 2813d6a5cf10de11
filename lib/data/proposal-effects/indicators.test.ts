import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Payload, ProposalBody } from "@/lib/schemas/proposals";
import { addAccount, refusalOf, signedInAs, type TestDatabase, testDatabase } from "../fixtures";
import { confirmProposal, propose } from "../proposals.commands";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await addAccount(db, "edt", "EDT");
  await addAccount(db, "rev", "REV");
  await db.owner(`
    WITH a AS (INSERT INTO area (id, code, name, short_name, level, position)
        VALUES (gen_random_uuid(), '440100', '广州市', '全市', 'city', 1) RETURNING id),
      u AS (INSERT INTO unit (id, code, name, position) VALUES (gen_random_uuid(), 'gz-drc', '发展改革委', 1) RETURNING id),
      i AS (INSERT INTO indicator (id, code, name, short_name, measure, decimals, kind, direction, nature, frequency,
          role, definition, scope, position) VALUES (gen_random_uuid(), 'gdp', '增加值', '增加值', '亿元', 2, 'flow',
          'increase', 'expected', 'year', 'main', '旧定义', '旧口径', 1) RETURNING id),
      p AS (INSERT INTO plan (id, code, title, short_title, start_year, end_year)
          VALUES (gen_random_uuid(), '14-5', '规划', '规划', 2020, 2025) RETURNING id),
      s AS (INSERT INTO plan_section (id, plan_id, code, kind, title, page, position)
          SELECT gen_random_uuid(), id, 'box-2', 'box', '专栏', 8, 1 FROM p RETURNING id)
    INSERT INTO target (id, plan_id, indicator_id, area_id, section_id, page, form, pathway, baseline_value,
        baseline_year, target_value, target_year, stated_on, position)
    SELECT gen_random_uuid(), p.id, i.id, a.id, s.id, 8, 'at_least', 'geometric', 18141, 2020, 25000, 2025, '2021-07-01', 1
    FROM a, u, i, p, s`);
});
afterAll(() => db.stop());
beforeEach(() =>
  db.owner("DELETE FROM milestone; DELETE FROM target WHERE revision > 1; DELETE FROM proposal"),
);

type Target = Extract<Payload<"define-indicator">, { what: "target" }>;
const target: Target = {
  what: "target",
  plan: "14-5",
  indicator: "gdp",
  area: "440100",
  targetValue: "24000",
  targetUpper: null,
  targetYear: 2025,
  pathway: "milestones",
  milestones: [
    { year: 2022, value: "19500.5" },
    { year: 2024, value: "22000" },
  ],
  statedOn: "2023-03-01",
  document: "穗府〔2023〕1号",
};
const body = (payload: Payload<"define-indicator">): ProposalBody => ({
  action: "define-indicator",
  payload,
  reason: "中期评估调整",
});
const proposed = async (change: Partial<Target> = {}) =>
  propose(await signedInAs(db, "edt"), body({ ...target, ...change }));
const confirmed = async (id: string) => confirmProposal(await signedInAs(db, "rev"), id, { version: 1 });
const targets = () =>
  db.owner(
    `SELECT t.revision, form, pathway, target_value::text, stated_on::text, reason, document, page, baseline_value::text,
       (SELECT string_agg(year || '=' || trim_scale(value), ' ' ORDER BY year) FROM milestone m WHERE m.target_id = t.id) AS steps
     FROM target t ORDER BY revision`,
  );

describe("a revised target", () => {
  test("is a row of its own, with its reason and document; the old one stays as it was", async () => {
    const before = await targets();
    const { id } = await proposed();
    expect(await targets()).toEqual(before);
    expect(await confirmed(id)).toMatchObject({ isPublic: true });
    expect(await targets()).toEqual([
      ...before,
      {
        revision: 2,
        form: "at_least",
        pathway: "milestones",
        target_value: "24000.000000",
        stated_on: "2023-03-01",
        reason: "中期评估调整",
        document: "穗府〔2023〕1号",
        page: 8,
        baseline_value: "18141.000000",
        steps: "2022=19500.5 2024=22000",
      },
    ]);
  });

  test("is compared with the one in force by name and exact figure", async () => {
    const { before, after } = await proposed();
    const of = { indicator: "增加值", area: "广州市", measure: "亿元" };
    expect(before).toMatchObject({
      ...of,
      targetValue: "25000",
      pathway: "geometric",
      statedOn: "2021-07-01",
    });
    expect(after).toMatchObject({ ...of, targetValue: "24000", milestones: target.milestones });
  });

  test("may be a range, or a direction alone", async () => {
    await confirmed((await proposed({ targetUpper: "26000" })).id);
    await confirmed(
      (await proposed({ targetValue: null, pathway: "linear", milestones: [], statedOn: "2023-04-01" })).id,
    );
    expect((await targets()).map(({ form }) => form)).toEqual(["at_least", "range", "direction"]);
  });

  test.each([
    ["before the one that it revises", { statedOn: "2021-06-30" }, "payload.statedOn"],
    ["on a day to come", { statedOn: "2999-01-01" }, "payload.statedOn"],
    [
      "for a year that is not after the base",
      { targetYear: 2020, pathway: "linear", milestones: [] },
      "payload.targetYear",
    ],
    [
      "with a milestone in the base year",
      { milestones: [{ year: 2020, value: "1" }] },
      "payload.milestones.0.year",
    ],
    [
      "growing by a rate to nothing",
      { targetValue: "0", pathway: "geometric", milestones: [] },
      "payload.pathway",
    ],
  ] as const)("is not stated %s", async (_, change, path) => {
    await expect(proposed(change as Partial<Target>)).rejects.toMatchObject({
      code: "invalid-input",
      faults: [{ path, message: expect.any(String) }],
    });
  });

  test("of two, the second finds another one in force", async () => {
    const [one, two] = [await proposed(), await proposed({ targetValue: "23000" })];
    await confirmed(one.id);
    expect(await refusalOf(confirmed(two.id))).toBe("changed-meanwhile");
    expect(await targets()).toHaveLength(2);
  });

  test("revises one that is there", async () => {
    expect(await refusalOf(proposed({ plan: "13-5" }))).toBe("no-target");
  });
});

test("a definition, a scope and the unit that answers for them are changed together", async () => {
  const payload = {
    what: "definition",
    indicator: "gdp",
    definition: "新定义",
    scope: "新口径",
    unit: "gz-drc",
  } as const;
  const { id, before } = await propose(await signedInAs(db, "edt"), body(payload));
  expect(before).toEqual({ name: "增加值", definition: "旧定义", scope: "旧口径", unit: null });
  await confirmed(id);
  expect(
    await db.owner("SELECT definition, scope, u.code FROM indicator i JOIN unit u ON u.id = i.unit_id"),
  ).toEqual([{ definition: "新定义", scope: "新口径", code: "gz-drc" }]);
  const wrong = propose(await signedInAs(db, "edt"), body({ ...payload, unit: "nowhere" }));
  expect(await refusalOf(wrong)).toBe("unknown-unit");
});
