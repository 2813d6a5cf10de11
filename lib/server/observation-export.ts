import { listAreas } from "@/lib/data/areas.queries";
import { listIndicators } from "@/lib/data/indicators.queries";
import { eachObservation } from "@/lib/data/observations.queries";
import type { Subject } from "@/lib/exchange/csvw";
import type { ObservationRow } from "@/lib/exchange/observation-table";
import { formatDay } from "@/lib/format/dates";
import { spanWords } from "@/lib/format/words";
import type { endpoints } from "@/lib/schemas/endpoints";
import { needArea, needIndicator } from "./known";
import { observationFilter } from "./observations";
import type { Asked } from "./route";

type AskedFile = Pick<Asked<typeof endpoints.observationsCsv>, "query" | "asOf" | "demo">;

/** The rows that were asked for, batch by batch. @throws Refused at once, before a first byte is sent */
export async function observationRows({ query, asOf }: AskedFile): Promise<AsyncGenerator<ObservationRow[]>> {
  await needIndicator(query.indicator);
  await needArea(query.area);
  const { indicators, areas } = await names();
  return (async function* () {
    const wanted = { indicator: query.indicator ?? null, area: query.area ?? null, asOf };
    for await (const batch of eachObservation({ ...wanted, ...observationFilter(query) })) {
      yield batch.map((observation) => {
        const indicator = indicators.get(observation.indicator);
        return {
          ...observation,
          indicatorName: indicator?.name ?? observation.indicator,
          areaName: areas.get(observation.area) ?? observation.area,
          measure: indicator?.measure ?? "",
        };
      });
    }
  })();
}

async function names() {
  const [indicators, areas] = await Promise.all([listIndicators(), listAreas()]);
  return {
    indicators: new Map(indicators.map((indicator) => [indicator.code, indicator])),
    areas: new Map(areas.map(({ code, name }) => [code, name])),
  };
}

/** What the file is about, in words. @throws Refused as the file itself */
export async function observationSubject({ query, asOf, demo }: AskedFile): Promise<Subject> {
  await needIndicator(query.indicator);
  await needArea(query.area);
  const { indicators, areas } = await names();
  const { indicator, area, span, from, to, history } = query;
  const filter = [
    `指标：${indicator ? (indicators.get(indicator)?.name ?? indicator) : "全部"}`,
    `区域：${area ? (areas.get(area) ?? area) : "全部"}`,
    `口径：${span ? spanWords[span] : "全部"}`,
    `时期：${from ?? "最早"}至${to ?? "最近"}`,
    `版本：${history ? "全部版本" : "每个时期应采用的一个"}`,
  ].join("；");
  return {
    title: "指标数值",
    notes: [
      ...(demo ? ([["演示数据", "本文件全部为合成的演示数据，不是真实统计。"]] as const) : []),
      ["筛选", filter],
      ["查看日期", `${formatDay(asOf)}，只含当日已经公布的内容`],
      ["来源", "各公布机构，见“来源”列；发布日期见“发布日期”列"],
      ["单位", "见“单位”列；占比以百分数计"],
      ["限定", "不低于、不高于表示公布的只是下限或上限，约表示公布的是约数"],
      ["口径", "年度为全年值；当期为该月、季或半年；累计为1月至该月，不与年度值相加或直接比较"],
      ["缺失", "没有公布的时期没有行，不以0代替"],
    ],
  };
}

/** 指标数值_2026-11-23 and the ending. */
export const observationFileName = (asOf: string, ending: string) => ({
  ascii: `observations_${asOf}.${ending}`,
  chinese: `指标数值_${asOf}.${ending}`,
});
