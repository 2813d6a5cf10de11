/**
 * The made-up course of every indicator: what a planner would change to tell another story. Nothing here is
 * published anywhere. The levels around 2020 lie near the plan's baselines, so that charts look right; the
 * years after it are chosen so that every verdict word occurs (see demo.test.ts).
 */

/** The years that have values. */
export const FIRST_YEAR = 2015;
export const LAST_YEAR = 2025;

/** Districts in the order of every table below. */
export const DISTRICTS = [
  "440103", // 荔湾
  "440104", // 越秀
  "440105", // 海珠
  "440106", // 天河
  "440111", // 白云
  "440112", // 黄埔
  "440113", // 番禺
  "440114", // 花都
  "440115", // 南沙
  "440117", // 从化
  "440118", // 增城
] as const;

/** Sizes of the districts in a field; only proportions count. null: the field does not exist there, so no value. */
type Weights = readonly (number | null)[];

// Size of a whole economy, as 荔湾 越秀 海珠 天河 白云 黄埔 番禺 花都 南沙 从化 增城.
export const ECONOMY = [4.3, 12.8, 8.8, 21.1, 9.5, 14.5, 9.4, 6.1, 7.6, 1.4, 4.5];
const SERVICE_SHARE = [0.78, 0.95, 0.88, 0.92, 0.8, 0.42, 0.64, 0.51, 0.42, 0.5, 0.48];
const services = ECONOMY.map((size, index) => size * (SERVICE_SHARE[index] ?? 0));
const industries = ECONOMY.map((size, index) => size * (1 - (SERVICE_SHARE[index] ?? 0)));
const digital = [1.2, 6, 12.5, 44, 3.6, 19, 8.4, 1.1, 2.6, 0.4, 1.2];
const science = [2, 7, 10, 27, 6, 29, 9, 2.5, 4.5, 0.8, 2.2];
const trade = [3.4, 12, 7.5, 18, 9, 20, 8.5, 7, 11, 1, 2.6];
const clusters = [1, 7, 4, 14, 3, 6, 2, 0.5, 1.5, 0.1, 0.3];
const headquarters = [0.2, 8, 1.5, 7, 0.4, 2, 0.6, 0.1, 0.3, 0.1, 0.1];

/** Month by month within a year; a quarter is the sum of its months. */
const SEASON = {
  level: [0.95, 0.9, 0.97, 0.98, 0.99, 1, 1, 1.01, 1.02, 1.04, 1.06, 1.08],
  trade: [0.98, 0.76, 1, 0.98, 1, 1.02, 1.03, 1.04, 1.05, 1.02, 1.05, 1.07],
  air: [0.96, 0.77, 1, 1, 1.01, 1, 1.01, 1.03, 1.05, 1.06, 1.09, 1.02],
  contracts: [0.82, 0.72, 1.05, 0.9, 0.93, 1.12, 0.92, 0.95, 1.08, 0.97, 1.05, 1.49],
} as const;

interface Common {
  /** City, one value a year from 2015, in the indicator's unit, as first published. */
  readonly path: readonly number[];
  /** Digits after the point in which it is published. */
  readonly digits: number;
  /** Values a year below the annual one. */
  readonly steps: 4 | 12;
  /** When it is published, finalised and revised; indicators with one rhythm move together. */
  readonly rhythm: number;
}

/** Summed over the months and over the districts. */
export interface FlowCourse extends Common {
  readonly shape: "flow";
  readonly weights: Weights;
  readonly season: readonly number[];
  /** The city's path is that of another course plus this one (地区生产总值 = services + the rest). */
  readonly on?: string;
}

/** A level at the end of each step, summed over the districts. */
export interface LevelCourse extends Common {
  readonly shape: "level";
  readonly weights: Weights;
}

/** A percentage at the end of each step; a district stands `offsets` points off the city. */
export interface ShareCourse extends Common {
  readonly shape: "share";
  readonly offsets: readonly number[];
}

/** 100 · part ÷ whole of two courses with the same rhythm. */
export interface RatioCourse {
  readonly shape: "ratio";
  readonly part: string;
  readonly whole: string;
}

export type Course = FlowCourse | LevelCourse | ShareCourse | RatioCourse;

function flow(
  rhythm: number,
  steps: 4 | 12,
  season: keyof typeof SEASON,
  weights: Weights,
  path: readonly number[],
): FlowCourse {
  return { shape: "flow", rhythm, steps, season: SEASON[season], weights, path, digits: 2 };
}

function count(rhythm: number, weights: Weights, path: readonly number[]): LevelCourse {
  return { shape: "level", rhythm, steps: 4, weights, path, digits: 0 };
}

function share(rhythm: number, offsets: readonly number[], path: readonly number[]): ShareCourse {
  return { shape: "share", rhythm, steps: 4, offsets, path, digits: 1 };
}

/** Where the port and the airport are; elsewhere there is nothing to count, which is not 0. */
const quays = [null, null, null, null, null, 17, 2.2, 0.8, 80, null, null];
const apron = [null, null, null, null, 43, null, null, 57, null, null, null];
/** 科学城 and 知识城 in 黄埔, 生物岛 in 海珠: the indicator is about this cluster alone. */
const bioCluster = [null, null, 21, null, null, 79, null, null, null, null, null];

