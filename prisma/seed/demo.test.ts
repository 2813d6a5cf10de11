import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { geoContains } from "d3-geo";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Decimal } from "@/lib/domain/decimal";
import { knownAt, type Observation } from "@/lib/domain/observation";
import { lastDayOf, parsePeriod, type Span } from "@/lib/domain/period";
import { progress } from "@/lib/domain/progress";
import { rollUp } from "@/lib/domain/rollup";
import { inForce, type Target } from "@/lib/domain/target";
import { loadBoundary } from "@/lib/geo/boundary";
import { headersOf, type SeedFileName, seedFiles } from "@/lib/schemas/seed";
import { demoSeed } from "./demo";
import {
  LAST_PUBLICATION,
  LATE_DISTRICT,
  PENDING_INDICATOR,
  ROUND_FIGURES,
  SKIPPED_MONTHS,
} from "./demo-calendar";
import { COURSES } from "./demo-indicators";
import { dealingOrder, split } from "./demo-random";
import { readSeed, type Seed } from "./read";

/*
 * Long because training data has to hold everything that the real data holds, and no person looks over
 * 40,000 rows: what is asked of them is asked here.
 */

const CITY = "440100";
const TODAY = "2026-11-23";
const plan = readSeed();
const demo = demoSeed(plan);
const districts = demo.areas.filter(({ level }) => level === "district").map(({ code }) => code);
const kindOf = new Map(demo.indicators.map(({ code, kind }) => [code, kind]));

type Row = Seed["observations"][number];

const observations: (Observation & { row: Row })[] = demo.observations.map((row) => {
  const period = parsePeriod(row.period);
  if (!period) throw new Error(row.period);
  const { indicator, area, span, qualifier, status, version } = row;
  const knownOn = lastDayOf(row.publishedText) ?? "";
  return {
    indicator,
    area,
    period,
    span,
    value: new Decimal(row.value),
    qualifier,
    status,
    knownOn,
    version,
    row,
  };
});

/** Versions of one value, in the order in which they were published. */
const versions = grouped(observations, (o) => key(o.indicator, o.area, o.period.text, o.span));

/** Map.groupBy, which Node 20 does not have. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function key(indicator: string, area: string, period: string, span: Span): string {
  return [indicator, area, period, span].join(" ");
}

function hash(seed: Seed): string {
  return createHash("sha256").update(JSON.stringify(seed)).digest("hex");
}

/** Every value that breaks the rule, so that a failure says which. */
function breaking(rule: (o: Observation & { row: Row }) => boolean): string[] {
  return observations
    .filter((o) => !rule(o))
    .map((o) => `${key(o.indicator, o.area, o.period.text, o.span)} = ${o.value}`);
}

describe("as seed files", () => {
  let dir = "";
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), "demo-"));
    for (const file of readdirSync(import.meta.dirname).filter((name) => name.endsWith(".csv"))) {
      cpSync(join(import.meta.dirname, file), join(dir, file));
    }
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  /** English word → the Chinese one of the file; the schema only reads, so this is a second copy. */
  const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    form: { at_least: "达到", range: "区间", direction: "只要求增长" },
    pathway: { linear: "线性", geometric: "几何" },
    span: { year: "年度", period: "当期", ytd: "累计" },
    qualifier: { eq: "等于", ge: "不低于", le: "不高于", approx: "约" },
    status: { preliminary: "初步", final: "最终", revised: "修订" },
    confidence: { high: "高", medium: "中", low: "低", none: "无" },
    stage: { reserve: "谋划储备", construction: "开工建设", operation: "建成投产" },
  };

  function write(name: SeedFileName, rows: readonly object[]): void {
    const headers = headersOf(name);
    const lines = rows.map((row) => {
      const cells: Readonly<Record<string, unknown>> = { ...row };
      return [...headers.keys()]
        .map((field) => `"${WORDS[field]?.[String(cells[field])] ?? cells[field] ?? ""}"`)
        .join(",");
    });
    writeFileSync(
      join(dir, seedFiles[name].file),
      `${[[...headers.values()].join(","), ...lines].join("\n")}\n`,
    );
  }

  test("it passes every check of the files and comes back the same, versions included", () => {
    for (const name of ["targets", "observations", "projects", "projectStages"] as const)
      write(name, demo[name]);
    const back = readSeed(dir);
    expect(hash({ ...back, observations: [] })).toBe(hash({ ...inOrder(back, demo), observations: [] }));
    expect(back.observations.length).toBe(demo.observations.length);
    expect(back.observations).toEqual(demo.observations);
  }, 30_000);

  /** The same rows with their fields in the order of the other's, which is all that hashing may not see. */
  function inOrder(like: Seed, seed: Seed): Seed {
    const sorted = <T extends object>(model: readonly T[], rows: readonly T[]): T[] =>
      rows.map((row, index) => ({ ...(model[index] ?? row), ...row }));
    return {
      ...like,
      targets: sorted(like.targets, seed.targets),
      projects: sorted(like.projects, seed.projects),
      projectStages: sorted(like.projectStages, seed.projectStages),
    };
  }
});

