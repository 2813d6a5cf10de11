import { expect, test } from "vitest";
import { wrap } from "./wrap";

test.each([
  ["甲乙丙丁，戊", 4, ["甲乙丙", "丁，戊"]],
  ["来源2015—2025年", 7, ["来源", "2015—2025年"]],
  ["底图（china-map 1.0.5）。", 8, ["底图（", "china-map ", "1.0.5）。"]],
  ["", 8, []],
])("%s in %d em", (text, width, lines) => {
  expect(wrap(text, width)).toEqual(lines);
});

test("nothing is lost, and a line too narrow for a number still holds it", () => {
  const text = "市港务局，2015—2025年公布121个数值，初步。";
  expect(wrap(text, 3).join("")).toBe(text);
});
