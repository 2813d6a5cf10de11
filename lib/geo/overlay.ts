import type { Pixel } from "@/lib/geo/anchor";

/** A belt as a smooth line; `ends` are its first and last place, the western or northern one first. */
export type Belt = { readonly path: string; readonly ends: readonly [Pixel, Pixel]; readonly lying: boolean };

/** A closed, rounded outline around all places, `margin` pixels away from them. Empty for no places. */
export function regionPath(places: readonly Pixel[], margin: number): string {
  const corners = places.flatMap(([x, y]) =>
    Array.from({ length: 24 }, (_, i): Pixel => {
      const angle = (i * Math.PI) / 12;
      return [x + margin * Math.cos(angle), y + margin * Math.sin(angle)];
    }),
  );
  const outline = hull(corners);
  return outline.length === 0 ? "" : `M${outline.map(write).join("L")}Z`;
}

/**
 * A belt through places that are near it rather than on it: along the direction in which the places are spread
 * most, the line keeps to their local average. Schematic on purpose; null for fewer than two places.
 */
export function beltThrough(places: readonly Pixel[]): Belt | null {
  if (places.length < 2) return null;
  const axis = mainAxis(places);
  const along = places.map((place) => turn(place, axis)).toSorted((a, b) => a[0] - b[0]);
  const [first, last] = [along[0]?.[0] ?? 0, along.at(-1)?.[0] ?? 0];
  const reach = Math.max((last - first) / 8, 1);
  const across = (u: number) => {
    const weights = along.map(([at]) => Math.exp(-(((at - u) / reach) ** 2) / 2));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return along.reduce((sum, [, v], i) => sum + v * (weights[i] ?? 0), 0) / total;
  };
  const line = Array.from({ length: 17 }, (_, i): Pixel => {
    const u = first + ((last - first) * i) / 16;
    return turn([u, across(u)], [axis[0], -axis[1]]);
  });
  const lying = Math.abs(axis[0]) > Math.abs(axis[1]);
  return { path: smooth(line), ends: [line[0] ?? [0, 0], line.at(-1) ?? [0, 0]], lying };
}

/** Unit vector of the first principal component, pointing east, or south when it is steep. */
function mainAxis(places: readonly Pixel[]): Pixel {
  const n = places.length;
  const [mx, my] = [places.reduce((s, [x]) => s + x, 0) / n, places.reduce((s, [, y]) => s + y, 0) / n];
  const sum = (of: (dx: number, dy: number) => number) =>
    places.reduce((total, [x, y]) => total + of(x - mx, y - my), 0);
  const angle =
    Math.atan2(
      2 * sum((dx, dy) => dx * dy),
      sum((dx, dy) => dx * dx - dy * dy),
    ) / 2;
  const [x, y] = [Math.cos(angle), Math.sin(angle)];
  const forward = Math.abs(x) > Math.abs(y) ? x > 0 : y > 0;
  return forward ? [x, y] : [-x, -y];
}

function turn([x, y]: Pixel, [cos, sin]: Pixel): Pixel {
  return [x * cos + y * sin, y * cos - x * sin];
}

/** Catmull–Rom through all points, written as cubic Béziers. */
function smooth(line: readonly Pixel[]): string {
  const at = (i: number): Pixel => line[Math.min(Math.max(i, 0), line.length - 1)] ?? [0, 0];
  const curves = line.slice(1).map((end, i) => {
    const [before, from, after] = [at(i - 1), at(i), at(i + 2)];
    const c1: Pixel = [from[0] + (end[0] - before[0]) / 6, from[1] + (end[1] - before[1]) / 6];
    const c2: Pixel = [end[0] - (after[0] - from[0]) / 6, end[1] - (after[1] - from[1]) / 6];
    return `C${[c1, c2, end].map(write).join(" ")}`;
  });
  return `M${write(at(0))}${curves.join("")}`;
}

/** Andrew's monotone chain. */
function hull(points: readonly Pixel[]): Pixel[] {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (list: readonly Pixel[]) => {
    const chain: Pixel[] = [];
    for (const point of list) {
      while (chain.length > 1 && !leftTurn(chain.at(-2), chain.at(-1), point)) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

function leftTurn(a: Pixel | undefined, b: Pixel | undefined, c: Pixel): boolean {
  if (!a || !b) return true;
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) > 0;
}

function write([x, y]: Pixel): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
}