/** By indicator code. Final values of rhythms 4 and 9 come last in the year (see demo-calendar.ts). */
export const COURSES: Readonly<Record<string, Course>> = {
  "service-value-added": flow(
    2,
    4,
    "level",
    services,
    [12880, 14010, 15230, 16480, 17540, 18105.6, 19480, 20150, 21820, 23460, 25236],
  ),
  "hundred-billion-clusters": count(0, clusters, [4, 4, 5, 5, 6, 6, 7, 8, 8, 9, 9]),
  "modern-service-share": share(
    1,
    [-4.6, 4.4, 1.5, 5.3, -8.4, 3.6, -5.5, -10.2, 0.6, -14.3, -12.4],
    [62.9, 63.3, 63.8, 64.2, 64.7, 65.2, 65.5, 65.8, 66.3, 66.8, 67.3],
  ),
  "software-revenue": flow(
    3,
    12,
    "contracts",
    digital,
    [2240, 2620, 3060, 3590, 4280, 4931, 5640, 6262, 6980, 7590, 8230],
  ),
  "outsourcing-executed": flow(
    4,
    12,
    "contracts",
    trade,
    [61.2, 66.8, 72.9, 80.4, 88.7, 96.1, 101.6, 105, 110.3, 116.4, 122.6],
  ),
  "port-containers": flow(
    4,
    12,
    "trade",
    quays,
    [1771, 1898, 2043, 2198, 2327, 2344, 2455, 2561, 2638, 2746, 2868],
  ),
  "airport-cargo": flow(9, 12, "air", apron, [152, 163, 176, 187, 191.3, 174, 203, 197, 222, 247, 264]),
  "service-gdp-share": { shape: "ratio", part: "service-value-added", whole: "gdp" },
  "service-employment-share": share(
    5,
    [8.5, 21.4, 16.2, 19.6, 6.8, -13.5, -9.2, -15.6, -14.8, -21.3, -17.1],
    [60.5, 61.2, 62, 62.9, 63.7, 64.4, 65.1, 65.5, 66.2, 66.9, 67.5],
  ),
  gdp: {
    ...flow(2, 4, "level", industries, [6650, 6720, 6790, 6850, 6930, 6985, 7350, 7520, 7790, 8110, 8450]),
    on: "service-value-added",
  },
  "soe-world-500": count(0, headquarters, [1, 1, 1, 2, 3, 3, 3, 3, 4, 4, 4]),
  "world-500-investors": count(6, trade, [288, 292, 297, 301, 305, 310, 316, 321, 328, 336, 345]),
  "finance-tech-info-gdp-share": share(
    1,
    [-12.4, 9.8, 4.1, 18.6, -10.7, -6.2, -9.1, -13.1, -10.6, -13.9, -12.7],
    [16.4, 17, 17.7, 18.4, 19.3, 20.6, 21.1, 21.4, 22.3, 23.2, 24.1],
  ),
  "service-rd-spending": flow(
    7,
    4,
    "level",
    science,
    [118, 132, 149, 168, 190, 212, 239, 263, 296, 331, 369],
  ),
  "high-tech-service-firms": count(
    8,
    science,
    [1240, 2380, 3920, 5060, 5680, 6120, 6540, 6890, 7310, 7760, 8230],
  ),
  "emerging-service-trade-share": share(
    5,
    [-9.3, 3.6, 4.8, 12.4, -11.6, 8.1, 1.2, -14.2, 2.7, -19.5, -16.8],
    [31.2, 33, 34.6, 36.5, 38.1, 42.3, 43.9, 44.6, 46.2, 47.9, 49.4],
  ),
  "china-europe-rail-trade": flow(
    3,
    12,
    "trade",
    trade,
    [28.4, 34.1, 41.2, 48.3, 55.7, 61.4, 79.2, 83.6, 112.5, 139.8, 168.3],
  ),
  "goods-imports": flow(
    8,
    12,
    "trade",
    trade,
    [3120, 3280, 3720, 4010, 4190, 4080, 4630, 4360, 4540, 4710, 4920],
  ),
  "rated-restaurants": count(6, services, [62, 66, 71, 78, 86, 88, 97, 99, 112, 124, 137]),
  "incubated-firms": count(
    7,
    science,
    [5600, 6900, 8100, 9300, 10300, 10900, 11600, 11900, 12700, 13500, 14300],
  ),
  "graduated-firms": count(8, science, [420, 510, 640, 760, 880, 920, 1010, 1030, 1130, 1240, 1350]),
  "ip-pledge-risk-fund": {
    shape: "level",
    rhythm: 6,
    steps: 12,
    digits: 2,
    weights: science,
    path: [1.2, 1.4, 1.8, 2.5, 3, 3.6, 4.2, 4.5, 5.4, 6.3, 7],
  },
  "specialised-service-firms": count(3, digital, [90, 130, 190, 280, 410, 560, 840, 1190, 1520, 1830, 2140]),
  "uhd-content-output": flow(
    9,
    4,
    "level",
    digital,
    [260, 330, 410, 500, 585, 640, 735, 780, 865, 950, 1046],
  ),
  "biotech-output": flow(7, 4, "level", bioCluster, [310, 360, 420, 485, 560, 640, 705, 745, 815, 890, 962]),
};
