import { describe, expect, test } from "vitest";
import { passwordFaults } from "./password";

const common = new Set(["password", "1q2w3e4r5t6y"]);
const rules = {
  minLength: 12,
  kinds: null,
  username: "zhangsan",
  isCommon: (each: string) => common.has(each),
};
const dengbao3 = { ...rules, kinds: 3 };

describe("a password", () => {
  test.each([
    "correct horse battery staple",
    "今天 下雨 我带了 一把伞 出门",
    "四个字 的 pass phrase",
    "x7!".padEnd(80, "pqrstuvw yz"),
    "😀😁😂🤣😃😄😅😆😉😊😋😎",
  ])("%j is good by its length alone", (password) => {
    expect(passwordFaults(password, rules)).toEqual([]);
  });

  test.each([
    ["Abcdefg hij", "too-short"],
    ["十一个汉字不够长的密码", "too-short"],
    ["password2025!", "common"],
    ["!!Password!!", "common"],
    ["ｐａｓｓｗｏｒｄ２０２５", "common"],
    ["1q2w3e4r5t6y", "common"],
    ["111122221111", "common"],
    ["abcdabcdabcd", "common"],
    ["我在广州上班已经很久了呢", "contains-known-word"],
    ["GuangZhou is warm", "contains-known-word"],
    ["it is zhangsan again", "contains-known-word"],
  ])("%j is refused as %s", (password, fault) => {
    expect(passwordFaults(password, rules)).toContain(fault);
  });

  test("needs three kinds of characters in the profile that asks for them", () => {
    expect(passwordFaults("correcthorsebattery", dengbao3)).toEqual(["too-few-kinds"]);
    expect(passwordFaults("correct horse battery", dengbao3)).toEqual(["too-few-kinds"]);
    expect(passwordFaults("Correct horse battery", dengbao3)).toEqual([]);
    expect(passwordFaults("Correcthorsebattery9", dengbao3)).toEqual([]);
  });
});