describe("the frame", () => {
  test("two runs are the same to the last byte", () => {
    expect(hash(demoSeed(plan))).toBe(hash(demo));
  });

  test("everything of the plan is kept, and two targets are revised", () => {
    const { observations: _o, projects: _p, projectStages: _s, targets, ...frame } = demo;
    expect(plan).toMatchObject(frame);
    expect(targets.slice(0, plan.targets.length)).toEqual(plan.targets);
    expect(targets.slice(plan.targets.length)).toMatchObject([
      {
        indicator: "hundred-billion-clusters",
        revision: 2,
        targetValue: "9",
        baselineValue: "6",
        statedOn: "2023-11-30",
      },
      {
        indicator: "airport-cargo",
        revision: 2,
        targetValue: "300",
        baselineYear: 2019,
        statedOn: "2023-12-20",
      },
    ]);
  });

  test("no published value and no real project is in it, and every row says 演示", () => {
    const published = new Set(
      plan.observations.map((o) => `${key(o.indicator, o.area, o.period, o.span)} ${Number(o.value)}`),
    );
    expect(
      breaking(
        (o) => !published.has(`${key(o.indicator, o.area, o.period.text, o.span)} ${o.value.toNumber()}`),
      ),
    ).toEqual([]);
    expect(breaking(({ row }) => row.publisher.startsWith("演示数据·"))).toEqual([]);
    const real = new Set(plan.projects.flatMap(({ code, name }) => [code, name]));
    expect(demo.projects.filter(({ code, name }) => real.has(code) || real.has(name))).toEqual([]);
  });

  test("it stays small enough to load in seconds", () => {
    expect(demo.observations.length).toBeLessThan(60_000);
    expect(demo.observations.length).toBeGreaterThan(30_000);
  });

  test("nothing is published before its period ended or after the last day", () => {
    const ended = ({ year, lastMonth }: Observation["period"]) =>
      lastDayOf(`${year}-${String(lastMonth).padStart(2, "0")}`) ?? "";
    expect(breaking((o) => o.knownOn > ended(o.period) && o.knownOn <= LAST_PUBLICATION)).toEqual([]);
  });
});

