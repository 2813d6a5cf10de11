import { describe, expect, test } from "vitest";
import { readSeed, type Seed } from "./read";

/*
 * The data against the plan (穗府办〔2021〕10号) and the figures published since, counted and read off by hand.
 * Long because it repeats on purpose what the files say: a slip in a file has to meet a second copy.
 */

const seed = readSeed();
const PLAN = "gz-services-14";

function codes(list: string, grouping?: string): string[] {
  return seed.platformListings
    .filter((row) => row.list === list && (grouping === undefined || row.grouping === grouping))
    .map((row) => row.platform);
}

/** How many stand in each group of a list, in the order of the list. */
function groups(list: string): [string | null, number][] {
  const rows = seed.platformListings.filter((row) => row.list === list);
  return [...new Set(rows.map((row) => row.grouping))].map((group) => [
    group,
    rows.filter((row) => row.grouping === group).length,
  ]);
}

function platform(code: string): Seed["platforms"][number] | undefined {
  return seed.platforms.find((row) => row.code === code);
}

function names(list: string): (string | undefined)[] {
  return codes(list).map((code) => platform(code)?.name);
}

function inSection(section: string): Seed["projects"] {
  return seed.projects.filter((row) => row.section === section);
}

describe("the outline", () => {
  test("two plans, each with its years and document", () => {
    expect(
      seed.plans.map((row) => [row.code, row.startYear, row.endYear, row.documentNumber, row.issuedOn]),
    ).toEqual([
      ["gz-services-13", 2015, 2020, null, null],
      ["gz-services-14", 2020, 2025, "穗府办〔2021〕10号", "2021-09-16"],
    ]);
  });

  test("7 chapters and their pages", () => {
    const chapters = seed.sections.filter((row) => row.kind === "chapter");
    expect(chapters.map((row) => [row.code, row.page])).toEqual([
      ["1", 3],
      ["2", 6],
      ["3", 9],
      ["4", 26],
      ["5", 32],
      ["6", 35],
      ["7", 39],
    ]);
  });

  test("each chapter has its sections", () => {
    const children = (code: string) =>
      seed.sections.filter((row) => row.kind === "section" && row.parent === code).length;
    expect(["1", "2", "3", "4", "5", "6", "7", "5.2", "5.3"].map(children)).toEqual([
      2, 3, 9, 3, 4, 12, 4, 2, 3,
    ]);
  });

  test("12 boxes, each in the section and on the page where it stands", () => {
    const boxes = seed.sections.filter((row) => row.kind === "box" && row.plan === PLAN);
    expect(boxes.map((row) => [row.code, row.parent, row.page])).toEqual([
      ["box-1", "1.1", 4],
      ["box-2", "2.3", 8],
      ["box-3", "3.2", 11],
      ["box-4", "3.3", 14],
      ["box-5", "3.4", 16],
      ["box-6", "3.5", 17],
      ["box-7", "3.6", 20],
      ["box-8", "3.7", 22],
      ["box-9", "3.8", 24],
      ["box-10", "3.9", 25],
      ["box-11", "4.3", 31],
      ["box-12", "5.4", 34],
    ]);
  });

  test("专栏4, 5 and 8 name 6, 7 and 7 fields", () => {
    const topics = (box: string) => seed.topics.filter((row) => row.section === box).map((row) => row.page);
    expect(topics("box-4")).toEqual([14, 14, 14, 14, 15, 15]);
    expect(topics("box-5")).toEqual([16, 16, 16, 16, 17, 17, 17]);
    expect(topics("box-8")).toEqual([22, 22, 23, 23, 23, 23, 23]);
  });

  test("the city and its 11 districts by GB/T 2260", () => {
    expect(seed.areas.map((row) => `${row.code} ${row.shortName} ${row.level} ${row.parent}`)).toEqual([
      "440100 广州 city null",
      "440103 荔湾 district 440100",
      "440104 越秀 district 440100",
      "440105 海珠 district 440100",
      "440106 天河 district 440100",
      "440111 白云 district 440100",
      "440112 黄埔 district 440100",
      "440113 番禺 district 440100",
      "440114 花都 district 440100",
      "440115 南沙 district 440100",
      "440117 从化 district 440100",
      "440118 增城 district 440100",
    ]);
  });
});

