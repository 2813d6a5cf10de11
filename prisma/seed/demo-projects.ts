import type { SeedRow } from "@/lib/schemas/seed";
import { DISTRICTS, ECONOMY } from "./demo-indicators";
import { between, dealingOrder, pick, randomFor } from "./demo-random";
import type { Seed } from "./read";

type Project = Seed["projects"][number];
type Stage = SeedRow<"projectStages">;
type Platform = Seed["platforms"][number];
type ListKind = SeedRow<"platformLists">["kind"];

const PROJECTS = 400;

/** By sector: how common, on which lists its platforms stand, and what a project of it may be called. */
const SECTORS: Readonly<
  Record<string, { weight: number; lists: readonly ListKind[]; themes: readonly string[] }>
> = {
  "3.1": {
    weight: 14,
    lists: ["commerce", "district"],
    themes: ["数字贸易产业园", "新型消费体验街区", "进口商品展销中心", "直播电商基地", "跨境电商分拨中心"],
  },
  "3.2": {
    weight: 15,
    lists: ["logistics"],
    themes: ["智慧物流园", "冷链仓储中心", "多式联运中转站", "城市配送中心", "公路货运服务站"],
  },
  "3.3": {
    weight: 9,
    lists: ["finance", "district"],
    themes: ["绿色金融服务中心", "供应链金融产业园", "融资租赁集聚楼宇", "金融科技实验基地", "财富管理中心"],
  },
  "3.4": {
    weight: 14,
    lists: ["district", "spatial"],
    themes: ["软件创新园", "工业互联网平台基地", "信创适配中心", "云计算应用基地", "数字内容产业园"],
  },
  "3.5": {
    weight: 11,
    lists: ["innovation", "spatial", "district"],
    themes: ["科技成果转化中心", "中试验证基地", "科技企业加速器", "检验检测服务园", "知识产权服务园"],
  },
  "3.6": {
    weight: 5,
    lists: ["district", "spatial"],
    themes: ["专业展馆", "会展综合体", "展览配套服务区", "会议中心", "展品仓储中心"],
  },
  "3.7": {
    weight: 9,
    lists: ["district", "spatial"],
    themes: ["法律服务集聚楼宇", "人力资源服务园", "工业设计创意园", "管理咨询集聚楼宇", "认证服务中心"],
  },
  "3.8": {
    weight: 8,
    lists: ["district"],
    themes: ["康养社区", "医养结合服务中心", "养老服务综合体", "健康管理中心", "康复护理院"],
  },
  "3.9": {
    weight: 9,
    lists: ["tourism", "district"],
    themes: ["文化创意街区", "体育公园", "滨水旅游码头", "博物展览馆", "全民健身中心"],
  },
  "4.3": {
    weight: 6,
    lists: ["district", "spatial"],
    themes: ["智慧感知网", "数据中心", "5G融合应用基地", "车路协同示范路段", "算力服务中心"],
  },
};

/** 400 invented projects with their histories. None bears the name of a real one. */
export function demoProjects(plan: Seed): Pick<Seed, "projects" | "projectStages"> {
  const districts = dealingOrder(
    PROJECTS,
    // Investment leans to where there is land: every district gets some on top of its size.
    ECONOMY.map((size) => size + 4),
  );
  const made = districts.map((at, index) => project(plan, index + 1, DISTRICTS[at] ?? ""));
  return {
    projects: made.map(([row]) => row),
    projectStages: made.flatMap(([, stages]) => stages),
  };
}