describe("what is there and what is missing", () => {
  /** Where the thing itself is; elsewhere there is nothing to count. */
  const PLACES: Readonly<Record<string, readonly string[]>> = {
    "port-containers": ["440112", "440113", "440114", "440115"],
    "airport-cargo": ["440111", "440114"],
    "biotech-output": ["440105", "440112"],
  };
  const years = Array.from({ length: 11 }, (_, n) => 2015 + n);

  test("every year of every indicator, in the city and all 11 districts, except what is explained", () => {
    const wanted = demo.indicators.flatMap(({ code }) =>
      [CITY, ...districts].flatMap((area) => years.map((year) => ({ code, area, year }))),
    );
    const missing = wanted.filter(
      ({ code, area, year }) => !versions.has(key(code, area, String(year), "year")),
    );
    const explained = ({ code, area, year }: (typeof wanted)[number]) =>
      (area !== CITY && PLACES[code]?.includes(area) === false) ||
      (year === 2025 && (area === LATE_DISTRICT || code === PENDING_INDICATOR));
    expect(missing).toEqual(wanted.filter(explained));
    expect(districts).toHaveLength(11);
    expect(Object.keys(COURSES).toSorted()).toEqual(demo.indicators.map(({ code }) => code).toSorted());
  });

  test("every quarter, and every month of monthly indicators", () => {
    const monthly = demo.indicators.filter(({ code }) =>
      versions.has(key(code, "440112", "2015-01", "period")),
    );
    expect(monthly.length).toBeGreaterThanOrEqual(5);
    const monthsOf = (code: string, area: string) =>
      new Set(
        observations
          .filter(
            (o) =>
              o.indicator === code && o.area === area && o.span === "period" && !o.period.text.includes("Q"),
          )
          .map((o) => o.period.text),
      ).size;
    expect(monthsOf("goods-imports", CITY)).toBe(132);
    expect(monthsOf("goods-imports", "440106")).toBe(132);
    expect(monthsOf("goods-imports", "440114")).toBe(130);
    expect(monthsOf("goods-imports", LATE_DISTRICT)).toBe(129);
    const quarters = years.flatMap((year) => [1, 2, 3, 4].map((n) => `${year}-Q${n}`));
    const without = demo.indicators
      .filter(({ kind }) => kind !== "stock")
      .flatMap(({ code }) =>
        quarters
          .filter(
            (q) =>
              !versions.has(key(code, "440112", q, "period")) &&
              versions.has(key(code, "440112", "2015", "year")),
          )
          .map((q) => `${code} ${q}`),
      );
    expect(without).toEqual([`${PENDING_INDICATOR} 2025-Q4`]);
  });

  test("the late district has nothing that ends after September 2025; skipped months are missing, not 0", () => {
    const late = observations.filter((o) => o.area === LATE_DISTRICT && o.period.year === 2025);
    expect(late.length).toBeGreaterThan(100);
    expect(Math.max(...late.map((o) => o.period.lastMonth))).toBe(9);
    for (const [area, months] of Object.entries(SKIPPED_MONTHS)) {
      expect(observations.filter((o) => o.area === area && months.includes(o.period.text))).toEqual([]);
    }
  });
});

