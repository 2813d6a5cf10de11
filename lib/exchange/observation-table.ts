import { dataStatusWords, qualifierWords, spanWords } from "@/lib/format/words";
import type { ObservationAnswer } from "@/lib/schemas/answers";
import { type Column, demoColumn } from "./column";

/** An observation with the names and the unit that a reader needs beside it. */
export type ObservationRow = ObservationAnswer & {
  readonly indicatorName: string;
  readonly areaName: string;
  /** The unit, 亿元, %, 万标箱 … */
  readonly measure: string;
};

const columns: readonly Column<ObservationRow>[] = [
  { name: "indicatorName", title: "指标", type: "text", width: 28, cell: (row) => row.indicatorName },
  { name: "indicator", title: "指标代码", type: "text", width: 26, cell: (row) => row.indicator },
  { name: "areaName", title: "区域", type: "text", width: 10, cell: (row) => row.areaName },
  { name: "area", title: "区域代码", type: "text", width: 10, cell: (row) => row.area },
  {
    name: "period",
    title: "时期",
    type: "text",
    width: 10,
    cell: (row) => row.period,
    description: "2025、2025-H1、2025-Q3或2025-09；累计值为截至的月份",
  },
  { name: "span", title: "口径", type: "text", width: 8, cell: (row) => spanWords[row.span] },
  {
    name: "value",
    title: "数值",
    type: "decimal",
    width: 14,
    cell: (row) => row.value,
    description: "精确值，以“单位”列的单位计",
  },
  {
    name: "qualifier",
    title: "限定",
    type: "text",
    width: 8,
    cell: (row) => qualifierWords[row.qualifier],
    description: "不低于、不高于：公布的只是下限或上限；约：公布的是约数",
  },
  { name: "measure", title: "单位", type: "text", width: 8, cell: (row) => row.measure },
  { name: "status", title: "数据状态", type: "text", width: 10, cell: (row) => dataStatusWords[row.status] },
  {
    name: "published",
    title: "发布日期",
    type: "text",
    width: 12,
    cell: (row) => row.published,
    description: "公布机构标注的日期，可能只到年或月",
  },
  { name: "version", title: "版本", type: "integer", width: 6, cell: (row) => row.version },
  { name: "source", title: "来源", type: "text", width: 32, cell: (row) => row.source },
  { name: "note", title: "备注", type: "text", width: 32, cell: (row) => row.note },
];

/** The columns of a file of values, one row a version of a value. */
export function observationColumns(demo: boolean): readonly Column<ObservationRow>[] {
  return demo ? [...columns, demoColumn("dataKind", "数据性质")] : columns;
}
