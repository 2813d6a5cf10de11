import { expect, test } from "vitest";
import { Refused } from "@/lib/domain/refused";
import { entriesPageQuery, readQuery } from "./requests";

const read = (period: string) => readQuery(entriesPageQuery, { period }, "2026-11-25").period;

test("a period in a page's address is read as it is typed in Chinese, and as a program writes it", () => {
  expect(["2025年三季度", "2025年", "２０２５年上半年", "2025-Q3", "2025-09", ""].map(read)).toEqual([
    "2025-Q3",
    "2025",
    "2025-H1",
    "2025-Q3",
    "2025-09",
    undefined,
  ]);
});

test("one that cannot be read is refused, not left out", () => {
  expect(() => read("去年")).toThrow(Refused);
});
