import { describe, expect, it } from "vitest";
import { loadBoundary } from "@/lib/geo/boundary";
import { CENTRE_CODES } from "@/lib/geo/districts";
import { contains, type Drawing, layoutMap } from "@/lib/geo/projection";

const boundary = loadBoundary();
const bytes = (drawing: Drawing | null) =>
  drawing?.districts.reduce((sum, { path }) => sum + path.length, 0) ?? Number.NaN;

/** Reads relative path data back into places. */
function places(path: string): [number, number][] {
  let [x, y] = [0, 0];
  return path
    .split("z")
    .filter(Boolean)
    .flatMap((ring) => {
      const numbers = (ring.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
      const steps = Array.from({ length: numbers.length / 2 }, (_, i): [number, number] => {
        [x, y] = [x + (numbers[2 * i] ?? 0), y + (numbers[2 * i + 1] ?? 0)];
        return [x, y];
      });
      [x, y] = steps[0] ?? [0, 0];
      return steps;
    });
}

describe("the whole city in a box", () => {
  const full = layoutMap(boundary, { width: 720, height: 800, inset: true });

  it("costs little enough to go out with every page", () => {
    expect(bytes(full.main) + bytes(full.inset)).toBeLessThan(25_000);
    expect(bytes(layoutMap(boundary, { width: 360, height: 400 }).main)).toBeLessThan(8_000);
    expect(bytes(layoutMap(boundary, { width: 360, height: 500 }).main)).toBeLessThan(8_000);
  });

  it("draws all eleven inside the box", () => {
    expect(full.main.districts).toHaveLength(11);
    for (const [x, y] of full.main.districts.flatMap(({ path }) => places(path))) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(720);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(800);
    }
  });

  it("leaves no gap between neighbours: most corners belong to two districts", () => {
    const owners = new Map<string, number>();
    for (const { path } of full.main.districts) {
      const own = new Set(places(path).map(([x, y]) => `${Math.round(x * 10)},${Math.round(y * 10)}`));
      for (const key of own) owners.set(key, (owners.get(key) ?? 0) + 1);
    }
    const shared = [...owners.values()].filter((count) => count > 1).length;
    expect(shared / owners.size).toBeGreaterThan(0.35);
  });

  it("puts the inset where there is no district, and shows the four centre districts in it entirely", () => {
    const { inset } = full;
    if (!inset) throw new Error("no inset");
    const { x, y } = inset.frame;
    for (const [px, py] of full.main.districts.flatMap(({ path }) => places(path))) {
      expect(px < x || py < y).toBe(true);
    }
    expect(inset.pixelsPerMetre / full.main.pixelsPerMetre).toBeGreaterThan(1.8);
    for (const district of boundary.districts.filter(({ code }) => CENTRE_CODES.has(code))) {
      for (const [lon = 0, lat = 0] of district.feature.geometry.coordinates.flat(2)) {
        const [px, py] = inset.projectPoint(lon, lat);
        expect(px > x && px < x + inset.frame.width && py > y && py < y + inset.frame.height).toBe(true);
      }
    }
  });

  it("measures: 花都 to 南沙, 82.9 km as the crow flies, is that long on paper", () => {
    const [a, b] = [full.main.projectPoint(113.2989, 23.3925), full.main.projectPoint(113.65, 22.72)];
    const metres = Math.hypot(a[0] - b[0], a[1] - b[1]) / full.main.pixelsPerMetre;
    const [dy, dx] = [
      (23.3925 - 22.72) * 110_760,
      (113.65 - 113.2989) * 111_320 * Math.cos((23.056 * Math.PI) / 180),
    ];
    expect(Math.abs(metres / Math.hypot(dx, dy) - 1)).toBeLessThan(0.005);
  });

  it("keeps names inside their districts, clear of the border by half a line", () => {
    for (const { code, anchor } of full.main.districts) {
      const ring = places(full.main.districts.find((d) => d.code === code)?.path ?? "");
      const crossings = ring.filter(([ax, ay], i) => {
        const [bx, by] = ring[(i + 1) % ring.length] ?? [0, 0];
        return (
          ay > anchor[1] !== by > anchor[1] && anchor[0] < ((bx - ax) * (anchor[1] - ay)) / (by - ay) + ax
        );
      });
      expect(crossings.length % 2, code).toBe(1);
      const nearest = Math.min(...ring.map(([x, y]) => Math.hypot(x - anchor[0], y - anchor[1])));
      expect(nearest, code).toBeGreaterThan(8);
    }
  });

  it("is drawn once for the same size", () => {
    expect(layoutMap(boundary, { width: 720, height: 800, inset: true })).toBe(full);
    expect(layoutMap(boundary, { width: 720, height: 801, inset: true })).not.toBe(full);
  });
});

it("contains nothing in a district that does not exist", () => {
  expect(contains(boundary, "440116", 113.35, 23.102)).toBe(false);
});
