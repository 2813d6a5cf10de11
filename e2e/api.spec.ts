import { expect, test } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { Contract, comparePrecedence, everyItem, everySeries, expectRefusal } from "./api-contract";

const V1 = "/api/v1";
const TODAY = "2026-11-23";

/** Every endpoint with a request that it answers. */
const ANSWERED: [path: string, request: string][] = [
  ["/api/v1/plans", "/plans"],
  ["/api/v1/plans/{code}", "/plans/gz-services-14"],
  ["/api/v1/areas", "/areas"],
  ["/api/v1/indicators", "/indicators"],
  ["/api/v1/indicators", "/indicators?plan=gz-services-13&asOf=2024-01-01"],
  ["/api/v1/indicators/{code}", "/indicators/airport-cargo"],
  ["/api/v1/indicators/{code}/observations", "/indicators/airport-cargo/observations?history=true"],
  [
    "/api/v1/indicators/{code}/observations",
    "/indicators/gdp/observations?area=440106&span=year&from=2020&to=2025-12",
  ],
  ["/api/v1/indicators/{code}/progress", "/indicators/modern-service-share/progress"],
  ["/api/v1/indicators/{code}/progress", "/indicators/goods-imports/progress"],
  ["/api/v1/indicators/{code}/progress", "/indicators/service-value-added/progress?asOf=2024-12-31"],
  ["/api/v1/overview", "/overview"],
  ["/api/v1/overview", "/overview?plan=gz-services-13"],
  ["/api/v1/overview", "/overview?asOf=2022-06-30"],
  ["/api/v1/platforms", "/platforms"],
  ["/api/v1/platforms", "/platforms?district=outside"],
  ["/api/v1/platforms", "/platforms?q=thl"],
  ["/api/v1/platforms/{code}", "/platforms/beijing-road-demo"],
  ["/api/v1/projects", "/projects"],
  ["/api/v1/projects", "/projects?stage=unknown&list=box-9"],
  ["/api/v1/projects/{code}", "/projects/canton-fair-phase-4"],
  ["/api/v1/exports/observations.csv", "/exports/observations.csv"],
  ["/api/v1/exports/observations.csv-metadata.json", "/exports/observations.csv-metadata.json"],
  ["/api/v1/exports/observations.xlsx", "/exports/observations.xlsx"],
  ["/api/v1/exports/observations.sdmx.csv", "/exports/observations.sdmx.csv"],
  ["/api/v1/exports/observations.sdmx.csv-metadata.json", "/exports/observations.sdmx.csv-metadata.json"],
  ["/api/v1/exports/projects.csv", "/exports/projects.csv"],
  ["/api/v1/exports/projects.csv-metadata.json", "/exports/projects.csv-metadata.json"],
  ["/api/v1/exports/projects.xlsx", "/exports/projects.xlsx"],
];

test("every endpoint answers as /api/openapi.json says", async ({ request }) => {
  const contract = await Contract.of(request);
  for (const [path, asked] of ANSWERED) {
    const response = await request.get(`${V1}${asked}`);
    expect(response.status(), asked).toBe(200);
    await contract.check(path, response);
  }
  for (const path of ["/api/health", "/api/ready", "/api/openapi.json"]) {
    await contract.check(path, await request.get(path));
  }
  const tried = new Set([
    ...ANSWERED.map(([path]) => path),
    "/api/health",
    "/api/ready",
    "/api/openapi.json",
  ]);
  expect([...tried].sort()).toEqual(contract.pathsForAnybody().sort());
});

