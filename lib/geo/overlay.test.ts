import { expect, it } from "vitest";
import type { Pixel } from "@/lib/geo/anchor";
import { beltThrough, regionPath } from "@/lib/geo/overlay";

const ends = (places: Pixel[]) => beltThrough(places)?.ends.map((end) => end.map(Math.round));

it("orders a belt along itself, whatever the order of its nodes, and names its western or northern end first", () => {
  const lying: Pixel[] = [
    [50, 10],
    [0, 12],
    [100, 11],
    [75, 9],
    [25, 13],
  ];
  expect(ends(lying)).toEqual(ends(lying.toReversed()));
  expect(ends(lying)?.[0]?.[0]).toBeLessThan(3);
  const steep: Pixel[] = [
    [10, 90],
    [12, 0],
    [11, 50],
  ];
  expect(ends(steep)?.[0]?.[1]).toBeLessThan(3);
  expect(beltThrough(steep)?.lying).toBe(false);
});

it("draws no belt through one place, and a straight one through two", () => {
  expect(beltThrough([[1, 1]])).toBeNull();
  expect(beltThrough([])).toBeNull();
  expect(
    ends([
      [0, 0],
      [100, 0],
    ]),
  ).toEqual([
    [0, 0],
    [100, 0],
  ]);
});

it("rings a region with its margin, also around a single place", () => {
  const xs = (path: string) => (path.match(/-?[\d.]+(?=,)/g) ?? []).map(Number);
  const two = xs(
    regionPath(
      [
        [0, 0],
        [100, 0],
      ],
      10,
    ),
  );
  expect([Math.min(...two), Math.max(...two)]).toEqual([-10, 110]);
  const one = xs(regionPath([[5, 5]], 10));
  expect([Math.min(...one), Math.max(...one)]).toEqual([-5, 15]);
  expect(regionPath([], 10)).toBe("");
});
