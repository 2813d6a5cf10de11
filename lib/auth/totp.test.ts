import { describe, expect, test } from "vitest";
import { codeOfStep, stepOfCode } from "./totp";

const SECRET = "12345678901234567890";

/** RFC 6238, appendix B, the last six of its eight digits. */
test.each([
  [59, "287082"],
  [1111111109, "081804"],
  [1111111111, "050471"],
  [1234567890, "005924"],
  [2000000000, "279037"],
  [20000000000, "353130"],
])("at second %i the code is %s", (second, code) => {
  expect(codeOfStep(SECRET, Math.floor(second / 30))).toBe(code);
});

describe("a code", () => {
  const now = 1_700_000_000_000;
  const present = Math.floor(now / 30_000);
  test.each([-1, 0, 1])("of the step %i away is taken", (away) => {
    expect(stepOfCode(SECRET, codeOfStep(SECRET, present + away), now)).toBe(present + away);
  });
  test.each([-2, 2])("of the step %i away is not", (away) => {
    expect(stepOfCode(SECRET, codeOfStep(SECRET, present + away), now)).toBeUndefined();
  });
});
