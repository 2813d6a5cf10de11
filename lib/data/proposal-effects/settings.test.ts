import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Payload, ProposalBody } from "@/lib/schemas/proposals";
import { settingDefaults } from "@/lib/schemas/settings";
import { addAccount, refusalOf, signedInAs, type TestDatabase, testDatabase } from "../fixtures";
import { confirmProposal, propose } from "../proposals.commands";
import { listSettings, settingOf, thresholdsConfirmedBy } from "../settings.queries";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await addAccount(db, "sys", "SYS");
  await addAccount(db, "sec", "SEC");
});
afterAll(() => db.stop());
beforeEach(() => db.owner("DELETE FROM setting; DELETE FROM proposal"));

const set = (payload: Payload<"settings">): ProposalBody => ({
  action: "settings",
  payload,
  reason: "换了服务器",
});
async function done(payload: Payload<"settings">) {
  const { id, version } = await propose(await signedInAs(db, "sys"), set(payload));
  return (await confirmProposal(await signedInAs(db, "sec"), id, { version })).answer;
}

const mail = {
  isOn: true,
  host: "smtp.example.gov.cn",
  port: 465,
  security: "tls",
  username: "notice",
  password: "a-secret-of-mail",
  from: "notice@example.gov.cn",
} as const;
const key = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=a-secret-of-robots";
const robot = { name: "工作群", kind: "wecom", url: key, signKey: null } as const;
const hosts = ["qyapi.weixin.qq.com"];

test("a secret is in force and nowhere to be read: not in the database, not in an answer", async () => {
  const answer = await done({ key: "mail", value: mail });
  await done({ key: "webhooks", value: { hosts, insideHosts: [], robots: [robot] } });
  expect(await settingOf("mail")).toEqual(mail);
  expect(await settingOf("webhooks")).toEqual({ hosts, insideHosts: [], robots: [robot] });
  expect(answer.after).toMatchObject({ host: "smtp.example.gov.cn", password: "已设置（已更换）" });

  const shown = await listSettings(await signedInAs(db, "sec"));
  const kept = await Promise.all(
    ["setting", "proposal", "audit_event"].map((each) => db.owner(`SELECT t::text AS all FROM ${each} t`)),
  );
  expect(JSON.stringify([answer, shown, kept])).not.toMatch(/a-secret-of/);
  expect(shown.find((each) => each.key === "webhooks")?.value).toMatchObject({
    robots: [{ name: "工作群", url: "https://qyapi.weixin.qq.com/……", signKey: null }],
  });
});

describe("a secret that is left as it is", () => {
  test("stays, and whoever confirms sees that it does", async () => {
    await done({ key: "mail", value: mail });
    const { before, after } = await done({ key: "mail", value: { ...mail, port: 587, password: null } });
    expect(before).toMatchObject({ port: 465, password: "已设置" });
    expect(after).toMatchObject({ port: 587, password: "已设置" });
    expect(await settingOf("mail")).toEqual({ ...mail, port: 587 });
  });

  test("is not taken from a robot of another name", async () => {
    await done({ key: "webhooks", value: { hosts, insideHosts: [], robots: [robot] } });
    const renamed = { hosts, insideHosts: [], robots: [{ ...robot, name: "另一群", url: null }] };
    await expect(
      propose(await signedInAs(db, "sys"), set({ key: "webhooks", value: renamed })),
    ).rejects.toMatchObject({
      code: "invalid-input",
      faults: [{ path: "payload.value.robots.0.url" }],
    });
  });
});

test("a setting that somebody else has set meanwhile is not set over it, even where only a secret differs", async () => {
  await done({ key: "mail", value: mail });
  const { id, version } = await propose(
    await signedInAs(db, "sys"),
    set({ key: "mail", value: { ...mail, port: 587 } }),
  );
  await done({ key: "mail", value: { ...mail, password: "another" } });
  const late = confirmProposal(await signedInAs(db, "sec"), id, { version });
  expect(await refusalOf(late)).toBe("changed-meanwhile");
});

test("what is set as it is already is no change", async () => {
  const same = propose(
    await signedInAs(db, "sys"),
    set({ key: "thresholds", value: settingDefaults.thresholds }),
  );
  expect(await refusalOf(same)).toBe("no-change");
});

test("looking back, the thresholds are those of the day, whatever holds now", async () => {
  const { thresholds } = settingDefaults;
  await done({ key: "thresholds", value: { ...thresholds, ahead: "6" } });
  await db.owner("UPDATE proposal SET decided_at = '2024-05-31 16:30+00'");
  await done({ key: "thresholds", value: { ...thresholds, ahead: "7" } });
  const aheadOn = async (day: string) => (await thresholdsConfirmedBy(day)).ahead;
  // Half past midnight of June 1st in Guangzhou.
  expect(await aheadOn("2024-05-31")).toBe("5");
  expect(await aheadOn("2024-06-01")).toBe("6");
  expect(await aheadOn("2999-01-01")).toBe("7");
});