describe("indicators and targets", () => {
  const row = (target: Seed["targets"][number]) => [
    target.indicator,
    target.form,
    target.pathway,
    target.baselineValue,
    target.baselineYear,
    target.targetValue,
    target.targetUpper,
    target.targetYear,
    target.page,
  ];

  test("专栏1: three, from 2015, growth only", () => {
    expect(seed.targets.filter((target) => target.plan === "gz-services-13").map(row)).toEqual([
      ["service-gdp-share", "direction", "linear", "65.5", 2015, null, null, 2020, 4],
      ["modern-service-share", "direction", "linear", "62.7", 2015, null, null, 2020, 4],
      ["service-employment-share", "direction", "linear", "60.2", 2015, null, null, 2020, 4],
    ]);
  });

  test("专栏2: seven, 机场货邮 from 2019", () => {
    expect(seed.targets.filter((target) => target.section === "box-2").map(row)).toEqual([
      ["service-value-added", "at_least", "geometric", "18141", 2020, "25000", null, 2025, 8],
      ["hundred-billion-clusters", "at_least", "linear", "6", 2020, "8", null, 2025, 8],
      ["modern-service-share", "at_least", "linear", "65.1", 2020, "68.0", null, 2025, 8],
      ["software-revenue", "at_least", "geometric", "4948.8", 2020, "8000", null, 2025, 8],
      ["outsourcing-executed", "at_least", "geometric", "96.5", 2020, "120", null, 2025, 8],
      ["port-containers", "at_least", "geometric", "2351", 2020, "2800", null, 2025, 8],
      ["airport-cargo", "at_least", "geometric", "192", 2019, "350", null, 2025, 8],
    ]);
  });

  test("goals in the text: form, figures, section and page", () => {
    const soft = seed.targets.filter((target) => target.plan === PLAN && target.section !== "box-2");
    expect(soft.map((target) => [...row(target), target.section])).toEqual([
      ["soe-world-500", "range", "linear", null, null, "3", "5", 2025, 38, "6.11"],
      ["world-500-investors", "direction", "linear", "309", 2020, null, null, 2025, 8, "2.3"],
      ["finance-tech-info-gdp-share", "direction", "linear", null, null, null, null, 2025, 8, "2.3"],
      ["service-rd-spending", "direction", "geometric", null, null, null, null, 2025, 8, "2.3"],
      ["high-tech-service-firms", "direction", "linear", null, null, null, null, 2025, 8, "2.3"],
      ["emerging-service-trade-share", "direction", "linear", null, null, null, null, 2025, 37, "6.7"],
      ["china-europe-rail-trade", "direction", "geometric", null, null, null, null, 2025, 10, "3.1"],
      ["goods-imports", "direction", "geometric", null, null, null, null, 2025, 10, "3.1"],
      ["rated-restaurants", "direction", "linear", null, null, null, null, 2025, 10, "3.1"],
      ["incubated-firms", "direction", "linear", null, null, null, null, 2025, 18, "3.5"],
      ["graduated-firms", "direction", "linear", null, null, null, null, 2025, 18, "3.5"],
      ["ip-pledge-risk-fund", "direction", "geometric", null, null, null, null, 2025, 19, "3.5"],
      ["specialised-service-firms", "direction", "linear", null, null, null, null, 2025, 39, "6.11"],
      ["uhd-content-output", "at_least", "geometric", null, null, "1000", null, 2025, 29, "4.2"],
      ["biotech-output", "at_least", "geometric", null, null, "1000", null, 2025, 24, "3.8"],
    ]);
  });

  test("every target belongs to an indicator whose role fits", () => {
    const role = (code: string) => seed.indicators.find((indicator) => indicator.code === code)?.role;
    for (const target of seed.targets) {
      expect([target.indicator, role(target.indicator)]).toEqual([
        target.indicator,
        target.section.startsWith("box-") ? "main" : "soft",
      ]);
    }
    expect(
      seed.indicators.filter((indicator) => indicator.role === "context").map(({ code }) => code),
    ).toEqual(["gdp"]);
  });

  test("the pathway follows the kind", () => {
    for (const target of seed.targets) {
      const kind = seed.indicators.find((indicator) => indicator.code === target.indicator)?.kind;
      const geometric = kind === "flow" || kind === "stock";
      expect([target.indicator, target.pathway]).toEqual([
        target.indicator,
        geometric ? "geometric" : "linear",
      ]);
    }
  });
});

