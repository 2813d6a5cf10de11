import { DISTRICTS } from "@/lib/geo/districts";

/** A district as one square: `col` counts from the west, `row` from the north. */
export type Tile = {
  readonly code: string;
  readonly name: string;
  readonly short: string;
  readonly col: number;
  readonly row: number;
};

const PLACES: Readonly<Record<string, readonly [col: number, row: number]>> = {
  "440114": [1, 0],
  "440117": [2, 0],
  "440111": [1, 1],
  "440112": [2, 1],
  "440118": [3, 1],
  "440103": [0, 2],
  "440104": [1, 2],
  "440106": [2, 2],
  "440105": [1, 3],
  "440113": [2, 3],
  "440115": [2, 4],
};

/** The eleven districts as equal squares, each roughly where it lies: every district counts the same. */
export const TILES: readonly Tile[] = DISTRICTS.flatMap((district) => {
  const place = PLACES[district.code];
  return place ? { ...district, col: place[0], row: place[1] } : [];
});

export const TILE_COLS = 4;
export const TILE_ROWS = 5;
