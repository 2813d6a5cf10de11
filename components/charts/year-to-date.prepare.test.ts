import { describe, expect, it } from "vitest";
import type { ObservationAnswer } from "@/lib/schemas/answers";
import { prepareYearToDate } from "./year-to-date.prepare";

const value = (
  period: string,
  figure: string,
  qualifier: ObservationAnswer["qualifier"] = "eq",
): ObservationAnswer => ({
  indicator: "port-containers",
  area: "440100",
  period,
  span: "ytd",
  value: figure,
  qualifier,
  status: "preliminary",
  published: period,
  knownOn: `${period}-28`,
  version: 1,
  source: "广州市统计局",
  note: null,
  reason: null,
});
const monthly = { frequency: "month", decimals: 2, measure: "万标箱" } as const;
const lineOf = (chart: ReturnType<typeof prepareYearToDate>, year: number) =>
  chart?.years.find((each) => each.year === year);

describe("年内累计 by month", () => {
  it("is not drawn below three values", () => {
    expect(prepareYearToDate([value("2025-03", "1"), value("2025-06", "2")], monthly)).toBeUndefined();
  });

  it("shows the newest three years, the newest first and in the accent", () => {
    const chart = prepareYearToDate(
      ["2021-05", "2023-02", "2024-06", "2025-03", "2025-06"].map((period) => value(period, "9")),
      monthly,
    );
    expect(chart?.years.map(({ year }) => year)).toEqual([2025, 2024, 2023]);
    expect(chart?.years[0]?.ink).toBe("var(--accent)");
  });

  it("names a year that ends earlier above its last point, clear of the years that go on", () => {
    const values = (year: number, months: number[]) =>
      months.map((month) => value(`${year}-${String(month).padStart(2, "0")}`, String(month * 10)));
    const chart = prepareYearToDate([...values(2024, [10, 11, 12]), ...values(2025, [10, 11])], monthly);
    const [running, whole] = [2025, 2024].map((year) =>
      chart?.labels.find(({ text }) => text === `${year}年`),
    );
    expect(running).toMatchObject({ year: 11, anchor: "end" });
    expect(whole).toMatchObject({ year: 12, anchor: "start" });
  });

  it("joins neighbouring months only", () => {
    const chart = prepareYearToDate(
      [value("2025-01", "1"), value("2025-02", "2"), value("2025-04", "4")],
      monthly,
    );
    expect(
      lineOf(chart, 2025)
        ?.points.slice(0, 5)
        .map(({ value: at }) => at),
    ).toEqual([1, 2, null, 4, null]);
  });

  it("joins neighbouring quarters of what is published by quarter, and marks an odd month without joining it", () => {
    const chart = prepareYearToDate(
      ["2025-03", "2025-05", "2025-06"].map((period, index) => value(period, String(index))),
      { ...monthly, frequency: "quarter" },
    );
    expect(lineOf(chart, 2025)?.points).toEqual([
      { at: 3, value: 0 },
      { at: 6, value: 2 },
      { at: 9, value: null },
      { at: 12, value: null },
    ]);
    expect(lineOf(chart, 2025)?.marks.map(({ month }) => month)).toEqual([3, 5, 6]);
  });

  it("keeps bounds off the line and zero on the axis", () => {
    const chart = prepareYearToDate(
      [value("2025-01", "100"), value("2025-02", "200", "ge"), value("2025-03", "300")],
      monthly,
    );
    expect(lineOf(chart, 2025)?.points[1]?.value).toBeNull();
    expect(chart?.axis.domain[0]).toBe(0);
  });
});
