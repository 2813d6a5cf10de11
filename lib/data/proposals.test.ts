import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ProposalBody } from "@/lib/schemas/proposals";
import { addAccount, refusalOf, signedInAs, type TestDatabase, testDatabase } from "./fixtures";
import { listNotices } from "./notices.queries";
import { confirmProposal, propose, rejectProposal, withdrawProposal } from "./proposals.commands";
import { findProposal, listProposals, proposalsToDecide } from "./proposals.queries";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  for (const [name, role] of [
    ["sys", "SYS"],
    ["sec", "SEC"],
    ["sec2", "SEC"],
    ["aud", "AUD"],
    ["edt", "EDT"],
    ["rev", "REV"],
    ["solo", "SOLO"],
  ] as const)
    await addAccount(db, name, role);
});
afterAll(() => db.stop());
beforeEach(() => db.owner("DELETE FROM unit; DELETE FROM proposal"));

const as = (name: string, key?: string) => signedInAs(db, name, key);
const unit = (code: string, name = `单位${code}`): ProposalBody => ({
  action: "manage-units",
  payload: { what: "new", code, name },
  reason: "机构调整",
});
const proposed = async (body: ProposalBody = unit("a"), by = "sys") => propose(await as(by), body);
const units = () => db.owner<{ code: string }>("SELECT code FROM unit");
const lastAudit = async () =>
  (await db.owner("SELECT * FROM audit_event ORDER BY seq DESC LIMIT 1"))[0] as Record<string, string>;
const auditCount = async () => Number((await db.owner("SELECT count(*) FROM audit_event"))[0]?.count);

describe("whom it concerns", () => {
  const told = async (name: string) =>
    (await listNotices(await as(name), { limit: 10, offset: 0 })).map(({ sentence }) => sentence);
  beforeEach(() => db.owner("DELETE FROM notice"));

  test("is told that it waits, and then what became of it", async () => {
    const { id, version } = await proposed();
    expect(await told("sec")).toEqual(["sys提请：新增单位：单位a，等待确认。"]);
    expect(await told("sec2")).toHaveLength(1);
    expect([...(await told("sys")), ...(await told("aud")), ...(await told("rev"))]).toEqual([]);
    await rejectProposal(await as("sec"), id, { version, note: "不必" });
    expect(await told("sys")).toEqual(["sec没有同意您的提请：新增单位：单位a。"]);
  });
});

