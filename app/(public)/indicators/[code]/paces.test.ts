import { describe, expect, it } from "vitest";
import { Decimal } from "@/lib/domain/decimal";
import { parsePeriod } from "@/lib/domain/period";
import type { ObservationAnswer } from "@/lib/schemas/answers";
import { pacesOf } from "./paces";

function known(period: string, value: string, more: Partial<ObservationAnswer> = {}) {
  const answer: ObservationAnswer = {
    indicator: "port-containers",
    area: "440100",
    period,
    span: "ytd",
    value,
    qualifier: "eq",
    status: "preliminary",
    published: "2025",
    knownOn: "2025-12-31",
    version: 1,
    source: "广州市统计局",
    note: null,
    reason: null,
    ...more,
  };
  const parsed = parsePeriod(period);
  if (!parsed) throw new Error(period);
  return { ...answer, period: parsed, value: new Decimal(value), answer };
}

describe("年内进度", () => {
  it("compares each 累计 value with the same months of the year before, newest first", () => {
    const paces = pacesOf([
      known("2024-06", "1284.88"),
      known("2025-03", "652.13"),
      known("2025-06", "1382"),
    ]);
    expect(
      paces.map(({ latest, before, difference }) => [latest.period, before?.period ?? null, difference]),
    ).toEqual([
      ["2025-06", "2024-06", "97.12"],
      ["2025-03", null, null],
      ["2024-06", null, null],
    ]);
    expect(paces[0]?.growth?.slice(0, 6)).toBe("0.0755");
    expect(paces[1]?.reason).toBe("上年同月的累计数值未公布");
  });

  it("never takes an annual value for a 累计 one, nor the year before last", () => {
    const paces = pacesOf([
      known("2024", "2700", { span: "year" }),
      known("2023-06", "1200"),
      known("2025-06", "1382"),
    ]);
    expect(paces.map(({ latest }) => latest.period)).toEqual(["2025-06", "2023-06"]);
    expect(paces.every(({ before }) => before === null)).toBe(true);
  });

  it("says nothing from a bound, and uses the version in force", () => {
    const bound = pacesOf([known("2024-06", "100"), known("2025-06", "120", { qualifier: "ge" })]);
    expect(bound[0]).toMatchObject({ before: null, reason: "只公布了上限或下限，不足以判定" });
    const revised = pacesOf([
      known("2024-06", "100"),
      known("2024-06", "110", { status: "revised", version: 2 }),
      known("2025-06", "121"),
    ]);
    expect(revised[0]?.difference).toBe("11");
  });
});
