import { expect, it } from "vitest";
import { changeText } from "./changes";

const FLOW = { measure: "亿元", decimals: 2, kind: "flow" } as const;
const SHARE = { measure: "%", decimals: 1, kind: "share" } as const;
const COUNT = { measure: "个", decimals: 0, kind: "count" } as const;

it.each([
  ["103.2", "100", FLOW, "▲ +3.2%"],
  ["90", "100", FLOW, "▼ −10.0%"],
  ["100.0", "100", FLOW, "持平"],
  ["5", "0", FLOW, undefined],
  ["5", "-1", FLOW, undefined],
  ["65.1", "62.4", SHARE, "▲ +2.7个百分点"],
  ["3", "5", COUNT, "▼ −2个"],
] as const)("%s after %s", (value, before, unit, text) => {
  expect(changeText(value, before, unit)).toBe(text);
});
