import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import type { EntryAnswer, EntryBody, TransitionBody } from "@/lib/schemas/entries";
import { changeEntry, createEntry, moveEntry, releaseDue } from "./entries.commands";
import { addPeople, type People, valueIn } from "./entries.fixtures";
import { entryDetail, listEntries } from "./entries.queries";
import { actOnEntries } from "./entry-batch.commands";
import { refusalOf, signedInAs, type TestDatabase, testDatabase } from "./fixtures";

const TODAY = "2026-11-24";
let db: TestDatabase;
let people: People;
let year = 1900;

beforeAll(async () => {
  db = await testDatabase();
  people = await addPeople(db);
}, 120_000);
afterAll(() => db.stop());
/** Every test has a year of its own, far from the others: nothing is a jump. */
beforeEach(() => {
  year += 3;
});

const body = (more: Partial<EntryBody> = {}) => valueIn(year, more);

const move = (
  who: Actor,
  act: Parameters<typeof moveEntry>[2],
  { id, version }: { id: string; version: number },
  more: Partial<TransitionBody> = {},
) => moveEntry(who, id, act, { version, ...more });

async function released(value = "18141.5"): Promise<EntryAnswer> {
  const draft = await createEntry(people.own, body({ value }), TODAY);
  const submitted = await move(people.own, "submit", draft);
  const approved = await move(people.rev, "approve", submitted);
  return move(people.rev, "release", approved);
}

const published = () =>
  db.owner<{ value: string; version: number; reason: string | null; approved_by_name: string }>(
    "SELECT value::text, version, reason, approved_by_name FROM observation WHERE period = $1 ORDER BY version",
    [String(year)],
  );

it("takes a value from its draft to its release, each step with a revision and a row of audit", async () => {
  const entry = await released();
  expect(entry).toMatchObject({ state: "released", version: 4, released: 1, value: "18141.5" });
  expect(await published()).toMatchObject([
    { value: "18141.500000", version: 1, approved_by_name: "rev（rev）" },
  ]);
  const { revisions } = await entryDetail(people.edt, entry.id);
  expect(revisions.map(({ state }) => state)).toEqual(["draft", "submitted", "approved", "released"]);
  const audit = await db.owner("SELECT action, outcome FROM audit_event WHERE subject = $1 ORDER BY seq", [
    `entry ${entry.id}`,
  ]);
  expect(audit.map(({ action }) => action)).toEqual(["edit-draft", "submit", "review", "release"]);
});

it("corrects a released value only with a reason, by a new version approved again; both stay", async () => {
  const { id, version } = await released();
  const change = { version, value: "18200", status: "revised" as const, published: "2026-11" };
  expect(await refusalOf(changeEntry(people.own, id, change, TODAY))).toBe("reason-missing");
  const draft = await changeEntry(
    people.own,
    id,
    { ...change, reason: "核实后更正", doubtNote: "已核实" },
    TODAY,
  );
  expect(draft).toMatchObject({ state: "draft", released: 1 });
  expect(await published()).toHaveLength(1);
  const submitted = await move(people.own, "submit", draft);
  const approved = await move(people.rev, "approve", submitted);
  await move(people.rev, "release", approved);
  expect(await published()).toMatchObject([
    { version: 1, reason: null },
    { version: 2, value: "18200.000000", reason: "核实后更正" },
  ]);
});

it("refuses a correction that the version in force would hide", async () => {
  const { id, version } = await released();
  const hidden = { version, value: "1", status: "preliminary" as const, reason: "更正" };
  expect(await refusalOf(changeEntry(people.own, id, hidden, TODAY))).toBe("invalid-input");
  const earlier = { version, value: "1", published: "2026-02", reason: "更正" };
  expect(await refusalOf(changeEntry(people.own, id, earlier, TODAY))).toBe("invalid-input");
});

it("lets nobody but the own department see or touch a draft, and tells nobody that there is one", async () => {
  const { id, version } = await createEntry(people.own, body(), TODAY);
  expect(await refusalOf(createEntry(people.other, body(), TODAY))).toBe("unknown-indicator");
  for (const who of [people.other, people.ldr, people.dst]) {
    expect(await refusalOf(entryDetail(who, id))).toBe("unknown-entry");
    expect((await listEntries(who, {}, { limit: 1000, offset: 0 })).map((each) => each.id)).not.toContain(id);
  }
  expect(await refusalOf(changeEntry(people.other, id, { version, value: "1" }, TODAY))).toBe(
    "unknown-entry",
  );
  expect(await refusalOf(entryDetail(people.sys, id))).toBe("forbidden");
  for (const who of [people.dst, people.ldr, people.rev, people.sys]) {
    expect(await refusalOf(createEntry(who, body(), TODAY))).toBe("forbidden");
  }
});

it("shows a district's drafts to its own editor, who may not change them", async () => {
  const { id, version } = await createEntry(people.edt, body({ area: "440106" }), TODAY);
  expect(await entryDetail(people.dst, id)).toMatchObject({ state: "draft", acts: [] });
  expect(await refusalOf(changeEntry(people.dst, id, { version, value: "1" }, TODAY))).toBe("forbidden");
});

it("takes a return only with a note, keeps it in sight until the next submission, and refuses steps out of order", async () => {
  const draft = await createEntry(people.own, body(), TODAY);
  expect(await refusalOf(move(people.rev, "approve", draft))).toBe("wrong-state");
  expect(await refusalOf(move(people.rev, "release", draft))).toBe("wrong-state");
  const submitted = await move(people.own, "submit", draft);
  expect(await refusalOf(move(people.rev, "return", submitted))).toBe("invalid-input");
  const returned = await move(people.rev, "return", submitted, { note: "请核对单位" });
  expect(returned).toMatchObject({ state: "returned", returnNote: "请核对单位" });
  const { version } = returned;
  expect(await changeEntry(people.own, draft.id, { version, value: "18141" }, TODAY)).toMatchObject({
    state: "returned",
  });
});