function project(seed: Seed, position: number, area: string): [Project, Stage[]] {
  const number = String(position).padStart(3, "0");
  const random = randomFor(`project ${number}`);
  const sector = pick(
    random,
    Object.entries(SECTORS).flatMap(([code, { weight }]) => Array.from({ length: weight }, () => code)),
  );
  const { lists = [], themes = [] } = SECTORS[sector] ?? {};
  const district = seed.areas.find(({ code }) => code === area)?.shortName ?? "";
  const section = sectionOf(seed, sector);
  const nearby = seed.platforms.filter((platform) => platform.area === area);
  const fitting = nearby.filter(({ code }) => lists.some((kind) => kindsOf(seed, code).has(kind)));
  const platform = fitting.length > 0 && random() < 0.7 ? pick(random, fitting) : null;
  const code = `demo-${number}`;
  const { stages, stuck } = history(code, random);
  const hall = sector === "3.6";
  const row: Project = {
    code,
    name: `演示项目${number} · ${district}${pick(random, themes)}`,
    plan: section.plan,
    section: section.code,
    page: section.page,
    area,
    platform: platform?.code ?? null,
    sector,
    // 0.3 to 60亿元, small ones far more common; a few have not said.
    totalInvestment: random() < 0.05 ? null : String(3000 + Math.round(random() ** 3 * 5970) * 100),
    exhibitionArea: hall && random() < 0.7 ? (between(random, 5, 80) / 10).toFixed(1) : null,
    meetingArea: hall && random() < 0.5 ? (between(random, 2, 25) / 10).toFixed(1) : null,
    ...place(platform ? [platform] : nearby, random),
    note: stuck ? "演示：进度停滞" : null,
    position,
  };
  return [row, stages];
}

/** The sector's own section in the newest plan that has one. */
function sectionOf({ plans, sections }: Seed, sector: string) {
  const newest = plans.toSorted((a, b) => b.endYear - a.endYear);
  const found = newest.flatMap(({ code }) =>
    sections.filter((row) => row.plan === code && row.code === sector),
  );
  const [section] = found;
  if (!section) throw new Error(`No plan has the section ${sector} for training projects.`);
  return section;
}

function kindsOf({ platformListings, platformLists }: Seed, platform: string): ReadonlySet<ListKind> {
  const on = new Set(platformListings.filter((row) => row.platform === platform).map(({ list }) => list));
  return new Set(platformLists.filter(({ code }) => on.has(code)).map(({ kind }) => kind));
}

type Position = Pick<Project, "longitude" | "latitude" | "precisionM" | "confidence">;
const NOWHERE: Position = { longitude: null, latitude: null, precisionM: null, confidence: "none" };

/** Somewhere near one of the platforms whose own place is known well enough; nowhere for one in seven. */
function place(platforms: readonly Platform[], random: () => number): Position {
  const placed = platforms.filter(({ precisionM }) => precisionM !== null && precisionM <= 4000);
  const stays = random() < 0.14;
  if (stays || placed.length === 0) return NOWHERE;
  const { longitude, latitude, precisionM } = pick(random, placed);
  // A quarter of the precision: a platform on the river bank must not send its project to the other side.
  const reach = Math.min((precisionM ?? 0) / 4, 500);
  // A degree at 23° north is 111 km from south to north and 102 km from west to east.
  const shift = (metresPerDegree: number) => ((random() * 2 - 1) * reach) / metresPerDegree;
  return {
    longitude: (Number(longitude) + shift(102_400)).toFixed(5),
    latitude: (Number(latitude) + shift(111_000)).toFixed(5),
    precisionM: pick(random, [500, 1000, 2000]),
    confidence: "medium",
  };
}

/** Months from January 2021. */
const LAST_MONTH = 59;

/** Reserve, construction, operation as far as it got by the end of 2025; a few have no published stage. */
function history(project: string, random: () => number): { stages: Stage[]; stuck: boolean } {
  if (random() < 0.03) return { stages: [], stuck: false };
  const halts = random();
  const reserve = between(random, 0, 35);
  const construction = reserve + between(random, 3, 20);
  const operation = construction + between(random, 14, 40);
  // Some stay on paper for good, some never get past the building site.
  const months = [reserve, ...(halts < 0.1 ? [] : [construction, ...(halts < 0.2 ? [] : [operation])])];
  const steps: readonly Stage["stage"][] = ["reserve", "construction", "operation"];
  const stages = months.flatMap((month, index): Stage[] => {
    const stage = steps[index];
    const day = random() < 0.4 ? between(random, 1, 28) : null;
    return stage && month <= LAST_MONTH
      ? [{ project, stage, dateText: dateText(month, day), note: null }]
      : [];
  });
  const stuck = halts < 0.2 && LAST_MONTH - (months.at(-1) ?? LAST_MONTH) >= 24;
  return { stages, stuck };
}

function dateText(month: number, day: number | null): string {
  const text = `${2021 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  return day === null ? text : `${text}-${String(day).padStart(2, "0")}`;
}