describe("observations", () => {
  const box1 = seed.observations.filter((row) => row.publisher.endsWith("专栏1"));
  const line = (row: Seed["observations"][number] | undefined) =>
    row && [row.value, row.qualifier, row.status, row.publishedText].join(" ");
  const find = (indicator: string, area: string, period: string) =>
    line(
      seed.observations.find(
        (row) => row.indicator === indicator && row.area === area && row.period === period,
      ),
    );

  test("60 published since, 6 from 专栏1, all first versions", () => {
    expect(seed.observations.length - box1.length).toBe(60);
    expect(box1.map((row) => `${row.indicator} ${row.period} ${line(row)}`)).toEqual([
      "service-gdp-share 2015 65.5 eq final 2021-09-16",
      "service-gdp-share 2020 72.5 eq final 2021-09-16",
      "modern-service-share 2015 62.7 eq final 2021-09-16",
      "modern-service-share 2020 65.1 eq final 2021-09-16",
      "service-employment-share 2015 60.2 eq final 2021-09-16",
      "service-employment-share 2020 72.4 eq final 2021-09-16",
    ]);
    expect(seed.observations.every((row) => row.version === 1)).toBe(true);
  });

  test("so many of each indicator and span", () => {
    const count = (indicator: string, span: string) =>
      seed.observations.filter(
        (row) => row.indicator === indicator && row.span === span && !box1.includes(row),
      ).length;
    expect([count("service-value-added", "year"), count("service-value-added", "ytd")]).toEqual([10, 9]);
    expect(count("hundred-billion-clusters", "year")).toBe(2);
    expect(count("software-revenue", "year")).toBe(2);
    expect([count("port-containers", "year"), count("port-containers", "ytd")]).toEqual([7, 5]);
    expect([count("airport-cargo", "year"), count("airport-cargo", "ytd")]).toEqual([7, 3]);
    expect(count("gdp", "year")).toBe(15);
  });

  test.each([
    ["service-value-added", "440100", "2020", "18140.64 eq preliminary 2021"],
    ["service-value-added", "440100", "2021", "20202.89 eq preliminary 2022-01-25"],
    ["service-value-added", "440100", "2025-09", "17500 approx preliminary 2025-10"],
    ["service-value-added", "440106", "2023", "6077.98 eq preliminary 2024"],
    ["service-value-added", "440111", "2025", "2692.48 eq preliminary 2026-02"],
    ["hundred-billion-clusters", "440100", "2025", "10 eq final 2026-01-19"],
    ["software-revenue", "440100", "2020", "4913.58 eq preliminary 2021-02-25"],
    ["software-revenue", "440100", "2023", "7000 ge final 2024"],
    ["port-containers", "440100", "2020", "2351 eq final 2021"],
    ["port-containers", "440100", "2025", "2800 ge preliminary 2026-01-19"],
    ["airport-cargo", "440100", "2021", "200 ge preliminary 2021-12-25"],
    ["airport-cargo", "440100", "2025", "243.92 eq preliminary 2026-01"],
    ["gdp", "440100", "2025", "32039.46 eq preliminary 2026-01-30"],
    ["gdp", "440117", "2022", "410.92 eq preliminary 2023"],
  ])("%s in %s, %s: %s", (indicator, area, period, expected) => {
    expect(find(indicator, area, period)).toBe(expected);
  });

  test("the eleven districts' 地区生产总值 of 2022 add up to the city's", () => {
    const cents = (value: string) => Math.round(Number(value) * 100);
    const rows = seed.observations.filter((row) => row.indicator === "gdp" && row.period === "2022");
    const districts = rows.filter((row) => row.area !== "440100");
    expect(districts).toHaveLength(11);
    const city = rows.find((row) => row.area === "440100");
    expect(districts.reduce((sum, row) => sum + cents(row.value), 0)).toBe(cents(city?.value ?? ""));
  });
});