it("answers one of two who changed the same with what the other left", async () => {
  const { id, version } = await createEntry(people.own, body(), TODAY);
  const both = await Promise.allSettled(
    ["1", "2"].map((value) => changeEntry(people.edt, id, { version, value }, TODAY)),
  );
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const lost = both.find((each) => each.status === "rejected");
  const winner = await entryDetail(people.edt, id);
  expect(lost).toMatchObject({
    reason: { code: "changed-meanwhile", instead: { value: winner.value, version: 2 } },
  });
});

it("lets one of two reviewers who approve at once do it", async () => {
  const draft = await createEntry(people.own, body(), TODAY);
  const submitted = await move(people.own, "submit", draft);
  const both = await Promise.allSettled(
    [people.rev, people.rev2].map((who) => move(who, "approve", submitted)),
  );
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

it("asks for a note on what is doubtful before it is submitted", async () => {
  await released("100");
  const draft = await createEntry(people.own, body({ period: String(year + 1), value: "900" }), TODAY);
  expect(await refusalOf(move(people.own, "submit", draft))).toBe("doubts-unexplained");
  const noted = await changeEntry(
    people.own,
    draft.id,
    { version: draft.version, doubtNote: "口径扩大" },
    TODAY,
  );
  expect(await move(people.own, "submit", noted)).toMatchObject({ state: "submitted" });
});

it("refuses what can be no value, at its field", async () => {
  const bad: [Partial<EntryBody>, string][] = [
    [{ period: "2026" }, "period"],
    [{ published: "1900" }, "published"],
    [{ published: "2027" }, "published"],
    [{ span: "ytd" }, "span"],
  ];
  for (const [wrong, path] of bad) {
    await expect(createEntry(people.own, body(wrong), TODAY)).rejects.toMatchObject({
      code: "invalid-input",
      faults: expect.arrayContaining([expect.objectContaining({ path })]),
    });
  }
});

it("takes nothing new into a closed period, but for an exception that has not run out", async () => {
  await db.owner("INSERT INTO period_lock (period, reason, locked_by_name) VALUES ($1, '封账', 'x')", [
    String(year),
  ]);
  expect(await refusalOf(createEntry(people.own, body(), TODAY))).toBe("period-closed");
  await db.owner(
    `INSERT INTO lock_exception (id, period, reason, granted_by_name, expires_at) VALUES (gen_random_uuid(), $1, 'x', 'x', now() + interval '1 hour')`,
    [String(year)],
  );
  expect(await createEntry(people.own, body(), TODAY)).toMatchObject({ state: "draft" });
});

it("gives a repeated request with the same key the first answer", async () => {
  const [first, again] = [await signedInAs(db, "own", `k${year}`), await signedInAs(db, "own", `k${year}`)];
  const made = await createEntry(first, body(), TODAY);
  expect((await createEntry(again, body(), TODAY)).id).toBe(made.id);
  expect(await db.owner("SELECT 1 FROM entry WHERE period = $1", [String(year)])).toHaveLength(1);
});

it("releases at the moment that was set, and not before", async () => {
  const draft = await createEntry(people.own, body(), TODAY);
  const submitted = await move(people.own, "submit", draft);
  const approved = await move(people.rev, "approve", submitted);
  const soon = await move(people.rev, "release", approved, { at: "2999-01-01T00:00:00+08:00" });
  expect(soon).toMatchObject({ state: "approved", releaseAt: "2998-12-31T16:00:00.000Z" });
  expect(await releaseDue()).toBe(0);
  await move(people.rev, "release", soon, { at: "2020-01-01T00:00:00+08:00" });
  expect(await releaseDue()).toBe(1);
  expect(await published()).toHaveLength(1);
});

it("acts on many at once and says of each what became of it", async () => {
  const items = ["1", "2"].map((offset) => ({
    version: 0,
    ...body({ period: String(year + Number(offset) - 1) }),
  }));
  const saved = await actOnEntries(
    people.own,
    { act: "save", items: [...items, { version: 0, ...body({ indicator: "i-theirs" }) }] },
    TODAY,
  );
  expect(saved.map(({ refusal }) => refusal)).toEqual([null, null, "unknown-indicator"]);
  const ids = saved.slice(0, 2).map(({ id, version }) => ({ id, version: version ?? 0 }));
  const submitted = await actOnEntries(people.own, { act: "submit", items: ids }, TODAY);
  expect(submitted.map(({ state }) => state)).toEqual(["submitted", "submitted"]);
  const again = await actOnEntries(people.rev, { act: "approve", items: ids }, TODAY);
  expect(again.map(({ refusal }) => refusal)).toEqual(["changed-meanwhile", "changed-meanwhile"]);
  expect(again[0]?.current).toMatchObject({ version: 2 });
});

it("rolls everything back when the audit cannot be written", async () => {
  await db.owner("ALTER TABLE audit_event ADD CONSTRAINT no_more CHECK (action <> 'edit-draft') NOT VALID");
  await expect(createEntry(people.own, body(), TODAY)).rejects.toThrow("no_more");
  await db.owner("ALTER TABLE audit_event DROP CONSTRAINT no_more");
  expect(await db.owner("SELECT 1 FROM entry WHERE period = $1", [String(year)])).toEqual([]);
});
