import { describe, expect, it } from "vitest";
import { type Label, placeLabels } from "./labels";

const YEARS: [number, number] = [2015, 2025];
const HEIGHT = 320;
const label = (year: number, y: number): Label => ({
  text: `${year}/${y}`,
  year,
  y,
  anchor: "end",
  dx: 0,
  tone: "ink",
});
const placed = (...labels: Label[]) => placeLabels(labels, YEARS, HEIGHT).map(({ y }) => y);

describe("labels of a chart", () => {
  it("leaves alone what does not overlap, at another height or at another end of the axis", () => {
    expect(placed(label(2025, 40), label(2025, 100))).toEqual([40, 100]);
    expect(placed(label(2015, 40), label(2025, 42))).toEqual([40, 42]);
  });

  it.each([
    { name: "in the middle", at: 150 },
    { name: "at the top edge", at: 2 },
    { name: "at the bottom edge", at: HEIGHT },
  ])("moves three on one spot a line apart, inside the figure, $name", ({ at }) => {
    const [a = 0, b = 0, c = 0] = placed(label(2024, at), label(2025, at), label(2025, at + 1));
    expect(b - a).toBeGreaterThanOrEqual(17);
    expect(c - b).toBeGreaterThanOrEqual(17);
    expect(a).toBeGreaterThanOrEqual(17);
    expect(c).toBeLessThanOrEqual(HEIGHT - 32);
  });
});
