import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { payloadSchemas, proposalBody, username } from "./proposals";

const faultsOf = (action: keyof typeof payloadSchemas, payload: unknown) =>
  (payloadSchemas[action].safeParse(payload).error?.issues ?? []).map(({ path }) => path.join("."));

describe("a user name", () => {
  test.each([
    ["ZhangSan", "zhangsan"],
    ["ｚｈａｎｇｓａｎ", "zhangsan"],
    [" zhang.san ", "zhang.san"],
    ["ＺＨＡＮＧ＿１", "zhang_1"],
  ])("%s is %s", (typed, name) => expect(username.parse(typed)).toBe(name));

  test.each(["zh\u200bang", "张三", "1zhang", "z", "a".repeat(31), "zhang san", "zh\u0430ng", "../etc", ""])(
    "%j is none",
    (typed) => expect(username.safeParse(typed).success).toBe(false),
  );
});

describe("an account", () => {
  const account = { what: "new", username: "zhangsan", name: "张三", role: "EDT" };
  test("needs no more than a name and a role", () => expect(faultsOf("manage-account", account)).toEqual([]));

  test("has a district where the role has one, and a unit where the role answers for one", () => {
    expect(faultsOf("manage-account", { ...account, role: "DST" })).toEqual(["area"]);
    expect(faultsOf("manage-account", { ...account, area: "440106" })).toEqual(["area"]);
    expect(faultsOf("manage-account", { ...account, role: "OWN" })).toEqual(["unit"]);
    expect(faultsOf("grant-role", { username: "zhangsan", role: "OWN" })).toEqual(["unit"]);
  });

  test("is never 单人试用: that is made at the first start alone", () => {
    expect(faultsOf("manage-account", { ...account, role: "SOLO" })).toEqual(["role"]);
    expect(faultsOf("grant-role", { username: "zhangsan", role: "SOLO" })).toEqual(["role"]);
  });

  test.each([
    "020-83127654",
    "(020) 83127654",
    "+86 13812340000",
    "83127654转801",
    "０２０－８３１２７６５４",
  ])("takes %s as a telephone number", (officePhone) =>
    expect(faultsOf("manage-account", { ...account, officePhone })).toEqual([]),
  );
  test.each(["abc", "1", "020-8312<script>", "1".repeat(40)])("and not %s", (officePhone) =>
    expect(faultsOf("manage-account", { ...account, officePhone })).toEqual(["officePhone"]),
  );

  test.each([
    { isAdmin: true },
    { version: 9 },
    { disabledAt: null },
    { password: "x" },
    JSON.parse('{"__proto__":{"role":"SYS"}}'),
  ])("takes nothing else: %j", (more) =>
    expect(payloadSchemas["manage-account"].safeParse({ ...account, ...more }).success).toBe(false),
  );
});

describe("a target", () => {
  const target = {
    what: "target",
    plan: "14-5",
    indicator: "gdp",
    area: "440100",
    targetValue: "25000.50",
    targetYear: 2025,
    pathway: "linear",
    milestones: [],
    statedOn: "2023-03-01",
    document: "穗府〔2023〕1号",
  };
  const step = (year: number, value = "1") => ({ year, value });

  test("is kept in one spelling", () =>
    expect(payloadSchemas["define-indicator"].parse(target)).toMatchObject({ targetValue: "25000.5" }));

  test.each([
    [{ targetUpper: "25000.5" }, ["targetUpper"]],
    [{ targetValue: null, targetUpper: "1" }, ["targetUpper"]],
    [{ targetValue: "1e5" }, ["targetValue"]],
    [{ targetValue: "18,141" }, ["targetValue"]],
    [{ targetValue: "１" }, ["targetValue"]],
    [{ statedOn: "2023-02-30" }, ["statedOn"]],
    [{ pathway: "milestones" }, ["milestones"]],
    [{ milestones: [step(2022)] }, ["milestones"]],
    [{ pathway: "milestones", milestones: [step(2023), step(2022)] }, ["milestones.1.year"]],
    [{ pathway: "milestones", milestones: [step(2022), step(2022)] }, ["milestones.1.year"]],
    [{ pathway: "milestones", milestones: [step(2025)] }, ["milestones.0.year"]],
    [{ pathway: "milestones", milestones: [step(2022, "")] }, ["milestones.0.value"]],
  ])("with %j is wrong there", (change, at) =>
    expect(faultsOf("define-indicator", { ...target, ...change })).toEqual(at),
  );

  test("of two ends compares them exactly", () => {
    const range = { ...target, targetValue: "99999999999999.000001", targetUpper: "99999999999999.000002" };
    expect(faultsOf("define-indicator", range)).toEqual([]);
  });
});

test("no text makes the schemas slow or throw", () =>
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(payloadSchemas)), fc.json(), (action, text) => {
      proposalBody.safeParse({ action, payload: JSON.parse(text), reason: text });
    }),
  ));

test.each(["1,".repeat(50_000), "(".repeat(100_000), "0-".repeat(50_000)])(
  "nor does a very long one",
  (text) => {
    const start = performance.now();
    for (const field of ["username", "officePhone", "name"])
      faultsOf("manage-account", { what: "new", username: "a1", name: "张三", role: "EDT", [field]: text });
    expect(performance.now() - start).toBeLessThan(100);
  },
);