describe("lists of places", () => {
  test("37 district platforms, split as 专栏12 prints them", () => {
    expect(codes("district-platforms")).toHaveLength(37);
    expect(groups("district-platforms")).toEqual([
      ["越秀区", 4],
      ["海珠区", 3],
      ["荔湾区", 3],
      ["天河区", 4],
      ["白云区", 4],
      ["黄埔区", 3],
      ["花都区", 3],
      ["番禺区", 3],
      ["南沙区", 6],
      ["从化区", 2],
      ["增城区", 2],
    ]);
  });

  test("each lies in the district that 专栏12 puts it in", () => {
    for (const row of seed.platformListings.filter(({ list }) => list === "district-platforms")) {
      const area = seed.areas.find(({ code }) => code === platform(row.platform)?.area)?.name;
      expect([row.platform, area]).toEqual([row.platform, row.grouping]);
    }
  });

  test("18 hubs, 11 商圈, 24 innovation platforms, by group", () => {
    expect(groups("logistics-hubs")).toEqual([
      ["特大型物流枢纽", 5],
      ["大型物流枢纽", 10],
      ["节点型物流枢纽", 3],
    ]);
    expect(groups("business-districts")).toEqual([
      ["世界级地标商圈", 5],
      ["岭南特色商圈", 2],
      ["枢纽型国际商圈", 4],
    ]);
    expect(groups("innovation-platforms")).toEqual([
      ["国家实验室", 1],
      ["国家技术创新中心", 2],
      ["重大科技基础设施", 4],
      ["省实验室", 4],
      ["高水平创新研究院", 13],
    ]);
  });

  test("6 + 7 tourism items, 11 finance zones", () => {
    expect(codes("tourism-zones")).toHaveLength(6);
    expect(codes("tourism-products")).toHaveLength(7);
    expect(groups("tourism-places").map(([, count]) => count)).toEqual([2, 3, 3]);
    expect(groups("finance-zones").map(([, count]) => count)).toEqual([6, 5]);
  });

  test("一核: 81 km² in three parts; 两带: 8 + 8 nodes; 三区", () => {
    expect(
      seed.platformLists.filter((row) => row.areaKm2 !== null).map((row) => [row.code, row.areaKm2]),
    ).toEqual([["core", "81"]]);
    expect(codes("core")).toEqual(["pazhou-core", "financial-city", "yuzhu"]);
    expect(codes("belt-riverside")).toEqual([
      "tianhe-cbd",
      "tianhe-smart-city",
      "huaguoshan",
      "beijing-road-park",
      "haizhu-square",
      "zhongda-innovation-valley",
      "baietan-cbd",
      "huangpu-port-economy",
    ]);
    expect(codes("belt-southeast")).toEqual([
      "knowledge-city",
      "nansha-science-city",
      "science-city",
      "tianhe-smart-city",
      "ai-digital-zone",
      "bio-island",
      "nansha-qingsheng",
      "mingzhu-science-park",
    ]);
    expect(names("three-zones")).toEqual([
      "南沙粤港澳全面合作示范区",
      "广州国家临空经济示范区",
      "广州南站商务区",
    ]);
  });

  test("a place on several lists is one platform", () => {
    const lists = (code: string) =>
      seed.platformListings.filter((row) => row.platform === code).map((row) => row.list);
    expect(lists("financial-city")).toEqual(["district-platforms", "finance-zones", "core"]);
    expect(lists("tianhe-road")).toEqual(["district-platforms", "tourism-products"]);
    expect(lists("tianhe-smart-city")).toEqual(["district-platforms", "belt-riverside", "belt-southeast"]);
    expect(lists("south-station-cbd")).toEqual(["district-platforms", "three-zones"]);
    expect(lists("yue-culture")).toEqual(["tourism-products", "zone-south-station"]);
    expect(lists("mingzhu-bay")).toEqual(["district-platforms", "zone-nansha"]);
    expect(seed.platforms.filter((row) => lists(row.code).length === 0)).toEqual([]);
  });
});

