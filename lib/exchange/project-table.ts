import { confidenceWords, stageUnknown, stageWords } from "@/lib/format/words";
import type { ProjectAnswer } from "@/lib/schemas/answers";
import { type Column, demoColumn } from "./column";

const columns: readonly Column<ProjectAnswer>[] = [
  { name: "name", title: "项目", type: "text", width: 40, cell: (row) => row.name },
  { name: "code", title: "项目代码", type: "text", width: 28, cell: (row) => row.code },
  { name: "districtName", title: "区域", type: "text", width: 10, cell: (row) => row.district?.name ?? null },
  { name: "district", title: "区域代码", type: "text", width: 10, cell: (row) => row.district?.code ?? null },
  { name: "sector", title: "所属行业", type: "text", width: 18, cell: (row) => row.sectorName },
  {
    name: "stage",
    title: "阶段",
    type: "text",
    width: 12,
    cell: (row) => (row.stage === null ? stageUnknown : stageWords[row.stage]),
  },
  {
    name: "stageSince",
    title: "阶段起始",
    type: "text",
    width: 12,
    cell: (row) => row.stageSince,
    description: "公布的日期，可能只到年或月",
  },
  {
    name: "totalInvestment",
    title: "总投资（万元）",
    type: "decimal",
    width: 16,
    cell: (row) => row.totalInvestment,
    description: "空：未公布",
  },
  {
    name: "exhibitionArea",
    title: "展览面积（万平方米）",
    type: "decimal",
    width: 20,
    cell: (row) => row.exhibitionArea,
  },
  {
    name: "meetingArea",
    title: "会议面积（万平方米）",
    type: "decimal",
    width: 20,
    cell: (row) => row.meetingArea,
  },
  { name: "platform", title: "所在平台", type: "text", width: 28, cell: (row) => row.platform?.name ?? null },
  { name: "section", title: "规划章节", type: "text", width: 10, cell: (row) => row.reference.section },
  { name: "sectionTitle", title: "章节标题", type: "text", width: 32, cell: (row) => row.reference.title },
  { name: "page", title: "规划页码", type: "integer", width: 10, cell: (row) => row.reference.page },
  {
    name: "longitude",
    title: "经度（WGS84）",
    type: "decimal",
    width: 14,
    cell: (row) => row.position?.longitude ?? null,
  },
  {
    name: "latitude",
    title: "纬度（WGS84）",
    type: "decimal",
    width: 14,
    cell: (row) => row.position?.latitude ?? null,
  },
  {
    name: "precision",
    title: "位置精度（米）",
    type: "integer",
    width: 14,
    cell: (row) => row.position?.precisionM ?? null,
  },
  {
    name: "confidence",
    title: "位置可信度",
    type: "text",
    width: 12,
    cell: (row) => confidenceWords[row.confidence],
  },
  { name: "note", title: "备注", type: "text", width: 40, cell: (row) => row.note },
];

/** The columns of a file of projects. */
export function projectColumns(demo: boolean): readonly Column<ProjectAnswer>[] {
  return demo ? [...columns, demoColumn("dataKind", "数据性质")] : columns;
}
