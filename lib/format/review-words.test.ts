import { expect, test } from "vitest";
import { countsLater } from "./review-words";

const TODAY = "2026-11-25";

test("a release says what of it counts only later, and from which day", () => {
  const said = (...published: string[]) =>
    countsLater(
      published.map((each) => ({ published: each })),
      TODAY,
    );
  expect(said("2026-11")).toEqual(["从2026年11月30日起计入"]);
  expect(said("2026-11-25", "2026-10", "2025")).toEqual([]);
  expect(said("2026-11", "2026-10", "2026", "2026-11")).toEqual([
    "其中2条从2026年11月30日起计入",
    "其中1条从2026年12月31日起计入",
  ]);
});
