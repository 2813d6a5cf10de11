import { expect, test } from "vitest";
import { csvOf } from "./csv";
import { csvwOf } from "./csvw";
import { type ObservationRow, observationColumns } from "./observation-table";
import { sdmxColumns } from "./sdmx";

const cargo: ObservationRow = {
  indicator: "airport-cargo",
  indicatorName: "机场货邮吞吐量",
  area: "440100",
  areaName: "广州市",
  measure: "万吨",
  period: "2025",
  span: "year",
  value: "243.92",
  qualifier: "eq",
  status: "preliminary",
  published: "2026-01",
  knownOn: "2026-01-31",
  version: 1,
  source: "白云机场",
  note: null,
  reason: null,
};

async function lines(columns: Parameters<typeof csvOf<ObservationRow>>[0], rows: ObservationRow[]) {
  async function* once() {
    yield rows;
  }
  let text = "";
  for await (const piece of csvOf(columns, once())) text += piece;
  return text.trimEnd().split("\r\n");
}

test("a value leaves with its unit, qualifier, status, date and source", async () => {
  expect(await lines(observationColumns(false), [cargo])).toEqual([
    "指标,指标代码,区域,区域代码,时期,口径,数值,限定,单位,数据状态,发布日期,版本,来源,备注",
    "机场货邮吞吐量,airport-cargo,广州市,440100,2025,年度,243.92,等于,万吨,初步,2026-01,1,白云机场,",
  ]);
});

test("every row of a demonstration says so", async () => {
  const [header, ...rows] = await lines(observationColumns(true), [cargo, cargo]);
  expect(header).toMatch(/,数据性质$/);
  for (const row of rows) expect(row).toMatch(/,演示数据$/);
  const sdmx = await lines(sdmxColumns(true), [cargo]);
  expect(sdmx[1]).toMatch(/,演示数据$/);
});

test.each([
  ["2025", "year", "A", "2025"],
  ["2025-H1", "period", "S", "2025-S1"],
  ["2025-Q3", "period", "Q", "2025-Q3"],
  ["2025-09", "period", "M", "2025-09"],
  ["2025-09", "ytd", "M", "2025-09"],
] as const)("SDMX says %s (%s) as FREQ %s, TIME_PERIOD %s", async (period, span, freq, time) => {
  const [, row] = await lines(sdmxColumns(false), [{ ...cargo, period, span }]);
  expect(row).toBe(
    `dataflow,GZ_SERVICES_PLAN:INDICATORS(1.0),I,${freq},440100,airport-cargo,${span},1,${time},243.92,P,preliminary,eq,万吨,2026-01,白云机场,`,
  );
});

test("SDMX has P for a preliminary value; a final and a revised one are normal", async () => {
  const rows = (["preliminary", "final", "revised"] as const).map((status) => ({ ...cargo, status }));
  const [header = "", ...cells] = (await lines(sdmxColumns(false), rows)).map((line) => line.split(","));
  const at = header.indexOf("OBS_STATUS");
  expect(cells.map((row) => row[at])).toEqual(["P", "A", "A"]);
});

test("no two SDMX rows are the same observation: span and version are part of the key", async () => {
  const rows: ObservationRow[] = [
    { ...cargo, period: "2025-09", span: "period" },
    { ...cargo, period: "2025-09", span: "ytd" },
    { ...cargo, period: "2025-09", span: "ytd", version: 2, status: "revised" },
  ];
  const key = ["FREQ", "REF_AREA", "INDICATOR", "SPAN", "VERSION", "TIME_PERIOD"];
  const [header = [], ...cells] = (await lines(sdmxColumns(false), rows)).map((line) => line.split(","));
  const keys = cells.map((row) => key.map((name) => row[header.indexOf(name)]).join("|"));
  expect(new Set(keys).size).toBe(rows.length);
});

test("CSVW describes the columns of the very file, in its order", async () => {
  const columns = observationColumns(false);
  const { tableSchema, url } = csvwOf(columns, "observations.csv?area=440100", {
    title: "指标数值",
    notes: [],
  });
  const [header] = await lines(columns, []);
  expect(tableSchema.columns.map(({ titles }) => titles).join(",")).toBe(header);
  expect(tableSchema.columns.find(({ name }) => name === "value")?.datatype).toBe("decimal");
  expect(url).toBe("observations.csv?area=440100");
});
