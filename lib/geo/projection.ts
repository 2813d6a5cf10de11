import { type GeoProjection, geoConicEqualArea, geoContains, geoIdentity, geoPath } from "d3-geo";
import type { FeatureCollection, MultiPolygon, Position } from "geojson";
import { feature as toFeature } from "topojson-client";
import { topology } from "topojson-server";
import { filter, filterAttachedWeight, presimplify, simplify } from "topojson-simplify";
import type { Objects, Topology } from "topojson-specification";
import { labelAnchor, type Pixel } from "@/lib/geo/anchor";
import type { Boundary } from "@/lib/geo/boundary";
import { CENTRE_CODES } from "@/lib/geo/districts";
import { pathData } from "@/lib/geo/path-data";
import { type ScaleBar, scaleBar } from "@/lib/geo/scale";

export type Frame = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** `path` is SVG path data in pixels; `anchor` lies inside the district, where its name has most room. */
export type DrawnDistrict = { readonly code: string; readonly path: string; readonly anchor: Pixel };

/** One map in one frame. All pixels are those of the whole drawing, also in the inset. */
export type Drawing = {
  readonly frame: Frame;
  readonly districts: readonly DrawnDistrict[];
  readonly pixelsPerMetre: number;
  readonly scaleBar: ScaleBar;
  readonly projectPoint: (lon: number, lat: number) => Pixel;
};

/** `focus` is the part of `main` that the inset shows enlarged. */
export type MapLayout = {
  readonly main: Drawing;
  readonly inset: (Drawing & { readonly focus: Frame }) | null;
};

export type LayoutOptions = {
  readonly width: number;
  readonly height: number;
  readonly inset?: boolean;
  readonly padding?: number;
};

const EARTH_RADIUS_M = 6_371_008.8;
/** Smallest triangle, in square pixels, that a corner of a drawn line may span; thumbnails bear less. */
const DETAIL_PX2 = { full: 1, thumbnail: 1.8 } as const;
const THUMBNAIL_PX = 480;
const INSET_ASPECT = 1.2;

const layouts = new WeakMap<Boundary, Map<string, MapLayout>>();

/**
 * Projects, simplifies and places the city in a box. Equal-area, because a choropleth is read by area; over so
 * small a region distances are true to one part in a thousand as well. Borders are simplified in a shared
 * topology, so neighbours keep one common line. Memoised per boundary and options.
 */
export function layoutMap(boundary: Boundary, options: LayoutOptions): MapLayout {
  const { width, height, inset = false, padding = Math.max(4, width / 90) } = options;
  const key = [width, height, inset, padding].join();
  const known = layouts.get(boundary)?.get(key);
  if (known) return known;
  const box = { x: padding, y: padding, width: width - 2 * padding, height: height - 2 * padding };
  const layout = inset
    ? layoutWithInset(boundary, box)
    : { main: draw(boundary, fitTo(boundary, box), box), inset: null };
  const perBoundary = layouts.get(boundary) ?? new Map<string, MapLayout>();
  layouts.set(boundary, perBoundary.set(key, layout));
  return layout;
}

/** Whether the point lies in the district. False for a code that the boundary does not hold. */
export function contains(boundary: Boundary, code: string, lon: number, lat: number): boolean {
  const district = boundary.districts.find((candidate) => candidate.code === code);
  return district !== undefined && geoContains(district.feature, [lon, lat]);
}

function layoutWithInset(boundary: Boundary, box: Frame): MapLayout {
  const projection = fitTo(boundary, box);
  const main = draw(boundary, projection, box, "west");
  const frame = roomForInset(boundary, main, box);
  if (!frame) return { main, inset: null };
  const centre = { ...boundary, districts: boundary.districts.filter(({ code }) => CENTRE_CODES.has(code)) };
  if (centre.districts.length === 0) return { main, inset: null };
  const margin = frame.width / 24;
  const enlarged = fitTo(centre, {
    x: frame.x + margin,
    y: frame.y + margin,
    width: frame.width - 2 * margin,
    height: frame.height - 2 * margin,
  });
  const inset = draw(boundary, enlarged, frame);
  const corner = (x: number, y: number) => main.projectPoint(...lonLat(enlarged, x, y));
  const [west, north] = corner(frame.x, frame.y);
  const [east, south] = corner(frame.x + frame.width, frame.y + frame.height);
  return {
    main,
    inset: { ...inset, focus: { x: west, y: north, width: east - west, height: south - north } },
  };
}

