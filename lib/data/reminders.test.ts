import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addCity, addEntry } from "./collection.fixtures";
import { addAccount, refusalOf, signedInAs, type TestDatabase, testDatabase } from "./fixtures";
import { readAllNotices, readNotice } from "./notices.commands";
import { listNotices, unreadNotices } from "./notices.queries";
import { remind } from "./reminders.commands";
import { listReminders } from "./reminders.queries";
import { makeTasksAsSystem } from "./tasks.commands";
import { listTasks } from "./tasks.queries";

let db: TestDatabase;
const ALL = { limit: 1000, offset: 0 };

beforeAll(async () => {
  db = await testDatabase();
  await addCity(db);
  process.env.APP_URL = "http://plan.example.gov.cn";
  await db.owner("UPDATE account SET contact_email = username || '@example.gov.cn'");
  await db.owner(
    `INSERT INTO task_rule (id, indicator_id, level, span, frequency, due_after, starts_on)
     SELECT gen_random_uuid(), id, CASE code WHEN 'boxes' THEN 'city' ELSE 'districts' END::"TaskLevel", 'ytd', 'month', 3,
       '2026-09-01' FROM indicator`,
  );
});
afterAll(async () => {
  delete process.env.APP_URL;
  await db.stop();
});
beforeEach(async () => {
  await db.owner(
    "TRUNCATE reminder, reporting_task, entry, notice, outbox_message, setting, audit_event, idempotency_key CASCADE",
  );
  await makeTasksAsSystem("2026-10-01");
});

const setting = (key: string, value: unknown) =>
  db.owner("INSERT INTO setting (key, value) VALUES ($1, $2)", [key, JSON.stringify(value)]);
const mailOn = () =>
  setting("mail", {
    isOn: true,
    host: "mail",
    port: 25,
    security: "none",
    username: "",
    password: null,
    from: "plan@example.gov.cn",
  });
const outbox = () =>
  db.owner<{ channel: string; recipient: string; body: string }>(
    "SELECT channel::text, recipient, subject, body FROM outbox_message ORDER BY recipient",
  );
const idsOf = async (username: string) =>
  (await listTasks(await signedInAs(db, username), {}, ALL)).map(({ id }) => id);

describe("催报", () => {
  test("tells the department and the district, each once, and writes down who was told", async () => {
    const edt = await signedInAs(db, "edt");
    const sent = await remind(edt, { tasks: await idsOf("edt") });
    expect(sent).toMatchObject({ accounts: 3, skipped: [], unreached: [] });
    expect(sent.reminded).toHaveLength(3);
    expect(await listNotices(await signedInAs(db, "own2"), ALL)).toMatchObject([
      {
        kind: "reminded",
        sentence: "edt催报2项：零售额（天河，2026年1—9月）等，最早的2026年10月5日到期。",
        href: "/tasks",
      },
    ]);
    expect(await listNotices(await signedInAs(db, "dst440106"), ALL)).toHaveLength(1);
    expect(await listNotices(edt, ALL)).toEqual([]);
    const { items } = await listReminders(edt, 10);
    expect(items).toMatchObject([
      { by: "edt", tasks: 3, units: ["商务局", "港务局"], notified: ["dst440106", "own", "own2"] },
    ]);
    // Who sees one district sees what was about it alone.
    expect((await listReminders(await signedInAs(db, "dst440106"), 10)).items).toMatchObject([{ tasks: 1 }]);
  });

  test("is not sent twice on one day, by whomever, and says so; on another day it is", async () => {
    const tasks = await idsOf("edt");
    await remind(await signedInAs(db, "edt"), { tasks: tasks.slice(0, 1) });
    const again = await remind(await signedInAs(db, "rev"), { tasks });
    expect(again.reminded).toHaveLength(2);
    expect(again.skipped).toEqual([{ task: tasks[0], reason: "reminded-today" }]);
    await db.owner("UPDATE reminder SET day = day - 1");
    expect((await remind(await signedInAs(db, "edt"), { tasks })).reminded).toHaveLength(3);
  });

  test("of two clicks at the same moment one reminds", async () => {
    const tasks = await idsOf("edt");
    const [edt, rev] = [await signedInAs(db, "edt"), await signedInAs(db, "rev")];
    const answers = await Promise.all([edt, rev, edt, rev].map((actor) => remind(actor, { tasks })));
    expect(answers.flatMap(({ reminded }) => reminded).sort()).toEqual([...tasks].sort());
    expect(await db.owner("SELECT account_id FROM notice")).toHaveLength(3);
  });

  test("leaves out what was reported meanwhile; a filter finds what is outstanding alone", async () => {
    const tasks = await idsOf("own");
    await addEntry(db, { indicator: "boxes", area: "440100", period: "2026-09", span: "ytd" }, "submitted", [
      { on: "2026-10-01" },
    ]);
    const edt = await signedInAs(db, "edt");
    expect(await remind(edt, { tasks })).toMatchObject({
      reminded: [],
      accounts: 0,
      skipped: [{ task: tasks[0], reason: "reported" }],
    });
    expect(await remind(edt, { filter: { unit: "port" } })).toMatchObject({ reminded: [], skipped: [] });
    expect((await remind(edt, { filter: { unit: "trade" } })).reminded).toHaveLength(2);
  });

  test("says which department has nobody to be told", async () => {
    await db.owner("UPDATE account SET disabled_at = now() WHERE username = 'own'");
    const sent = await remind(await signedInAs(db, "edt"), { filter: { unit: "port" } });
    expect(sent).toMatchObject({ accounts: 0, unreached: ["港务局"] });
    expect(sent.reminded).toHaveLength(1);
    await db.owner("UPDATE account SET disabled_at = NULL");
  });

  test("is for who may, of what there is", async () => {
    const tasks = await idsOf("edt");
    for (const username of ["own", "dst440106", "ldr", "aud"])
      expect(await refusalOf(remind(await signedInAs(db, username), { tasks }))).toBe("forbidden");
    const none = "00000000-0000-7000-8000-000000000000";
    expect(await refusalOf(remind(await signedInAs(db, "edt"), { tasks: [...tasks, none] }))).toBe(
      "unknown-task",
    );
    expect(await db.owner("SELECT id FROM reminder")).toEqual([]);
  });

  test("answers a repeated request as it did at first", async () => {
    const tasks = await idsOf("edt");
    const once = await signedInAs(db, "edt", "key-1");
    const first = await remind(once, { tasks });
    expect(await remind(once, { tasks })).toEqual(first);
  });
});

