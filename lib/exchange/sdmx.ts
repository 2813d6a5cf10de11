import { parsePeriod } from "@/lib/domain/period";
import type { ObservationAnswer } from "@/lib/schemas/answers";
import { type Column, demoColumn } from "./column";
import type { ObservationRow } from "./observation-table";

/**
 * SDMX-CSV 2.0: the header holds the ids of the components, each row names its structure and what it is for
 * (I, information). SPAN and VERSION are dimensions: without them 当期 and 累计 of one month, or two
 * versions of one value, would be the same observation. An absent value has no row.
 */

/** Cross-domain CL_OBS_STATUS 2.3 has no code for a revised value: it is a normal one; DATA_STATUS tells. */
const OBS_STATUS = { preliminary: "P", final: "A", revised: "A" } as const satisfies Record<
  ObservationAnswer["status"],
  string
>;

/** CL_FREQ, by how many months the period has. */
const FREQUENCIES: Readonly<Record<number, string>> = { 12: "A", 6: "S", 3: "Q", 1: "M" };

function frequency({ period }: ObservationRow): string {
  const parsed = parsePeriod(period);
  const found = parsed && FREQUENCIES[parsed.lastMonth - parsed.firstMonth + 1];
  if (!found) throw new RangeError(`Not a period: "${period}"`);
  return found;
}

function text(
  name: string,
  cell: Column<ObservationRow>["cell"],
  description?: string,
): Column<ObservationRow> {
  return { name, title: name, type: "text", width: 16, cell, description };
}

const columns: readonly Column<ObservationRow>[] = [
  text("STRUCTURE", () => "dataflow"),
  text("STRUCTURE_ID", () => "GZ_SERVICES_PLAN:INDICATORS(1.0)"),
  text("ACTION", () => "I"),
  text("FREQ", frequency, "A年，S半年，Q季，M月"),
  text("REF_AREA", (row) => row.area, "区域代码"),
  text("INDICATOR", (row) => row.indicator, "指标代码"),
  text("SPAN", (row) => row.span, "year年度，period当期，ytd累计（1月至该月）"),
  text("VERSION", (row) => row.version, "同一数值的第几个版本"),
  text("TIME_PERIOD", (row) => row.period.replace("-H", "-S"), "SDMX时期：2025、2025-S1、2025-Q3、2025-09"),
  { name: "OBS_VALUE", title: "OBS_VALUE", type: "decimal", width: 16, cell: (row) => row.value },
  text("OBS_STATUS", (row) => OBS_STATUS[row.status], "CL_OBS_STATUS：A正常，P初步"),
  text("DATA_STATUS", (row) => row.status, "preliminary初步，final最终，revised修订"),
  text("QUALIFIER", (row) => row.qualifier, "eq等于，ge不低于，le不高于，approx约"),
  text("UNIT_MEASURE", (row) => row.measure, "计量单位"),
  text("PUBLISHED", (row) => row.published, "公布机构标注的日期"),
  text("SOURCE", (row) => row.source, "公布机构"),
  text("COMMENT_OBS", (row) => row.note, "备注"),
];

export function sdmxColumns(demo: boolean): readonly Column<ObservationRow>[] {
  return demo ? [...columns, demoColumn("DATA_KIND", "DATA_KIND")] : columns;
}
