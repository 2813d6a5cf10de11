import { describe, expect, test } from "vitest";
import { settingDefaults, settingSchemas } from "./settings";

const faultsOf = (key: keyof typeof settingSchemas, value: unknown) =>
  (settingSchemas[key].safeParse(value).error?.issues ?? []).map(({ path }) => path.join("."));

const robot = { name: "工作群", kind: "wecom", url: null, signKey: null };
const url = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=0123";

test("the defaults are settings", () => {
  for (const [key, value] of Object.entries(settingDefaults))
    expect(faultsOf(key as keyof typeof settingSchemas, value)).toEqual([]);
});

describe("a robot", () => {
  const hosts = ["qyapi.weixin.qq.com"];
  test("is called at a host that is allowed", () =>
    expect(faultsOf("webhooks", { hosts, robots: [{ ...robot, url }] })).toEqual([]));

  test.each([
    "https://evil.example/send",
    "http://qyapi.weixin.qq.com/send",
    "https://qyapi.weixin.qq.com:8443/send",
    "https://qyapi.weixin.qq.com@evil.example/send",
    "https://evil.example/qyapi.weixin.qq.com",
    "javascript:alert(1)",
    "qyapi.weixin.qq.com",
  ])("is refused %s", (each) =>
    expect(faultsOf("webhooks", { hosts, robots: [{ ...robot, url: each }] })).toEqual(["robots.0.url"]),
  );

  test.each(["a\0b", "a\u202eb", "a\ud800b", "a\r\nb"])(
    "has no secret with what nobody sees: %j",
    (signKey) =>
      expect(faultsOf("webhooks", { hosts, robots: [{ ...robot, signKey }] })).toEqual(["robots.0.signKey"]),
  );

  test("is not named as another one", () =>
    expect(faultsOf("webhooks", { hosts, robots: [robot, robot] })).toEqual(["robots.1.name"]));
});

test.each(["10.0.0.8", "https://qyapi.weixin.qq.com", "qyapi.weixin.qq.com/send", "a b", "-a.cn"])(
  "%s is no host to allow",
  (host) => expect(faultsOf("webhooks", { hosts: [host], robots: [] })).toEqual(["hosts.0"]),
);

test("a mail server that is on has a host and a sender", () =>
  expect(faultsOf("mail", { ...settingDefaults.mail, isOn: true })).toEqual(["host", "from"]));

test("the words of a verdict stay in their order", () => {
  const { thresholds } = settingDefaults;
  expect(faultsOf("thresholds", { ...thresholds, onTrack: "6" })).toEqual(["onTrack"]);
  expect(faultsOf("thresholds", { ...thresholds, behind: "-9.99" })).toEqual(["behind"]);
  expect(faultsOf("thresholds", { ...thresholds, ratio: "1.01" })).toEqual(["ratio"]);
});
