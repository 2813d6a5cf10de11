import { expect, it } from "vitest";
import { type Figure, isWithin, median, ratioOf, tableOf } from "./figures";

const figure = (value: number | null, limit: Figure["limit"]): Figure => ({
  name: "n",
  value,
  unit: "",
  limit,
  range: null,
  rounds: 1,
  parts: {},
});

it("takes the middle, and of two middles the mean", () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([7])]).toEqual([2, 2.5, 7]);
  expect(() => median([])).toThrow();
});

it("takes ratios round by round, so that a slow minute slows both", () => {
  const ratio = ratioOf([
    { measured: 20, reference: 10 },
    { measured: 200, reference: 100 },
    { measured: 30, reference: 10 },
  ]);
  expect(ratio).toEqual({ value: 2, range: [2, 3], rounds: 3, measured: 30, reference: 10 });
});

it.each([
  [3, { atMost: 3 }, true],
  [3.01, { atMost: 3 }, false],
  [170, { below: 170 }, false],
  [0.8, { atLeast: 0.8 }, true],
  [0.79, { atLeast: 0.8 }, false],
  [Number.NaN, { atMost: 3 }, false],
  [null, { atMost: 3 }, null],
])("judges %s against %j: %s", (value, limit, within) => {
  expect(isWithin(figure(value, limit))).toBe(within);
});

it("says loudly what is over a limit and what was not measured", () => {
  const lines = tableOf([
    figure(1, { atMost: 3 }),
    figure(4, { atMost: 3 }),
    figure(null, { atMost: 3 }),
  ]).split("\n");
  expect(lines[1]).toContain("within limit");
  expect(lines[2]).toContain("OVER LIMIT");
  expect(lines[3]).toContain("NOT MEASURED");
});
