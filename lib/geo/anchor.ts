import type { Position } from "geojson";

/** A place on the drawing: pixels right and down from its upper left corner. */
export type Pixel = readonly [x: number, y: number];

type Cell = { x: number; y: number; half: number; depth: number; most: number };

/** Names are about twice as wide as high, so the free room is measured as an ellipse of this shape. */
const WIDE = 2;

/**
 * Where a name sits best in a polygon of pixels: the centre of the largest lying 2:1 ellipse inside it
 * (the "polylabel" search: halve the most promising square until nothing better than `precision` is left).
 */
export function labelAnchor(polygon: readonly Position[][], precision = 1): Pixel {
  const rings = polygon.map((ring) => ring.map(([x = 0, y = 0]): Pixel => [x / WIDE, y]));
  const exterior = rings[0] ?? [];
  const xs = exterior.map(([x]) => x);
  const ys = exterior.map(([, y]) => y);
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const half = Math.max(Math.min(east - west, south - north) / 2, precision);
  const cell = (x: number, y: number, size: number): Cell => {
    const depth = clearance(rings, x, y);
    return { x, y, half: size, depth, most: depth + size * Math.SQRT2 };
  };
  const queue: Cell[] = [];
  for (let x = west + half; x - half < east; x += 2 * half) {
    for (let y = north + half; y - half < south; y += 2 * half) queue.push(cell(x, y, half));
  }
  let best = cell((west + east) / 2, (north + south) / 2, 0);
  while (queue.length > 0) {
    queue.sort((a, b) => a.most - b.most);
    const next = queue.pop();
    if (!next || next.most - best.depth <= precision) break;
    if (next.depth > best.depth) best = next;
    const h = next.half / 2;
    for (const [dx, dy] of [
      [-h, -h],
      [h, -h],
      [-h, h],
      [h, h],
    ] as const) {
      queue.push(cell(next.x + dx, next.y + dy, h));
    }
  }
  return [best.x * WIDE, best.y];
}

/** Distance to the nearest edge, negative outside. */
function clearance(rings: readonly (readonly Pixel[])[], x: number, y: number): number {
  let inside = false;
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    let [bx, by] = ring.at(-1) ?? [0, 0];
    for (const [ax, ay] of ring) {
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      nearest = Math.min(nearest, toSegment(x, y, ax, ay, bx, by));
      [bx, by] = [ax, ay];
    }
  }
  return inside ? nearest : -nearest;
}

function toSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
