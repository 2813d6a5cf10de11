import { findArea } from "@/lib/data/areas.queries";
import { listProjects } from "@/lib/data/projects.queries";
import type { Subject } from "@/lib/exchange/csvw";
import { formatDay } from "@/lib/format/dates";
import { stageUnknown, stageWords } from "@/lib/format/words";
import type { ProjectAnswer } from "@/lib/schemas/answers";
import type { endpoints } from "@/lib/schemas/endpoints";
import { needProjectFilter } from "./known";
import type { Asked } from "./route";

type AskedFile = Pick<Asked<typeof endpoints.projectsCsv>, "query" | "asOf" | "demo">;

/** @throws Refused unknown-area, unknown-section */
export async function projectRows({ query, asOf }: AskedFile): Promise<ProjectAnswer[]> {
  await needProjectFilter(query);
  return listProjects({ asOf, ...query });
}

/** What the file is about, in words. @throws Refused as the file itself */
export async function projectSubject({ query, asOf, demo }: AskedFile): Promise<Subject> {
  await needProjectFilter(query);
  const { district, stage, list, sector, q } = query;
  const area = district === undefined ? undefined : await findArea(district);
  const stages = { ...stageWords, unknown: stageUnknown };
  const filter = [
    `区域：${area?.name ?? district ?? "全部"}`,
    `阶段：${stage ? stages[stage] : "全部"}`,
    `规划章节：${list ?? "全部"}`,
    `行业：${sector ?? "全部"}`,
    ...(q ? [`名称含：${q}`] : []),
  ].join("；");
  return {
    title: "项目",
    notes: [
      ...(demo ? ([["演示数据", "本文件全部为合成的演示数据，不是真实项目。"]] as const) : []),
      ["筛选", filter],
      ["查看日期", `${formatDay(asOf)}，阶段为当日已经公布的最近一次`],
      ["来源", "项目出自规划，章节和页码见各行；阶段据公开报道"],
      ["单位", "总投资为万元，面积为万平方米，位置为WGS84经纬度"],
      ["缺失", "空格表示没有公布，不以0代替"],
    ],
  };
}

export const projectFileName = (asOf: string, ending: string) => ({
  ascii: `projects_${asOf}.${ending}`,
  chinese: `项目_${asOf}.${ending}`,
});