describe("what leaves the house", () => {
  test("is nothing while no mail server is set up", async () => {
    await remind(await signedInAs(db, "edt"), { filter: {} });
    expect(await outbox()).toEqual([]);
  });

  test("is an e-mail a person, with names and a link and without figures, and a line for the robots", async () => {
    await mailOn();
    await setting("webhooks", {
      hosts: ["qyapi.weixin.qq.com"],
      robots: [{ name: "填报群", kind: "wecom", url: null, signKey: null }],
    });
    await remind(await signedInAs(db, "edt"), { filter: {} });
    expect(await outbox()).toMatchObject([
      { channel: "email", recipient: "dst440106@example.gov.cn" },
      { channel: "email", recipient: "own2@example.gov.cn" },
      {
        channel: "email",
        recipient: "own@example.gov.cn",
        subject: "【规划指标监测】催报通知",
        body: "edt催报1项：集装箱（全市，2026年1—9月），2026年10月5日到期。\n\n请登录系统查看：http://plan.example.gov.cn/tasks",
      },
      {
        channel: "webhook",
        recipient: "填报群",
        body: "【规划指标监测】催报3项。请登录系统查看：http://plan.example.gov.cn/tasks",
      },
    ]);
  });
});

describe("notices", () => {
  test("are read by whom they are for and by nobody else", async () => {
    const edt = await signedInAs(db, "edt");
    await remind(edt, { filter: {} });
    const own = await signedInAs(db, "own");
    const [notice] = await listNotices(own, ALL);
    if (!notice) throw new Error("There is no notice.");
    expect(await unreadNotices(own)).toBe(1);
    expect(await refusalOf(readNotice(edt, notice.id))).toBe("unknown-notice");
    expect(await readNotice(own, notice.id)).toEqual({ read: 1 });
    expect(await unreadNotices(own)).toBe(0);
    expect(await readAllNotices(own)).toEqual({ read: 0 });
    expect(await unreadNotices(await signedInAs(db, "own2"))).toBe(1);
    expect(await readAllNotices(await signedInAs(db, "own2"))).toEqual({ read: 1 });
  });

  test("stay with their receiver whatever query is made", async () => {
    await remind(await signedInAs(db, "edt"), { filter: {} });
    const { readAs } = await import("./act");
    const all = (username: string) =>
      signedInAs(db, username).then((actor) => readAs(actor, (tx) => tx.notice.count()));
    expect(await all("own")).toBe(1);
    expect(await all("edt")).toBe(0);
    const { database } = await import("@/lib/db/client");
    expect(await database().prisma.notice.count()).toBe(0);
  });
});

test("a district's editor without a task of its district is told nothing", async () => {
  await addAccount(db, "dst440115", "DST", { area: "440115" });
  await db.owner("DELETE FROM reporting_task WHERE area_id = (SELECT id FROM area WHERE code = '440115')");
  await remind(await signedInAs(db, "edt"), { filter: {} });
  expect(await listNotices(await signedInAs(db, "dst440115"), ALL)).toEqual([]);
});