describe("figures that can be added up", () => {
  const additive = observations.filter((o) => kindOf.get(o.indicator) !== "share");
  const flows = additive.filter((o) => kindOf.get(o.indicator) === "flow");

  /** Of a version, the value of another series that was shown on that day. */
  function shownWith(o: Observation, area: string, period: string, span: Span): Decimal | undefined {
    return versions.get(key(o.indicator, area, period, span))?.findLast(({ knownOn }) => knownOn <= o.knownOn)
      ?.value;
  }

  test("the city is the exact sum of the districts in every version; what it exceeds them by was not reported", () => {
    const wrong: string[] = [];
    let complete = 0;
    for (const whole of additive.filter((o) => o.area === CITY && o.qualifier === "eq")) {
      const having = districts.filter((area) => versions.has(key(whole.indicator, area, "2015", "year")));
      const parts = having.map((area) => shownWith(whole, area, whole.period.text, whole.span));
      const known = parts.filter((part) => part !== undefined);
      const sum = Decimal.sum(0, ...known);
      if (known.length === having.length) complete += 1;
      const right = known.length === having.length ? sum.eq(whole.value) : sum.lte(whole.value);
      if (!right) wrong.push(key(whole.indicator, CITY, whole.period.text, whole.span));
    }
    expect(wrong).toEqual([]);
    expect(complete).toBeGreaterThan(3000);
  });

  test("rollUp agrees: complete without remainder, partial with the late district named", () => {
    const at = (period: string) =>
      observations.filter((o) => o.indicator === "gdp" && o.span === "year" && o.period.text === period);
    const of = (period: string) => {
      const whole = knownAt(at(period), TODAY).findLast(({ area }) => area === CITY);
      return rollUp("flow", districts, at(period), whole);
    };
    expect(of("2024")).toMatchObject({
      kind: "complete",
      remainder: { kind: "measured", value: new Decimal(0) },
    });
    expect(of("2025")).toMatchObject({ kind: "partial", missing: [LATE_DISTRICT] });
  });

  test("a year is the sum of its months and quarters and the last 累计, in every version", () => {
    const wrong: string[] = [];
    let checked = 0;
    for (const whole of flows.filter((o) => o.span === "year" && o.qualifier === "eq")) {
      const year = whole.period.text;
      const months = Array.from({ length: 12 }, (_, n) =>
        shownWith(whole, whole.area, `${year}-${String(n + 1).padStart(2, "0")}`, "period"),
      );
      const quarters = [1, 2, 3, 4].map((n) => shownWith(whole, whole.area, `${year}-Q${n}`, "period"));
      const sums = [months, quarters, [shownWith(whole, whole.area, `${year}-12`, "ytd")]].filter((parts) =>
        parts.every((part) => part !== undefined),
      );
      checked += sums.length;
      if (
        sums.some((parts) => !Decimal.sum(0, ...parts.filter((part) => part !== undefined)).eq(whole.value))
      )
        wrong.push(`${whole.indicator} ${whole.area} ${year}`);
    }
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(4000);
  });

  test("累计 never falls within a year", () => {
    const ytd = grouped(
      flows.filter((o) => o.span === "ytd" && o.version === 1),
      (o) => `${o.indicator} ${o.area} ${o.period.year}`,
    );
    const falling = [...ytd].filter(([, values]) =>
      values.some((o, index) => index > 0 && values[index - 1]?.value.gt(o.value)),
    );
    expect(falling.map(([name]) => name)).toEqual([]);
    expect(ytd.size).toBeGreaterThan(1000);
  });

  test("no flow stands still at 0 and nothing is negative", () => {
    expect(breaking((o) => o.value.gte(0))).toEqual([]);
    expect(
      flows.filter((o) => o.value.isZero()).map((o) => key(o.indicator, o.area, o.period.text, o.span)),
    ).toEqual([]);
  });

  test("天河 is the largest and 从化 the smallest economy; January to February is low, 2020 and 2022 dip", () => {
    const gdp = (area: string) => shown("gdp", area, "2024", "year");
    const bySize = districts.toSorted((a, b) => gdp(b).cmp(gdp(a)));
    expect([bySize[0], bySize.at(-1)]).toEqual(["440106", "440117"]);
    const port = (month: string) => shown("port-containers", CITY, month, "period").toNumber();
    expect(port("2023-02")).toBeLessThan(port("2023-06"));
    const growth = (year: number) =>
      shown("service-value-added", CITY, String(year), "year")
        .div(shown("service-value-added", CITY, String(year - 1), "year"))
        .toNumber();
    for (const dip of [2020, 2022])
      expect(growth(dip)).toBeLessThan(Math.min(growth(dip - 1), growth(dip + 1)));
  });

  test("the base year lies near the plan's baseline", () => {
    const off = demo.targets
      .filter(
        ({ plan: of, baselineYear, revision }) =>
          of === "gz-services-14" && baselineYear !== null && revision === 1,
      )
      .filter(({ indicator, baselineYear, baselineValue }) =>
        shown(indicator, CITY, String(baselineYear), "year")
          .div(baselineValue ?? 0)
          .minus(1)
          .abs()
          .gt("0.01"),
      );
    expect(off.map(({ indicator }) => indicator)).toEqual([]);
  });
});

function shown(indicator: string, area: string, period: string, span: Span): Decimal {
  const value = versions.get(key(indicator, area, period, span))?.at(-1)?.value;
  if (!value) throw new Error(`${indicator} ${area} ${period} is missing.`);
  return value;
}

describe("shares", () => {
  const shares = observations.filter((o) => kindOf.get(o.indicator) === "share");

  test("lie between 0 and 100, and the city's between its districts'", () => {
    const outside = shares.filter(({ value }) => value.lte(0) || value.gte(100));
    expect(outside.map(({ row }) => row)).toEqual([]);
    const odd = shares
      .filter((o) => o.area === CITY && o.span === "year" && o.period.year === 2024 && o.version === 1)
      .filter((o) => {
        const own = districts.map((area) => shown(o.indicator, area, "2024", "year"));
        return o.value.lte(Decimal.min(...own)) || o.value.gte(Decimal.max(...own));
      });
    expect(odd.map(({ indicator }) => indicator)).toEqual([]);
  });

  test("服务业占GDP is what the two published values give, in every version", () => {
    const own = shares.filter((o) => o.indicator === "service-gdp-share");
    const wrong = own.filter((o) => {
      const then = (indicator: string) =>
        versions.get(key(indicator, o.area, o.period.text, o.span))?.find((v) => v.knownOn === o.knownOn)
          ?.value;
      const [part, whole] = [then("service-value-added"), then("gdp")];
      return !part || !whole || part.times(100).div(whole).toFixed(1) !== o.row.value;
    });
    expect(own.length).toBeGreaterThan(500);
    expect(wrong.map(({ row }) => row)).toEqual([]);
  });
});

