import Link from "next/link";
import type { ReactNode } from "react";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { WithContents } from "@/components/layout/side-contents";
import { Empty } from "@/components/ui/notice";
import type { Thresholds } from "@/lib/domain/verdict";
import { pathwayNote } from "@/lib/format/words";
import { FormulaList } from "./formula-list";
import {
  Figures,
  Forecast,
  Missing,
  Pathways,
  Qualifiers,
  RollUps,
  Vintages,
  YearToDate,
} from "./method-texts";
import { type PublisherRow, PublisherTable } from "./publisher-table";
import { VerdictTable } from "./verdict-table";

export type MethodViewProps = {
  thresholds: Thresholds;
  publishers: PublisherRow[];
  /** The outlines that are drawn, and what has to stand on every map. */
  boundary: { source: string; label: string };
  /** Set when the visitor looks back. */
  asOf: string | undefined;
  today: string;
};

type Chapter = { id: string; title: string; body: ReactNode };

/** 方法: how every figure comes about, with the thresholds in force and the sources. */
export function MethodView(props: MethodViewProps) {
  const { asOf, today } = props;
  const chapters = chaptersOf(props);
  return (
    <>
      <header className="pt-10 pb-4">
        <h1 className="text-2xl font-semibold">计算方法与数据来源</h1>
        <p className="mt-2 max-w-3xl text-base text-ink-2">
          每个数字都可以照这里的公式用笔算出来；
          <Link href="/indicators" className="underline">
            每个指标的页面
          </Link>
          列有代入数字的逐步推算。
        </p>
      </header>
      {asOf && <AsOfBar asOf={asOf} today={today} path="/method" />}
      <WithContents label="方法目录" contents={<Contents chapters={chapters} />}>
        <div className="max-w-[820px] space-y-14">
          {chapters.map(({ id, title, body }) => (
            <section key={id} id={id} aria-labelledby={`${id}-title`} className="scroll-mt-6">
              <h2 id={`${id}-title`} className="mb-3 text-lg font-semibold">
                {title}
              </h2>
              {body}
            </section>
          ))}
        </div>
      </WithContents>
    </>
  );
}

function chaptersOf({ thresholds, publishers, boundary }: MethodViewProps): Chapter[] {
  return [
    { id: "figures", title: "基期值、目标值和最新值", body: <Figures /> },
    { id: "formulas", title: "公式", body: <FormulaList /> },
    { id: "pathway", title: pathwayNote, body: <Pathways /> },
    { id: "verdicts", title: "评价词和现行阈值", body: <Verdicts thresholds={thresholds} /> },
    { id: "forecast", title: "落点预测", body: <Forecast /> },
    { id: "qualifiers", title: "限定词：突破、超过、约", body: <Qualifiers /> },
    { id: "vintages", title: "数据状态、版本和回看日期", body: <Vintages /> },
    { id: "ytd", title: "年内累计", body: <YearToDate /> },
    { id: "roll-up", title: "汇总和覆盖", body: <RollUps /> },
    { id: "missing", title: "缺失和修约", body: <Missing /> },
    { id: "sources", title: "数据来源", body: <Sources publishers={publishers} /> },
    { id: "maps", title: "地图", body: <Maps boundary={boundary} /> },
  ];
}

function Verdicts({ thresholds }: { thresholds: Thresholds }) {
  return (
    <div className="space-y-3">
      <p>
        每个目标得一个评价词，旁边的一句话写明所用的数字、阈值和路径。依据初步数据的，加注“初步”。偏差正好等于阈值的，归入靠近“基本符合预期”的一档。
      </p>
      <VerdictTable thresholds={thresholds} />
      <p>
        只定方向、没有目标值的，与基期值比较：目标年之前，变好为“基本符合预期”，持平为“慢于预期”，变差为“严重滞后”；目标年变好为“已完成”，否则为“未完成”。
      </p>
      <p>总览只数各评价词有几项，不把不同指标的百分比平均成一个总进度。</p>
    </div>
  );
}

function Sources({ publishers }: { publishers: readonly PublisherRow[] }) {
  return (
    <div className="space-y-3">
      <p>
        基期值、目标值、名录和项目名称取自规划，旁边的小标签写明专栏和页码。此后的数值取自下列单位的公开发布，逐条注明发布单位、日期和数据状态。
      </p>
      {publishers.length > 0 ? (
        <PublisherTable publishers={publishers} />
      ) : (
        <Empty>在所选日期，还没有公布的数值。请选择较晚的日期。</Empty>
      )}
      <p className="text-ink-2">公布日期只知道到月或年的，按该月或该年的最后一天列出。</p>
    </div>
  );
}

function Maps({ boundary: { source, label } }: { boundary: MethodViewProps["boundary"] }) {
  return (
    <div className="space-y-3">
      <p>
        区界数据：{source}；图上标注“{label}”。地图只示意各区的相对位置，不作为划界依据，也不用来量算面积。
      </p>
      <p>
        平台和项目的点位是整理所得的近似位置（WGS84坐标），注明精度和可信度；可信度低的画空心点，位置待核实的不上图，只在列表中列出。部署单位可以换用自有的、有审图号的边界文件。
      </p>
    </div>
  );
}

function Contents({ chapters }: { chapters: readonly Chapter[] }) {
  return (
    <ol className="border-l border-hairline">
      {chapters.map(({ id, title }) => (
        <li key={id}>
          <a href={`#${id}`} className="block py-1 pl-3 text-ink-2 hover:text-accent">
            {title}
          </a>
        </li>
      ))}
    </ol>
  );
}
