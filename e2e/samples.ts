import type { Role } from "@/lib/domain/access";
import type { endpoints } from "@/lib/schemas/endpoints";

/** Fits what a path takes, and is there nowhere. */
export const NOTHING = "00000000-0000-4000-8000-000000000000";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type Body = { [key: string]: Json };

/** A body with every field that a door takes, each by itself right. */
export interface Sample {
  readonly door: keyof typeof endpoints;
  readonly body: Body;
  /** Whether it would be done as it stands; all others name something that is not there. */
  readonly counts?: true;
}

const figures = {
  value: "1",
  qualifier: "eq",
  status: "final",
  published: "2021-05",
  source: "市统计局",
  note: "备注",
  doubtNote: "已核对",
  reason: "数据更新",
};
const cell = { indicator: "software-revenue", area: "000000", period: "2021-Q1", span: "period" };
const items = [{ id: NOTHING, version: 1 }];
const step = { version: 1, note: "请核对", at: "2026-12-01T09:00:00+08:00" };
const proposed = (action: string, payload: Body): Sample => ({
  door: "propose",
  body: { action, payload, reason: "工作需要" },
});
const person = { name: "某人", title: "科员", contactEmail: "a@example.cn", officePhone: "020-12345678" };
const administrator = (username: string) => ({
  username,
  name: "某人",
  password: `A long password of ${username}`,
});
const three = {
  system: administrator("one"),
  security: administrator("two"),
  audit: administrator("three"),
};

export const SAMPLES: readonly Sample[] = [
  { door: "entryCreate", body: { ...cell, ...figures } },
  { door: "entryChange", body: { version: 1, ...figures } },
  ...(
    ["entrySubmit", "entryWithdraw", "entryReturn", "entryApprove", "entryRelease", "entryDiscard"] as const
  ).map((door): Sample => ({ door, body: step })),
  { door: "entryBatch", body: { act: "save", items: [{ ...items[0], ...cell, ...figures }] } },
  { door: "entryBatch", body: { act: "return", items, note: "请核对" } },
  { door: "entryBatch", body: { act: "release", items, at: step.at } },
  { door: "typedDraftSave", body: { content: { text: "１，２３" } }, counts: true },
  proposed("manage-account", {
    what: "new",
    username: "no.one",
    ...person,
    role: "DST",
    area: "000000",
    unit: null,
  }),
  proposed("manage-account", { what: "edit", username: "no.one", ...person }),
  proposed("manage-account", { what: "reset-password", username: "no.one", withTotp: true }),
  proposed("grant-role", { username: "no.one", role: "DST", area: "440103", unit: null }),
  proposed("manage-units", { what: "rename", code: "no-such-unit", name: "某单位" }),
  { ...proposed("manage-units", { what: "new", code: "some-unit", name: "某单位" }), counts: true },
  { ...proposed("settings", { key: "contact", value: { line: "电话" } }), counts: true },
  // It is on without a server, so it is refused however right the rest is.
  proposed("settings", {
    key: "mail",
    value: {
      isOn: true,
      host: "",
      port: 465,
      security: "tls",
      username: "a",
      password: "b",
      from: "a@example.cn",
    },
  }),
  proposed("settings", {
    key: "webhooks",
    value: {
      hosts: ["example.cn"],
      insideHosts: [],
      robots: [{ name: "群", kind: "wecom", url: "https://elsewhere.example/x", signKey: "key" }],
    },
  }),
  proposed("define-indicator", {
    what: "definition",
    indicator: "no-such",
    definition: "定义",
    scope: "口径",
    unit: "no-such-unit",
  }),
  proposed("define-indicator", {
    what: "target",
    plan: "no-such",
    indicator: "no-such",
    area: "000000",
    targetValue: "1",
    targetUpper: "2",
    targetYear: 2025,
    pathway: "milestones",
    milestones: [{ year: 2023, value: "1" }],
    statedOn: "2021-01-01",
    document: "某文件",
  }),
  proposed("lock-period", {
    what: "exception",
    period: "2021",
    indicator: "no-such",
    area: "000000",
    expiresOn: "2027-01-01",
  }),
  { door: "confirmProposal", body: { version: 1, note: "同意" } },
  { door: "rejectProposal", body: { version: 1, note: "不同意" } },
  { door: "withdrawProposal", body: { version: 1, note: "撤回" } },
  // Nobody may do all of it, so nobody gets such a token.
  { door: "addToken", body: { name: "月报", scopes: ["review", "edit-draft"], days: 30 } },
  { door: "changePassword", body: { current: "x", password: "y" } },
  { door: "startTotp", body: { password: "x" }, counts: true },
  { door: "confirmTotp", body: { totp: "000000" }, counts: true },
  { door: "removeTotp", body: { password: "x", totp: "000000" }, counts: true },
  { door: "unlockAccount", body: {} },
  { door: "accountPhone", body: {} },
  { door: "remind", body: { tasks: [NOTHING] } },
  {
    door: "addTaskRule",
    body: {
      indicator: "no-such",
      level: "city",
      span: "year",
      frequency: "year",
      dueAfter: 30,
      startsOn: "2026-01-01",
    },
  },
  { door: "changeTaskRule", body: { version: 1, dueAfter: 30, startsOn: "2026-01-01", active: true } },
  { door: "setCalendarDay", body: { kind: "rest", name: "某节" }, counts: true },
  { door: "setUp", body: { mode: "administrators", code: "CODE", ...three } },
  { door: "setUp", body: { mode: "solo", code: "CODE", solo: administrator("solo") } },
];

/** Of the demonstration, one account a role; who is asked for first is who may do most. */
export const USERNAMES: readonly (readonly [Role, string])[] = [
  ["EDT", "edt"],
  ["REV", "rev"],
  ["SYS", "sys"],
  ["SEC", "sec"],
  ["AUD", "aud"],
];

export type Leaf = { readonly path: readonly (string | number)[]; readonly value: Json };

/** Every field, with its path as a refusal names it. */
export function leavesOf(value: Json, path: Leaf["path"] = []): Leaf[] {
  if (typeof value !== "object" || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, each]) =>
    leavesOf(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** The objects within a body, itself first. */
export function objectsOf(value: Json, path: Leaf["path"] = []): Leaf["path"][] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, each]) =>
    objectsOf(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return Array.isArray(value) ? inner : [path, ...inner];
}

/** A copy with one field set; `__proto__` too becomes a field of its own, as JSON can carry it. */
export function withField(body: Body, path: Leaf["path"], value: unknown): unknown {
  const copy: unknown = structuredClone(body);
  let at = copy as Record<string, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  const shape = { value, enumerable: true, configurable: true, writable: true };
  Object.defineProperty(at, path.at(-1) ?? "", shape);
  return copy;
}
