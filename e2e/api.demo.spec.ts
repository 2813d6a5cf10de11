import { expect, test } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { Contract, comparePrecedence, everySeries } from "./api-contract";

const V1 = "/api/v1";

test("every answer of the demonstration says that it is one", async ({ request }) => {
  for (const path of ["/plans", "/overview", "/projects", "/exports/observations.csv?span=year"]) {
    expect((await request.get(`${V1}${path}`)).headers()["x-data-kind"], path).toBe("demo");
  }
});

test("its files say so by their name, in every row and in the workbook", async ({ request }) => {
  for (const name of [
    "observations.csv?area=440100&span=year",
    "observations.sdmx.csv?area=440100&span=year",
    "projects.csv",
  ]) {
    const response = await request.get(`${V1}/exports/${name}`);
    expect(decodeURIComponent(response.headers()["content-disposition"] ?? "")).toContain("演示数据_");
    const [, ...rows]: string[][] = parse(await response.body(), { bom: true });
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.at(-1)).toBe("演示数据");
  }
  const book = unzipSync(new Uint8Array(await (await request.get(`${V1}/exports/projects.xlsx`)).body()));
  expect(strFromU8(book["xl/sharedStrings.xml"] ?? new Uint8Array())).toContain("本文件全部为合成的演示数据");
});

test("its answers keep the contract too", async ({ request }) => {
  const contract = await Contract.of(request);
  await contract.check("/api/v1/overview", await request.get(`${V1}/overview`));
  await contract.check("/api/v1/projects", await request.get(`${V1}/projects?limit=1000`));
  await contract.check(
    "/api/v1/indicators/{code}/observations",
    await request.get(`${V1}/indicators/service-value-added/observations?history=true&limit=1000`),
  );
});

test("of its many versions the one shown is the one that the domain puts first, on any day", async ({
  request,
}) => {
  test.slow();
  let versions = 0;
  let shown = 0;
  const series = await everySeries(request);
  for (const [n, { indicator, area }] of series.entries()) {
    const asOf = ["2022-06-30", "2024-03-31", "2026-06-30"][n % 3] ?? "2026-06-30";
    const found = await comparePrecedence(request, indicator, area, asOf);
    versions += found.versions;
    shown += found.shown;
  }
  // Otherwise there was nothing to choose from and the test says nothing.
  expect(versions).toBeGreaterThan(shown);
});