test("what does not exist is 404 with its own code", async ({ request }) => {
  const contract = await Contract.of(request);
  const unknown: [string, string, string][] = [
    ["/api/v1/plans/{code}", "/plans/none", "unknown-plan"],
    ["/api/v1/indicators", "/indicators?plan=none", "unknown-plan"],
    ["/api/v1/indicators/{code}", "/indicators/none", "unknown-indicator"],
    ["/api/v1/indicators/{code}/observations", "/indicators/none/observations", "unknown-indicator"],
    ["/api/v1/indicators/{code}/observations", "/indicators/gdp/observations?area=999999", "unknown-area"],
    ["/api/v1/indicators/{code}/progress", "/indicators/none/progress", "unknown-indicator"],
    ["/api/v1/indicators/{code}/progress", "/indicators/gdp/progress", "no-target"],
    ["/api/v1/indicators/{code}/progress", "/indicators/airport-cargo/progress?area=999999", "unknown-area"],
    ["/api/v1/indicators/{code}/progress", "/indicators/airport-cargo/progress?plan=none", "unknown-plan"],
    ["/api/v1/overview", "/overview?plan=none", "unknown-plan"],
    ["/api/v1/platforms", "/platforms?district=999999", "unknown-area"],
    ["/api/v1/platforms", "/platforms?list=none", "unknown-list"],
    ["/api/v1/platforms/{code}", "/platforms/none", "unknown-platform"],
    ["/api/v1/projects", "/projects?district=999999", "unknown-area"],
    ["/api/v1/projects", "/projects?list=9.9", "unknown-section"],
    ["/api/v1/projects/{code}", "/projects/none", "unknown-project"],
    ["/api/v1/exports/observations.csv", "/exports/observations.csv?indicator=none", "unknown-indicator"],
    ["/api/v1/exports/observations.xlsx", "/exports/observations.xlsx?area=999999", "unknown-area"],
    ["/api/v1/exports/projects.csv", "/exports/projects.csv?list=none", "unknown-section"],
  ];
  for (const [path, asked, code] of unknown) {
    const response = await request.get(`${V1}${asked}`);
    await expectRefusal(response, 404, code);
    await contract.check(path, response);
  }
  await expectRefusal(await request.get(`${V1}/nope`), 404, "unknown-endpoint");
  await expectRefusal(await request.get(`${V1}/plans/gz-services-14/sections`), 404, "unknown-endpoint");
  await expectRefusal(await request.post(`${V1}/nope`), 404, "unknown-endpoint");
});

const LISTS = ["/plans", "/areas", "/indicators", "/indicators/gdp/observations", "/platforms", "/projects"];
const BY_DAY = [
  "/indicators",
  "/indicators/gdp",
  "/indicators/gdp/observations",
  "/indicators/airport-cargo/progress",
  "/overview",
  "/projects",
  "/projects/canton-fair-phase-4",
  "/exports/observations.csv",
  "/exports/observations.csv-metadata.json",
  "/exports/observations.sdmx.csv",
  "/exports/observations.xlsx",
  "/exports/projects.csv",
  "/exports/projects.xlsx",
];

test("nonsense is refused with 400, by every endpoint that could be asked it", async ({ request }) => {
  for (const list of LISTS) {
    for (const query of [
      "limit=0",
      "limit=1e9",
      "limit=-5",
      "limit=1001",
      "limit=abc",
      "limit=1&limit=2",
      "cursor=zzz",
    ]) {
      await expectRefusal(await request.get(`${V1}${list}?${query}`), 400, "invalid-query");
    }
  }
  for (const path of BY_DAY) {
    for (const day of ["2021-02-30", "9999-01-01", "abc", "2021-2-3", "%00"]) {
      await expectRefusal(await request.get(`${V1}${path}?asOf=${day}`), 400, "invalid-as-of");
    }
  }
});