describe("a proposal", () => {
  test("changes nothing until another person confirms it, and leaves a row of audit at each step", async () => {
    const { id, version, acts, state } = await proposed();
    expect({ version, acts, state }).toEqual({ version: 1, acts: ["withdraw"], state: "open" });
    expect(await units()).toEqual([]);
    expect(await lastAudit()).toMatchObject({
      action: "manage-units",
      outcome: "allowed",
      subject: "unit a",
      before: null,
      after: JSON.stringify({ name: "单位a", proposal: id, step: "propose" }),
      reason: "机构调整",
    });

    const { answer } = await confirmProposal(await as("sec"), id, { version, note: "同意" });
    expect(answer).toMatchObject({
      state: "confirmed",
      version: 2,
      decidedBy: "sec",
      note: "同意",
      acts: [],
    });
    expect(await units()).toEqual([{ code: "a" }]);
    expect(await lastAudit()).toMatchObject({
      account_name: "sec（sec）",
      after: JSON.stringify({ name: "单位a", note: "同意", proposal: id, step: "confirm" }),
    });
  });

  test("is refused by the gate to who may not propose, and to who may only propose", async () => {
    for (const name of ["sec", "aud", "edt", "rev"])
      expect(await refusalOf(proposed(unit("a"), name)), name).toBe("forbidden");
    const { id, version } = await proposed();
    expect(await refusalOf(confirmProposal(await as("sys"), id, { version }))).toBe("forbidden");
    expect(await lastAudit()).toMatchObject({ outcome: "refused", reason: "forbidden" });
  });

  test("is unknown to those whose business it is not, as one that is not there", async () => {
    const { id, version } = await proposed();
    const nowhere = "0190aaaa-0000-7000-8000-000000000000";
    for (const name of ["rev", "edt", "aud"])
      for (const each of [id, nowhere]) {
        expect(await refusalOf(findProposal(await as(name), each))).toBe("unknown-proposal");
        expect(await refusalOf(confirmProposal(await as(name), each, { version }))).toBe("unknown-proposal");
      }
    expect(await listProposals(await as("rev"), { limit: 10, offset: 0 })).toEqual([]);
    expect(await proposalsToDecide(await as("rev"), 10)).toEqual([]);
    expect(await proposalsToDecide(await as("sec"), 10)).toMatchObject([{ id, acts: ["confirm", "reject"] }]);
  });

  test("is not confirmed or rejected by who made it, except where there is one person alone", async () => {
    const body: ProposalBody = {
      action: "grant-role",
      payload: { username: "edt", role: "LDR", area: null, unit: null },
      reason: "转岗",
    };
    const { id, version, acts } = await proposed(body, "sec");
    expect(acts).toEqual(["withdraw"]);
    expect(await refusalOf(confirmProposal(await as("sec"), id, { version }))).toBe("own-proposal");
    expect(await refusalOf(rejectProposal(await as("sec"), id, { version }))).toBe("own-proposal");
    expect(await lastAudit()).toMatchObject({ outcome: "refused", reason: "own-proposal" });

    const alone = await proposed(unit("b"), "solo");
    expect(alone.acts).toEqual(["confirm", "reject", "withdraw"]);
    await confirmProposal(await as("solo"), alone.id, { version: 1 });
    expect(await units()).toEqual([{ code: "b" }]);
  });

  test("cannot be confirmed by its proposer by a query of one's own either", async () => {
    const { id } = await proposed();
    const update = db.owner(
      `UPDATE proposal SET state = 'confirmed', decided_by = proposed_by, decided_at = now() WHERE id = $1`,
      [id],
    );
    await expect(update).rejects.toThrow(/proposal_four_eyes/);
  });

  test("that is withdrawn or rejected is over", async () => {
    const first = await proposed();
    expect(await refusalOf(withdrawProposal(await as("sec"), first.id, { version: 1 }))).toBe("forbidden");
    await withdrawProposal(await as("sys"), first.id, { version: 1 });
    expect(await refusalOf(confirmProposal(await as("sec"), first.id, { version: 2 }))).toBe("wrong-state");

    const second = await proposed();
    const rejected = await rejectProposal(await as("sec"), second.id, { version: 1, note: "没有批文" });
    expect(rejected).toMatchObject({ state: "rejected", note: "没有批文" });
    expect(await lastAudit()).toMatchObject({ outcome: "allowed", reason: "没有批文" });
    expect(await refusalOf(rejectProposal(await as("sec"), second.id, { version: 2 }))).toBe("wrong-state");
    expect(await units()).toEqual([]);
  });

  test("is withdrawn by who made it and by no colleague", async () => {
    await addAccount(db, "sys2", "SYS");
    const { id } = await proposed();
    expect(await refusalOf(withdrawProposal(await as("sys2"), id, { version: 1 }))).toBe("forbidden");
  });

  test("that is decided by two at once is decided once", async () => {
    const { id, version } = await proposed();
    const [one, two] = [await as("sec"), await as("sec2")];
    const before = await auditCount();
    const codes = await Promise.all([
      refusalOf(confirmProposal(one, id, { version })),
      refusalOf(confirmProposal(two, id, { version })),
    ]);
    expect(codes.toSorted()).toEqual(["changed-meanwhile", undefined]);
    expect(await units()).toHaveLength(1);
    expect(await auditCount()).toBe(before + 2);
  });

  test("is not confirmed when what it rests on has changed, and says what there is now", async () => {
    await db.owner("INSERT INTO unit (id, code, name, position) VALUES (gen_random_uuid(), 'a', '旧名', 1)");
    const body: ProposalBody = {
      action: "manage-units",
      payload: { what: "rename", code: "a", name: "新名" },
      reason: "更名",
    };
    const { id, version, before, after } = await proposed(body);
    expect({ before, after }).toEqual({ before: { name: "旧名" }, after: { name: "新名" } });
    await db.owner("UPDATE unit SET name = '别名'");
    await expect(confirmProposal(await as("sec"), id, { version })).rejects.toMatchObject({
      code: "changed-meanwhile",
      instead: { now: { name: "别名" } },
    });
    expect(await findProposal(await as("sec"), id)).toMatchObject({ state: "open", version: 1 });
  });

  test("leaves nothing behind when its effect fails: no decision, no effect, no row that says it was done", async () => {
    const { id, version } = await proposed();
    await db.owner(
      `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'disk full'; END $$`,
    );
    await db.owner("CREATE TRIGGER fail AFTER INSERT ON unit EXECUTE FUNCTION fail()");
    const before = await auditCount();
    try {
      await expect(confirmProposal(await as("sec"), id, { version })).rejects.toThrow(/disk full/);
    } finally {
      await db.owner("DROP TRIGGER fail ON unit");
    }
    expect(await findProposal(await as("sec"), id)).toMatchObject({ state: "open", version: 1 });
    expect(await units()).toEqual([]);
    expect(await auditCount()).toBe(before);
  });

  test("leaves nothing behind when its row of audit cannot be written", async () => {
    const { id, version } = await proposed();
    await db.owner("CREATE TRIGGER fail AFTER INSERT ON audit_event EXECUTE FUNCTION fail()");
    try {
      await expect(confirmProposal(await as("sec"), id, { version })).rejects.toThrow(/disk full/);
    } finally {
      await db.owner("DROP TRIGGER fail ON audit_event");
    }
    expect(await units()).toEqual([]);
  });

  test("that would change nothing is refused", async () => {
    await db.owner("INSERT INTO unit (id, code, name, position) VALUES (gen_random_uuid(), 'a', '名', 1)");
    const payload = { what: "rename", code: "a", name: "名" } as const;
    expect(await refusalOf(proposed({ action: "manage-units", payload, reason: "更名" }))).toBe("no-change");
  });

  test("sent twice under one key is one", async () => {
    const first = await propose(await as("sys", "key"), unit("a"));
    expect(await propose(await as("sys", "key"), unit("a"))).toEqual(first);
    expect(await listProposals(await as("sys"), { mine: true, limit: 10, offset: 0 })).toHaveLength(1);
  });
});