describe("vintages", () => {
  test("first preliminary, then final, then revised, each later than the one before and with its reason", () => {
    const order = ["preliminary", "final", "revised"];
    const wrong = [...versions.values()].filter((list) =>
      list.some(
        (o, index) =>
          o.version !== index + 1 ||
          o.status !== order[index] ||
          (index > 0 && (o.knownOn <= (list[index - 1]?.knownOn ?? "") || !o.row.note)),
      ),
    );
    expect(wrong.map(([first]) => first?.row)).toEqual([]);
  });

  test("preliminary years come late in January, parts of a year around the 20th; finals in the autumn", () => {
    expect(
      breaking(
        (o) =>
          o.status !== "preliminary" || (o.span === "year" ? /-01-2\d$/ : /-(1[89]|2[0-2])$/).test(o.knownOn),
      ),
    ).toEqual([]);
    expect(breaking((o) => o.status !== "final" || /-(09|10|11)-/.test(o.knownOn))).toEqual([]);
  });

  test("a correction is small: under 1 %, or one piece, or two tenths of a point", () => {
    const large = [...versions.values()].flatMap((list) =>
      list.filter((o, index) => {
        const before = list[index - 1];
        // What a year is corrected by all lands on its last month.
        if (!before || o.period.text.length > 4) return false;
        const step =
          kindOf.get(o.indicator) === "share" ? "0.2" : Decimal.max("0.01", before.value.times("0.01"));
        const piece = kindOf.get(o.indicator) === "count" ? Decimal.max(step, 1) : step;
        return o.value.minus(before.value).abs().gt(piece);
      }),
    );
    expect(large.map(({ row }) => row)).toEqual([]);
  });

  test("about one year in six is revised", () => {
    const annual = observations.filter((o) => o.area === CITY && o.span === "year" && o.period.year <= 2023);
    const revised = annual.filter(({ status }) => status === "revised").length;
    const ratio = revised / annual.filter(({ version }) => version === 1).length;
    expect(ratio).toBeGreaterThan(0.12);
    expect(ratio).toBeLessThan(0.22);
  });

  test("the city's round figures: a lower bound not above the districts' sum, an 约 close to it", () => {
    const round = observations.filter(({ qualifier }) => qualifier !== "eq");
    expect(round.map((o) => [o.indicator, o.area, o.period.text, o.qualifier, o.status])).toEqual(
      expect.arrayContaining(
        Object.entries(ROUND_FIGURES).map(([code, { qualifier }]) => [
          code,
          CITY,
          "2025",
          qualifier,
          "preliminary",
        ]),
      ),
    );
    expect(round).toHaveLength(2);
    const port = districts.flatMap(
      (area) => versions.get(key("port-containers", area, "2025", "year"))?.at(-1)?.value ?? [],
    );
    expect(Decimal.sum(...port).gte(shown("port-containers", CITY, "2025", "year"))).toBe(true);
  });
});

describe("verdicts on the seven", () => {
  function verdictsOn(asOf: string): Record<string, string> {
    const seven = demo.indicators.filter(({ code }) =>
      demo.targets.some((t) => t.indicator === code && t.section === "box-2"),
    );
    return Object.fromEntries(
      seven.map(({ code, kind, direction }) => {
        const targets = demo.targets
          .filter((row) => row.indicator === code && row.plan === "gz-services-14")
          .map((row): Target => {
            const {
              indicator,
              area,
              form,
              pathway,
              targetYear,
              statedOn,
              revision,
              baselineValue,
              baselineYear,
              targetValue,
            } = row;
            const baseline =
              baselineValue === null || baselineYear === null
                ? null
                : { year: baselineYear, value: new Decimal(baselineValue) };
            return {
              indicator,
              area,
              form,
              pathway,
              targetYear,
              statedOn,
              revision,
              kind,
              direction,
              baseline,
              targetValue: new Decimal(targetValue ?? Number.NaN),
              targetUpper: null,
              milestones: [],
            };
          });
        const target = inForce(targets, asOf);
        if (!target) throw new Error(`${code} has no target on ${asOf}.`);
        const { verdict } = progress(target, observations, { asOf });
        return [code, `${verdict.code}${verdict.preliminary ? " 初步" : ""}`];
      }),
    );
  }

  test("today: four achieved, two missed, one pending", () => {
    expect(verdictsOn(TODAY)).toEqual({
      "service-value-added": "achieved",
      "hundred-billion-clusters": "achieved",
      "modern-service-share": "missed",
      "software-revenue": "pending",
      "outsourcing-executed": "achieved 初步",
      "port-containers": "achieved 初步",
      "airport-cargo": "missed 初步",
    });
  });

  test("on 2023-06-30: all five words of the mid-term", () => {
    expect(verdictsOn("2023-06-30")).toEqual({
      "service-value-added": "on-track 初步",
      "hundred-billion-clusters": "ahead-achieved 初步",
      "modern-service-share": "behind 初步",
      "software-revenue": "ahead 初步",
      "outsourcing-executed": "on-track 初步",
      "port-containers": "ahead 初步",
      "airport-cargo": "far-behind 初步",
    });
  });
});