function fitTo({ districts }: Pick<Boundary, "districts">, box: Frame): GeoProjection {
  const collection: FeatureCollection<MultiPolygon> = {
    type: "FeatureCollection",
    features: districts.map(({ feature }) => feature),
  };
  const corners: [[number, number], [number, number]] = [
    [box.x, box.y],
    [box.x + box.width, box.y + box.height],
  ];
  return geoConicEqualArea().parallels([22.8, 23.7]).rotate([-113.5, 0]).fitExtent(corners, collection);
}

function draw(boundary: Boundary, projection: GeoProjection, frame: Frame, align?: "west"): Drawing {
  if (align === "west") {
    const [[west]] = geoPath(projection).bounds({
      type: "FeatureCollection",
      features: boundary.districts.map(({ feature }) => feature),
    });
    const [x, y] = projection.translate();
    projection.translate([x - west + frame.x, y]);
  }
  const projectPoint = (lon: number, lat: number): Pixel => {
    const [x, y] = projection([lon, lat]) ?? [Number.NaN, Number.NaN];
    return [round(x), round(y)];
  };
  const clip = geoIdentity().clipExtent([
    [frame.x, frame.y],
    [frame.x + frame.width, frame.y + frame.height],
  ]);
  const detail = frame.x + frame.width < THUMBNAIL_PX ? DETAIL_PX2.thumbnail : DETAIL_PX2.full;
  const districts = simplifyTogether(boundary, projection, detail).flatMap(({ code, geometry }) => {
    const data = pathData();
    geoPath(clip, data)(geometry);
    const path = data.toString();
    const largest = geometry.coordinates.toSorted(
      (a, b) => Math.abs(planarArea(b)) - Math.abs(planarArea(a)),
    )[0];
    if (!path || !largest) return [];
    const [x, y] = labelAnchor(largest);
    return { code, path, anchor: [round(x), round(y)] as const };
  });
  const pixelsPerMetre = projection.scale() / EARTH_RADIUS_M;
  return {
    frame,
    districts,
    pixelsPerMetre,
    scaleBar: scaleBar(pixelsPerMetre, frame.width / 6),
    projectPoint,
  };
}

type Planar = { code: string; geometry: MultiPolygon };

function simplifyTogether(boundary: Boundary, projection: GeoProjection, detail: number): Planar[] {
  const project = (ring: Position[]): Position[] =>
    ring.map(([lon = 0, lat = 0]) => projection([lon, lat]) ?? [0, 0]);
  const planar = boundary.districts.map(({ code, feature }): [string, MultiPolygon] => [
    code,
    {
      type: "MultiPolygon",
      coordinates: feature.geometry.coordinates.map((polygon) => polygon.map(project)),
    },
  ]);
  // The published types disagree on null properties; bare geometries have none at all.
  const exact = topology(Object.fromEntries(planar)) as Topology<Objects>;
  const light = simplify(presimplify(exact), detail);
  const kept = filter(light, filterAttachedWeight(light, 4 * detail));
  return planar.flatMap(([code]): Planar[] => {
    const object = kept.objects[code];
    if (object?.type === "MultiPolygon") return [{ code, geometry: toFeature(kept, object).geometry }];
    if (object?.type !== "Polygon") return [];
    const { coordinates } = toFeature(kept, object).geometry;
    return [{ code, geometry: { type: "MultiPolygon", coordinates: [coordinates] } }];
  });
}

/** The largest frame in the lower right corner, over the river mouth, that touches no district. */
function roomForInset(boundary: Boundary, main: Drawing, box: Frame): Frame | null {
  const corners = boundary.districts.flatMap(({ feature }) =>
    feature.geometry.coordinates.flat(2).map(([lon = 0, lat = 0]) => main.projectPoint(lon, lat)),
  );
  const gap = box.width / 60;
  for (let width = box.width * 0.55; width >= box.width * 0.25; width -= 2) {
    const height = width / INSET_ASPECT;
    const [x, y] = [box.x + box.width - width, box.y + box.height - height];
    if (corners.every(([px, py]) => px < x - gap || py < y - gap)) return { x, y, width, height };
  }
  return null;
}

function lonLat(projection: GeoProjection, x: number, y: number): [number, number] {
  return projection.invert?.([x, y]) ?? [Number.NaN, Number.NaN];
}

function planarArea(polygon: Position[][]): number {
  const ring = polygon[0] ?? [];
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nx = 0, ny = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + x * ny - nx * y;
  }, 0);
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