test("confirming what anybody can see counts a release", async () => {
  const sequence = async () => (await db.owner<{ seq: string }>("SELECT seq FROM release_sequence"))[0]?.seq;
  const { id, version } = await proposed();
  const before = Number(await sequence());
  expect(await confirmProposal(await as("sec"), id, { version })).toMatchObject({ isPublic: true });
  expect(Number(await sequence())).toBe(before + 1);
});

describe("with one 安全管理员 alone", () => {
  const body: ProposalBody = {
    action: "grant-role",
    payload: { username: "edt", role: "LDR", area: null, unit: null },
    reason: "转岗",
  };

  test("the auditor countersigns a role, and only then", async () => {
    const { id, version } = await proposed(body, "sec");
    expect(await proposalsToDecide(await as("aud"), 10)).toEqual([]);
    expect(await refusalOf(confirmProposal(await as("aud"), id, { version }))).toBe("forbidden");
    expect(await refusalOf(rejectProposal(await as("aud"), id, { version }))).toBe("forbidden");
    await db.owner("UPDATE account SET disabled_at = now() WHERE username = 'sec2'");
    expect(await proposalsToDecide(await as("aud"), 10)).toMatchObject([{ id }]);
    await confirmProposal(await as("aud"), id, { version });
    expect(await db.owner("SELECT role FROM account WHERE username = 'edt'")).toEqual([{ role: "LDR" }]);
    await db.owner(
      "UPDATE account SET disabled_at = NULL; UPDATE account SET role = 'EDT' WHERE username = 'edt'",
    );
  });
});