test("nothing that is thrown at a parameter or a path gets more than a refusal", async ({ request }) => {
  test.slow();
  const contract = await Contract.of(request);
  const thrown = [
    "%00",
    "'%20OR%201=1",
    "__proto__",
    "constructor",
    "%F0%9F%98%80",
    "../../etc/passwd",
    "a".repeat(5000),
  ];
  for (const path of contract.pathsForAnybody()) {
    const example = ANSWERED.find(([each]) => each === path)?.[1].split("?")[0];
    const at = example === undefined ? path : `${V1}${example}`;
    const asked = [`${at}?zz=1`, `${at}?constructor=1`, `${at}?limit=1&limit=1`];
    for (const { name, in: where } of contract.description.paths[path]?.get?.parameters ?? []) {
      for (const bad of thrown) {
        asked.push(
          where === "query"
            ? `${at}?${name}=${bad}`
            : path.replace(`{${name}}`, encodeURIComponent(decodeURIComponent(bad))),
        );
      }
    }
    const answers = await Promise.all(asked.map(async (url) => ({ url, response: await request.get(url) })));
    for (const { url, response } of answers) {
      expect(response.status(), url).toBeLessThan(500);
      // A name may be searched for with almost any text; everything else has to be refused.
      if (/\?q=/.test(url) && response.ok()) continue;
      if (path.startsWith("/api/health") || path.startsWith("/api/ready")) continue;
      await expectRefusal(response, undefined);
    }
  }
  await expectRefusal(await request.get(`${V1}/platforms?q=${"a".repeat(10_000)}`), 400, "invalid-query");
  await expectRefusal(await request.get(`${V1}/platforms?q=%00`), 400, "invalid-query");
});

test("only reading is allowed, and HEAD is reading without a body", async ({ request }) => {
  for (const [, path] of ANSWERED.slice(0, 12)) {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      const response = await request.fetch(`${V1}${path}`, { method });
      await expectRefusal(response, 405, "method-not-allowed");
      expect(response.headers().allow).toBe("GET, HEAD, OPTIONS");
    }
    const head = await request.fetch(`${V1}${path}`, { method: "HEAD" });
    expect(head.status()).toBe(200);
    expect(await head.text()).toBe("");
  }
});

test("a list turned page by page is the list", async ({ request }) => {
  const whole = await everyItem<{ code: string }>(request, `${V1}/platforms?limit=1000`);
  const pages = await everyItem<{ code: string }>(request, `${V1}/platforms?limit=7`);
  expect(pages).toEqual(whole);
  const [first] = whole;
  const { nextCursor } = await (await request.get(`${V1}/platforms?limit=7`)).json();
  expect(first).toBeDefined();
  await expectRefusal(await request.get(`${V1}/projects?limit=7&cursor=${nextCursor}`), 400, "invalid-query");
  await expectRefusal(
    await request.get(`${V1}/platforms?district=440106&cursor=${nextCursor}`),
    400,
    "invalid-query",
  );
  const values = await everyItem(request, `${V1}/indicators/airport-cargo/observations?limit=3`);
  expect(values).toEqual(await everyItem(request, `${V1}/indicators/airport-cargo/observations`));
});

test("progress is what a reader computes by hand", async ({ request }) => {
  const progress = async (code: string, asOf: string) =>
    (await request.get(`${V1}/indicators/${code}/progress?asOf=${asOf}`)).json();

  const cargo = await progress("airport-cargo", TODAY);
  expect(cargo).toMatchObject({
    gap: "106.08",
    verdict: "missed",
    preliminary: true,
    latest: { value: "243.92" },
  });
  expect(Number(cargo.gapClosed)).toBeCloseTo((243.92 - 192) / (350 - 192), 10);
  expect(Number(cargo.requiredCagrFromBaseline)).toBeCloseTo((350 / 192) ** (1 / 6) - 1, 10);

  expect(await progress("software-revenue", TODAY)).toMatchObject({ verdict: "pending" });
  expect(await progress("port-containers", TODAY)).toMatchObject({ verdict: "achieved", preliminary: true });
  expect(await progress("hundred-billion-clusters", TODAY)).toMatchObject({ verdict: "achieved" });

  const earlier = await progress("airport-cargo", "2023-06-30");
  expect(earlier.asOf).toBe("2023-06-30");
  expect(earlier.verdict).not.toBe("missed");
  expect(earlier.latest?.knownOn <= "2023-06-30").toBe(true);
  // What cannot be said is null and has its reason, by the same name.
  for (const [name, value] of Object.entries(cargo)) {
    if (value === null && name !== "targetUpper")
      expect(cargo.reasons[name]?.message, name).toMatch(/\p{Script=Han}/u);
  }
});

