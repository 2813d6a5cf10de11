import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { axisOf } from "./axis";

const free = { whole: false, zeroFloor: true };

describe("an axis", () => {
  it.each([
    { name: "hundreds", values: [153.78, 350], options: free, ticks: [100, 200, 300, 400] },
    { name: "shares", values: [62.7, 68], options: free, ticks: [62, 64, 66, 68, 70] },
    {
      name: "a few of a kind, in whole numbers",
      values: [3, 5],
      options: { whole: true, zeroFloor: true },
      ticks: [2, 3, 4, 5, 6],
    },
    {
      name: "never below zero for what cannot be",
      values: [0, 100],
      options: free,
      ticks: [0, 50, 100, 150],
    },
    {
      name: "a value of the last decimal: the finest step",
      values: [-0.00001],
      options: free,
      ticks: [-0.000011, -0.00001, -0.000009],
    },
  ])("$name", ({ values, options, ticks }) => {
    expect(axisOf(values, options).ticks).toEqual(ticks);
  });

  it("holds every value between finite round ticks, for one value, equal and negative ones too", () => {
    // As published: six decimals at most.
    const published = fc
      .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }))
      .map(([n, d]) => n / 10 ** d);
    const values = fc.array(published, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(values, fc.boolean(), (each, whole) => {
        const { domain, ticks } = axisOf(each, { whole, zeroFloor: true });
        expect(domain[0]).toBeLessThanOrEqual(Math.min(...each));
        expect(domain[1]).toBeGreaterThanOrEqual(Math.max(...each));
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(8);
        expect(
          ticks.every((at, index) => Number.isFinite(at) && (index === 0 || at > (ticks[index - 1] ?? 0))),
        ).toBe(true);
        if (whole) expect(ticks.every(Number.isInteger)).toBe(true);
      }),
    );
  });
});