describe("projects", () => {
  const platformOf = new Map(demo.platforms.map((row) => [row.code, row]));

  test("400, in every district and every sector, codes demo-001 … demo-400", () => {
    expect(demo.projects.map(({ code }) => code)).toEqual(
      Array.from({ length: 400 }, (_, n) => `demo-${String(n + 1).padStart(3, "0")}`),
    );
    expect(demo.projects.filter(({ name }) => !/^演示项目\d{3} · /.test(name))).toEqual([]);
    const perDistrict = districts.map((area) => demo.projects.filter((row) => row.area === area).length);
    expect(Math.min(...perDistrict)).toBeGreaterThanOrEqual(15);
    const sectors = ["3.1", "3.2", "3.3", "3.4", "3.5", "3.6", "3.7", "3.8", "3.9", "4.3"];
    expect([...new Set(demo.projects.map(({ sector }) => sector))].toSorted()).toEqual(sectors);
  });

  test("a linked platform lies in the project's district; so does every position", () => {
    const linked = demo.projects.filter(({ platform }) => platform !== null);
    expect(linked.length).toBeGreaterThan(150);
    expect(linked.filter(({ platform, area }) => platformOf.get(platform ?? "")?.area !== area)).toEqual([]);
    const placed = demo.projects.filter(({ longitude }) => longitude !== null);
    expect(placed.length).toBeGreaterThan(250);
    expect(placed.length).toBeLessThan(400);
    const outlines = new Map(loadBoundary().districts.map(({ code, feature }) => [code, feature]));
    const astray = placed.filter(({ area, longitude, latitude }) => {
      const outline = outlines.get(area ?? "");
      return !outline || !geoContains(outline, [Number(longitude), Number(latitude)]);
    });
    expect(astray.map(({ code }) => code)).toEqual([]);
  });

  test("stages follow one another, all between 2021 and 2025; each stage is where some project stands", () => {
    const histories = grouped(demo.projectStages, ({ project }) => project);
    const steps = ["reserve", "construction", "operation"];
    const wrong = [...histories].filter(([, stages]) =>
      stages.some(
        ({ stage, dateText }, index) =>
          stage !== steps[index] ||
          !/^202[1-5]-/.test(dateText) ||
          (index > 0 && dateText.slice(0, 7) <= (stages[index - 1]?.dateText.slice(0, 7) ?? "")),
      ),
    );
    expect(wrong.map(([code]) => code)).toEqual([]);
    for (const count of [1, 2, 3])
      expect([...histories.values()].filter((stages) => stages.length === count).length).toBeGreaterThan(30);
    expect(demo.projects.filter(({ code }) => !histories.has(code)).length).toBeGreaterThan(5);
    expect(demo.projects.filter(({ note }) => note?.includes("停滞")).length).toBeGreaterThan(20);
  });
});

describe("sharing out", () => {
  test("split is exact and as near to the weights as whole numbers can be", () => {
    expect(split(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(split(0, [3, 1])).toEqual([0, 0]);
    expect(split(7, [0, 2, 5])).toEqual([0, 2, 5]);
  });

  test("a longer dealing order begins with the shorter one", () => {
    expect(dealingOrder(50, [5, 3, 1]).slice(0, 20)).toEqual(dealingOrder(20, [5, 3, 1]));
    expect(dealingOrder(9, [5, 3, 1]).filter((at) => at === 0)).toHaveLength(5);
  });
});
