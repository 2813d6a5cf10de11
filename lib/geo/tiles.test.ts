import { geoCentroid } from "d3-geo";
import { expect, it } from "vitest";
import { loadBoundary } from "@/lib/geo/boundary";
import { TILE_COLS, TILE_ROWS, TILES } from "@/lib/geo/tiles";

it("gives each of the eleven districts a place of its own on the grid", () => {
  expect(TILES).toHaveLength(11);
  expect(new Set(TILES.map(({ col, row }) => `${col},${row}`)).size).toBe(11);
  expect(TILES.every(({ col, row }) => col >= 0 && col < TILE_COLS && row >= 0 && row < TILE_ROWS)).toBe(
    true,
  );
});

it("never turns the map around: what is clearly north or east stays so", () => {
  const centres = new Map(loadBoundary().districts.map(({ code, feature }) => [code, geoCentroid(feature)]));
  for (const a of TILES) {
    for (const b of TILES) {
      const [lonA = 0, latA = 0] = centres.get(a.code) ?? [];
      const [lonB = 0, latB = 0] = centres.get(b.code) ?? [];
      if (lonA - lonB > 0.25) expect(a.col, `${a.name} east of ${b.name}`).toBeGreaterThanOrEqual(b.col);
      if (latA - latB > 0.15) expect(a.row, `${a.name} north of ${b.name}`).toBeLessThanOrEqual(b.row);
    }
  }
});
