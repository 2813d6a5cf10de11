import { expect, test } from "vitest";
import { sectionLabel } from "./section-label";

test.each([
  ["1", "一、"],
  ["2", "二、"],
  ["3.2", "（二）"],
  ["6.10", "（十）"],
  ["6.12", "（十二）"],
  ["9.20", "（二十）"],
  ["5.2.1", "1."],
  ["box-2", "专栏2"],
  ["box-12", "专栏12"],
])("%s is written %s", (code, label) => {
  expect(sectionLabel(code)).toBe(label);
});