test("the overview counts verdicts and never averages", async ({ request }) => {
  const overview = await (await request.get(`${V1}/overview?asOf=${TODAY}`)).json();
  expect(
    Object.fromEntries(
      overview.counts.map(({ verdict, count }: { verdict: string; count: number }) => [verdict, count]),
    ),
  ).toEqual({
    achieved: 2,
    missed: 1,
    pending: 4,
  });
  expect(overview.rows).toHaveLength(7);
});

test("from and to take years and periods", async ({ request }) => {
  const periods = async (query: string) =>
    (
      await everyItem<{ period: string; span: string }>(
        request,
        `${V1}/indicators/airport-cargo/observations?${query}`,
      )
    ).map(({ period, span }) => `${period} ${span}`);
  expect(await periods("from=2021&to=2021")).toEqual(["2021 year", "2021-05 ytd"]);
  expect(await periods("from=2021-02&to=2021")).toEqual(["2021-05 ytd"]);
  expect(await periods("from=2021&to=2021-Q1")).toEqual([]);
  expect(await periods("from=2025-Q1&to=2025-H1")).toEqual(["2025-03 ytd", "2025-06 ytd"]);
  expect(await periods("from=2025-04&to=2025&span=year")).toEqual([]);
});

test("the version shown is the one that the domain puts first", async ({ request }) => {
  test.slow();
  let versions = 0;
  for (const { indicator, area } of await everySeries(request)) {
    versions += (await comparePrecedence(request, indicator, area, TODAY)).versions;
  }
  expect(versions).toBeGreaterThan(50);
});

test("CSV, workbook and SDMX hold the same values, exactly", async ({ request }) => {
  const query = "indicator=airport-cargo";
  const values = await everyItem<{ value: string }>(request, `${V1}/indicators/airport-cargo/observations`);
  const response = await request.get(`${V1}/exports/observations.csv?${query}`);
  const bytes = await response.body();
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows: Record<string, string>[] = parse(bytes, { bom: true, columns: true });
  expect(rows.map((row) => row.数值)).toEqual(values.map(({ value }) => value));
  expect(new Set(rows.map((row) => row.单位))).toEqual(new Set(["万吨"]));

  const sdmx: Record<string, string>[] = parse(
    await (await request.get(`${V1}/exports/observations.sdmx.csv?${query}`)).body(),
    {
      columns: true,
    },
  );
  expect(sdmx.map((row) => row.OBS_VALUE)).toEqual(values.map(({ value }) => value));
  expect(sdmx.every((row) => row.OBS_VALUE !== "")).toBe(true);

  const book = unzipSync(
    new Uint8Array(await (await request.get(`${V1}/exports/observations.xlsx?${query}`)).body()),
  );
  const sheet = strFromU8(book["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  const numbers = [...sheet.matchAll(/<c r="G\d+"[^>]*><v>(.*?)<\/v>/g)].map(([, value]) => Number(value));
  expect(numbers.slice(-values.length)).toEqual(values.map(({ value }) => Number(value)));
});

test("every CSV names its description, which describes its columns", async ({ request }) => {
  for (const name of [
    "observations.csv?area=440106&span=year",
    "observations.sdmx.csv?area=440106",
    "projects.csv?stage=unknown",
  ]) {
    const response = await request.get(`${V1}/exports/${name}`);
    const { link = "", "content-disposition": disposition = "" } = response.headers();
    expect(disposition).toMatch(/^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.%-]+$/);
    expect(decodeURIComponent(disposition)).toMatch(/指标数值_|项目_/);
    const target = /^<([^>]+)>; rel="describedby"; type="application\/csvm\+json"$/.exec(link)?.[1];
    const metadata = await (await request.get(target ?? "")).json();
    expect(new URL(metadata.url, new URL(target ?? "", response.url())).href).toBe(response.url());
    const [header = []]: string[][] = parse(await response.body(), { bom: true, to_line: 1 });
    expect(metadata.tableSchema.columns.map((column: { titles: string }) => column.titles)).toEqual(header);
  }
});