describe("projects", () => {
  test("专栏7: three venues and their floor areas", () => {
    expect(
      inSection("box-7").map((row) => [row.name, row.exhibitionArea, row.meetingArea, row.page]),
    ).toEqual([
      ["广交会展馆四期", "12", "1.6", 20],
      ["空港国际会展中心", "21", "4", 20],
      ["国际金融论坛永久会址", null, "7.9", 20],
    ]);
  });

  test("专栏9: 8 for elder care; 专栏11: 15 digital", () => {
    expect(inSection("box-9").map((row) => [row.sector, row.page])).toEqual(Array(8).fill(["3.8", 24]));
    expect(inSection("box-11").map((row) => [row.sector, row.page])).toEqual(Array(15).fill(["4.3", 31]));
  });

  test("ten have a published stage", () => {
    const name = (code: string) => seed.projects.find((row) => row.code === code)?.name;
    expect(seed.projectStages.map((row) => `${name(row.project)} ${row.stage} ${row.dateText}`)).toEqual([
      "广交会展馆四期 operation 2023-04",
      "国际金融论坛永久会址 operation 2023-10",
      "空港国际会展中心 construction 2023-11",
      "南沙港四期 operation 2022-07",
      "白云国际机场三期扩建工程 operation 2025-10",
      "广州白云站 operation 2023-12",
      "南沙港铁路 operation 2021-12",
      "南沙港区国际通用码头 construction 2023-12",
      "南沙港五期 reserve 2025-07",
      "粤港澳大湾区科学论坛永久会址 construction 2022-09",
    ]);
  });
});

/** The 98 points: code, longitude, latitude, metres, confidence. A place with several points in one spot repeats. */
const POINTS = `
beijing-road-demo 113.2648 23.124 500 high
huaguoshan 113.2715 23.1455 1500 medium
haizhu-square 113.26 23.1171 500 high
yuexiu-life-health 113.2866 23.1317 2000 medium
pazhou-core 113.35 23.102 1500 medium
zhongda-innovation-valley 113.2931 23.0992 1000 high
haizhu-vitality-circle 113.2682 23.0977 2500 medium
baietan-cbd 113.23 23.0965 1500 medium
hailong-tech 113.202 23.079 2500 medium
lingnan-culture-core 113.2332 23.1197 1000 high
financial-city 113.3735 23.121 1000 high
tianhe-cbd 113.319 23.1215 800 high
tianhe-smart-city 113.39 23.1785 2500 medium
tianhe-road 113.3205 23.1345 700 high
baiyun-new-town 113.2627 23.1877 1000 high
baiyun-lake 113.223 23.225 2500 medium
design-capital 113.2762 23.2196 1000 high
fashion-capital 113.236 23.192 2000 medium
yuzhu 113.424 23.104 1200 medium
knowledge-city-south 113.525 23.345 3000 medium
financial-innovation-zone 113.4505 23.1675 2000 medium
green-finance-street 113.2126 23.4056 1500 medium
north-station-cbd 113.1986 23.3806 800 high
huadu-fashion 113.1505 23.4585 5000 low
south-station-cbd 113.2642 22.9913 500 high
international-innovation-city 113.408 23.02 3000 medium
hanxi-changlong-wanbo 113.331 22.999 1000 high
jiaomenhe 113.5248 22.8059 1500 medium
mingzhu-bay 113.555 22.752 2500 medium
nansha-bay 113.602 22.772 2000 medium
nansha-science-city 113.575 22.72 6000 medium
guangdong-hk-park 113.54 22.71 4000 low
shipping-cooperation-zone 113.6449 22.693 4000 medium
hot-spring-hq 113.643 23.638 2500 medium
conghua-biomedicine 113.515 23.565 8000 low
east-hub-cbd 113.601 23.134 1000 high
lihu-new-town 113.818 23.305 3000 medium
airport-hub 113.315 23.415 4000 medium
nansha-port-hub 113.65 22.65 4000 medium
east-rail-hub 113.625 23.27 3500 medium
rail-container-hub 113.215 23.285 3500 medium
guangqing-airport-city 113.195 23.66 5000 medium
shenshan-hub 113.195 23.302 2500 medium
longsha-auto-hub - - - none
high-speed-rail-hub 113.263 22.98 2500 medium
huangpu-new-port-hub 113.519 23.057 1500 medium
xiayuan-hub 113.49 23.11 3000 low
huadu-port-hub 113.125 23.33 4000 low
shiling-hub 113.1505 23.4585 3000 medium
zengcheng-hub 113.62 23.185 3000 medium
xiaohu-shazai-hub 113.545 22.842 2500 medium
conghua-mingzhu-hub 113.498 23.565 3000 medium
yuwotou-hub 113.435 22.895 2500 medium
longxi-hub 113.19 23.07 1500 medium
knowledge-city-hub 113.51 23.365 4000 medium
canton-fair-phase-4 113.352 23.103 1000 high
airport-expo-center 113.299 23.355 2000 medium
iff-permanent-venue 113.558 22.745 2000 medium
panyu-tourism-zone 113.324 22.999 12000 medium
canton-tower-zone 113.3191 23.1088 200 high
red-culture-yuexiu 113.279 23.1285 1000 high
huangpu-ancient-port 113.394 23.087 1000 high
nanhai-temple 113.488 23.086 1000 high
taigucang 113.247 23.089 800 high
julong-village 113.233 23.093 1000 high
guanggang-park 113.229 23.069 1500 medium
north-ecotourism-zone 113.68 23.7 20000 medium
yue-culture 113.268 22.995 2000 low
nansha-cruise-port 113.608 22.77 1500 medium
tianhe-road 113.3205 23.1345 700 high
beijing-road-park 113.2648 23.124 800 high
yongqingfang 113.2332 23.1197 500 high
shamian 113.2386 23.1075 300 high
xidi 113.245 23.1095 700 high
huadu-air-rail-zone 113.215 23.415 5000 medium
pearl-river-cruise 113.283 23.115 700 high
financial-city 113.3735 23.121 1000 high
university-town 113.3835 23.0575 1000 high
tianhe-smart-city 113.39 23.1785 3000 medium
huangpu-port-economy 113.448 23.101 2000 medium
knowledge-city 113.51 23.36 4000 medium
science-city 113.4495 23.1725 2000 medium
bio-island 113.3705 23.073 500 high
nansha-qingsheng 113.486 22.8689 2000 medium
mingzhu-science-park 113.575 22.725 5000 low
nansha-bonded-zone 113.638 22.68 4000 medium
nansha-finance-island 113.555 22.744 2000 medium
nansha-cooperation-zone 113.5248 22.8059 15000 medium
baiyun-airport 113.2989 23.3925 1000 high
airport-economy-zone 113.2989 23.3925 8000 medium
airport-bonded-zone 113.315 23.408 4000 medium
airport-cbd 113.299 23.355 2000 medium
aviation-town 113.3 23.43 6000 low
huashan-town 113.265 23.45 2500 medium
sunac-culture-city 113.22 23.422 2500 medium
huadu-trade-port 113.215 23.39 6000 low
guangfohui 113.26 22.987 2000 low
south-station-expo 113.265 22.985 2500 low
`;

