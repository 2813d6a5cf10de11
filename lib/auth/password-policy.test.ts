import { readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { faultsOfPassword } from "./password-policy";

const LIST = readFileSync("lib/auth/common-passwords.txt", "utf8").split("\n").slice(1).filter(Boolean);
afterEach(() => {
  delete process.env.SECURITY_PROFILE;
});

test.each(["standard", "dengbao3"])("%s refuses what everybody uses", (profile) => {
  process.env.SECURITY_PROFILE = profile;
  expect(LIST.length).toBeGreaterThan(20_000);
  expect(LIST.filter((each) => faultsOfPassword(each, "zhangsan").length === 0)).toEqual([]);
});

test("the profiles differ in what they ask for", () => {
  const phrase = "correct horse battery staple";
  expect(faultsOfPassword(phrase, "zhangsan")).toEqual(["too-few-kinds"]);
  process.env.SECURITY_PROFILE = "standard";
  expect(faultsOfPassword(phrase, "zhangsan")).toEqual([]);
});
