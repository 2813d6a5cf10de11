import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classify } from "@/lib/geo/classes";

const of = (...values: (string | null)[]) => classify(values.map((value, i) => ({ code: String(i), value })));
const labels = (...values: (string | null)[]) => of(...values).classes.map(({ label }) => label);
const colours = (...values: (string | null)[]) => [...of(...values).classOf.values()];

describe("classify", () => {
  it("parts eleven districts at round numbers into five classes of about equal size", () => {
    const gdp = [
      "6215.72",
      "4313.76",
      "3650.18",
      "2705.47",
      "2502.52",
      "2476.20",
      "2252.58",
      "1770.81",
      "1325.27",
      "1215.57",
      "410.92",
    ];
    expect(labels(...gdp)).toEqual(["不足1300", "1300—2000", "2000—2600", "2600—4000", "4000及以上"]);
    expect(of(...gdp).classes.map(({ count }) => count)).toEqual([2, 2, 3, 2, 2]);
  });
  it("has no class when nothing is known, and says how many are missing", () => {
    expect(of(null, null)).toMatchObject({ breaks: [], classes: [], missing: 2 });
    expect(colours(null, null)).toEqual([null, null]);
  });
  it("gives a single value, or one value everywhere, one middle class", () => {
    expect(of("6077.98", null)).toMatchObject({
      classes: [{ index: 2, label: "6077.98", count: 1 }],
      missing: 1,
    });
    expect(colours("3", "3.0", null)).toEqual([2, 2, null]);
  });
  it("gives each value its class when there are no more values than classes", () => {
    expect(labels("4", "3", "3", "4", "6", "2", "2")).toEqual(["2", "3", "4", "6"]);
    expect(colours("4", "3", "6", "2", "2")).toEqual([3, 1, 4, 0, 0]);
  });
  it("never parts equal values", () => {
    expect(colours("1", "1", "1", "1", "1", "1", "1", "2", "3", "4", "5", "6").slice(0, 7)).toEqual(
      Array(7).fill(0),
    );
  });
  it("writes whole numbers as closed ranges", () => {
    expect(labels("1", "2", "3", "4", "5", "6", "7", "8", "9", "10")).toEqual([
      "1—2",
      "3—4",
      "5—6",
      "7—8",
      "9—10",
    ]);
  });
  it("breaks at zero where the sign changes", () => {
    expect(of("-2.5", "-1.5", "0.5", "1.5", "2.5", "3.5").breaks).toContain("0");
  });
  it("keeps exact decimals apart that floats could not tell", () => {
    expect(colours("0.10000000000000000001", "0.10000000000000000002")).toEqual([1, 3]);
  });
  it("refuses what is no number", () => expect(() => of("NaN")).toThrow(TypeError));

  it("for any values: order is kept, every class has a member, breaks lie between the classes", () => {
    const value = fc.tuple(fc.integer({ min: -99999, max: 99999 }), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), (pairs) => {
        const numbers = pairs.map(([digits, scale]) => digits / 10 ** scale);
        const result = of(...numbers.map(String));
        const distinct = new Set(numbers).size;
        expect(result.classes).toHaveLength(Math.min(5, distinct));
        expect(result.classes.every(({ count }) => count > 0)).toBe(true);
        expect(result.classes.reduce((sum, { count }) => sum + count, 0)).toBe(numbers.length);
        const got = [...result.classOf.values()].map((index, i) => ({
          index: index ?? -1,
          number: numbers[i] ?? 0,
        }));
        const sorted = got.toSorted((a, b) => a.number - b.number);
        for (const [i, { index }] of sorted.entries())
          expect(index).toBeGreaterThanOrEqual(sorted[i - 1]?.index ?? 0);
      }),
    );
  });
});