describe("positions", () => {
  const points = POINTS.trim()
    .split("\n")
    .map((line) => line.split(" "));
  const places = new Map([...seed.platforms, ...seed.projects].map((row) => [row.code, row]));

  test("98 points, 97 of them placed; 龙沙汽车物流枢纽 has none", () => {
    expect(points).toHaveLength(98);
    expect(points.filter(([, longitude]) => longitude === "-").map(([code]) => code)).toEqual([
      "longsha-auto-hub",
    ]);
  });

  test.each(points)("%s stands at %s %s", (code = "", longitude, latitude, precision, confidence) => {
    const place = places.get(code);
    expect([place?.longitude ?? "-", place?.latitude ?? "-", place?.confidence]).toEqual([
      longitude,
      latitude,
      confidence,
    ]);
    // 天河高新区 lies in the same spot as 天河智慧城 but was measured less precisely: the better one is kept.
    const merged = code === "tianhe-smart-city" && precision === "3000";
    expect(String(place?.precisionM ?? "-")).toBe(merged ? "2500" : precision);
  });

  test("nothing else is placed but the five 商圈 that are a point already given", () => {
    const given = new Set(points.map(([code]) => code));
    const others = [...places.values()].filter((row) => row.longitude !== null && !given.has(row.code));
    expect(others.map((row) => row.code)).toEqual([
      "changlong-wanbo-shopping",
      "baietan-shopping",
      "south-station-shopping",
      "nansha-bay-shopping",
      "east-hub-shopping",
    ]);
  });

  test("广清空港 lies outside the city", () => {
    const hub = platform("guangqing-airport-city");
    expect([hub?.area, hub?.outside]).toEqual([null, "清远市清城区"]);
    expect(seed.platforms.filter((row) => row.outside !== null)).toHaveLength(1);
  });
});
