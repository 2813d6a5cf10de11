import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import type { EntryAnswer, EntryBody, TransitionBody } from "@/lib/schemas/entries";
import { changeEntry, createEntry, moveEntry } from "./entries.commands";
import { addPeople, type People, valueIn } from "./entries.fixtures";
import { entryDetail, listEntries } from "./entries.queries";
import { actOnEntries } from "./entry-batch.commands";
import { refusalOf, type TestDatabase, testDatabase } from "./fixtures";

const TODAY = "2026-11-24";
let db: TestDatabase;
let people: People;
let year = 1900;

beforeAll(async () => {
  db = await testDatabase();
  people = await addPeople(db);
}, 120_000);
afterAll(() => db.stop());
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

describe("a draft that is discarded", () => {
  const inList = async (who: Actor, filter = {}) =>
    (await listEntries(who, filter, { limit: 1000, offset: 0 })).map(({ id }) => id);

  it("is gone from its cell and the list, and stays in its revisions and the audit", async () => {
    const draft = await createEntry(people.own, body(), TODAY);
    expect(draft.acts).toContain("discard");
    const gone = await move(people.own, "discard", draft);
    expect(gone).toMatchObject({ state: "discarded", version: 2, acts: [] });
    expect(await inList(people.edt)).not.toContain(draft.id);
    expect(await inList(people.edt, { state: "discarded" })).toContain(draft.id);
    const { revisions, doubts } = await entryDetail(people.own, draft.id);
    expect(revisions.map(({ state, value }) => [state, value])).toEqual([
      ["draft", "18141.5"],
      ["discarded", "18141.5"],
    ]);
    expect(doubts).toEqual([]);
    const audit = await db.owner(
      "SELECT action, account_name, after FROM audit_event WHERE subject = $1 AND outcome = 'allowed' ORDER BY seq",
      [`entry ${draft.id}`],
    );
    expect(audit).toMatchObject([
      { action: "edit-draft" },
      { action: "edit-draft", account_name: "own（own）", after: '{"act":"discard"}' },
    ]);
  });

  it("is taken up again as the same record when its cell is entered anew, with nothing of what it was", async () => {
    const draft = await createEntry(people.own, body({ note: "旧", doubtNote: "旧" }), TODAY);
    const submitted = await move(people.own, "submit", draft);
    const returned = await move(people.rev, "return", submitted, { note: "填错了格" });
    const gone = await move(people.own, "discard", returned);
    const anew = await createEntry(people.edt, body({ value: "7" }), TODAY);
    expect(anew).toMatchObject({
      id: draft.id,
      version: gone.version + 1,
      state: "draft",
      value: "7",
      note: null,
      doubtNote: null,
      returnNote: null,
      submittedBy: null,
    });
    expect(await inList(people.own)).toContain(draft.id);
    const audit = await db.owner("SELECT account_name FROM audit_event WHERE subject = $1 ORDER BY seq", [
      `entry ${draft.id}`,
    ]);
    expect(audit.at(-1)).toMatchObject({ account_name: "edt（edt）" });
    const again = await move(people.edt, "submit", anew);
    expect(await move(people.rev, "approve", again)).toMatchObject({ state: "approved" });
  });

  it("is one's own scope's, still a draft, and as it was seen", async () => {
    const draft = await createEntry(people.own, body(), TODAY);
    expect(await refusalOf(move(people.other, "discard", draft))).toBe("unknown-entry");
    expect(await refusalOf(move(people.rev, "discard", draft))).toBe("forbidden");
    const { version } = await changeEntry(people.edt, draft.id, { version: 1, value: "2" }, TODAY);
    await expect(move(people.own, "discard", draft)).rejects.toMatchObject({
      code: "changed-meanwhile",
      instead: { value: "2", version },
    });
    const submitted = await move(people.own, "submit", { ...draft, version });
    expect(await refusalOf(move(people.own, "discard", submitted))).toBe("wrong-state");
  });

  it("cannot be changed any more by who still has it open", async () => {
    const { id, version } = await createEntry(people.own, body(), TODAY);
    await move(people.own, "discard", { id, version });
    await expect(changeEntry(people.edt, id, { version, value: "1" }, TODAY)).rejects.toMatchObject({
      code: "changed-meanwhile",
      instead: { state: "discarded" },
    });
    expect(await refusalOf(changeEntry(people.edt, id, { version: 2, value: "1" }, TODAY))).toBe(
      "wrong-state",
    );
  });

  it("gives, of a correction, the released value back and publishes nothing", async () => {
    const { id, version } = await released();
    const change = { value: "1", status: "revised" as const, published: "2026-11", source: "快报" };
    const draft = await changeEntry(
      people.own,
      id,
      { version, ...change, reason: "更正", note: "新" },
      TODAY,
    );
    const back = await move(people.own, "discard", draft);
    expect(back).toMatchObject({
      state: "released",
      version: version + 2,
      released: 1,
      value: "18141.5",
      status: "final",
      published: "2026-03",
      knownOn: "2026-03-31",
      source: "统计局",
      note: null,
      reason: null,
      reviewedBy: "rev（rev）",
      acts: ["correct"],
    });
    expect(await db.owner("SELECT 1 FROM observation WHERE period = $1", [String(year)])).toHaveLength(1);
    const { revisions } = await entryDetail(people.own, id);
    expect(revisions.at(-1)).toMatchObject({ state: "discarded", value: "18141.5" });
    const next = { version: back.version, ...change, reason: "再次更正", doubtNote: "已核实" };
    const submitted = await move(people.own, "submit", await changeEntry(people.own, id, next, TODAY));
    const approved = await move(people.rev, "approve", submitted);
    expect(await move(people.rev, "release", approved)).toMatchObject({ released: 2, value: "1" });
  });

  it("is discarded with many others, each judged by itself, and can be entered by a batch again", async () => {
    const draft = await createEntry(people.own, body(), TODAY);
    const theirs = await createEntry(people.other, body({ indicator: "i-theirs" }), TODAY);
    const items = [draft, theirs].map(({ id, version }) => ({ id, version }));
    const gone = await actOnEntries(people.own, { act: "discard", items }, TODAY);
    expect(gone.map(({ refusal, state }) => [refusal, state])).toEqual([
      [null, "discarded"],
      ["unknown-entry", null],
    ]);
    const saved = await actOnEntries(people.own, { act: "save", items: [{ version: 0, ...body() }] }, TODAY);
    expect(saved).toMatchObject([{ ok: true, id: draft.id, version: 3, state: "draft" }]);
  });
});
