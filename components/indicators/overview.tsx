import { Figure } from "@/components/charts/figure";
import { OverviewMap, type OverviewMapData } from "@/components/districts/overview-map";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { Empty } from "@/components/ui/notice";
import { formatDay } from "@/lib/format/dates";
import { sourceLine } from "@/lib/format/sources";
import type {
  AreaAnswer,
  IndicatorAnswer,
  ObservationAnswer,
  OverviewAnswer,
  OverviewRow,
} from "@/lib/schemas/answers";
import { LatestNews } from "./latest-news";
import { OverviewHeadline } from "./overview-headline";
import { OverviewRows } from "./overview-rows";
import { OverviewTable } from "./overview-table";
import { SmallMultiples } from "./small-multiples";
import { SoftGoals } from "./soft-goals";

export type OverviewProps = {
  answer: OverviewAnswer;
  map: OverviewMapData;
  news: ObservationAnswer[];
  indicators: IndicatorAnswer[];
  areas: AreaAnswer[];
  asOf: string;
  today: string;
  /** As asked for in the address; the newest plan where none was. */
  plan?: string;
  /** Only rows with this verdict. */
  verdict?: string;
};

/** The answer first; then one row an indicator, the map beside it, the years, what is new. */
export function Overview({
  answer,
  map,
  news,
  indicators,
  areas,
  asOf,
  today,
  plan,
  verdict,
}: OverviewProps) {
  const keep: Record<string, string> = { ...(plan && { plan }), ...(asOf !== today && { asOf }) };
  const query = asOf !== today ? `?asOf=${asOf}` : "";
  const rows = answer.rows.filter(({ progress }) => !verdict || progress.verdict === verdict);
  return (
    <>
      <OverviewHeadline answer={answer} keep={keep} verdict={verdict} />
      <AsOfBar asOf={asOf} today={today} path="/" keep={plan ? { plan } : {}} />
      <div className="mt-4 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <section aria-label="主要指标进展">
          {rows.length > 0 ? (
            <OverviewRows rows={rows} query={query} />
          ) : (
            <NothingYet stated={answer.rows.length > 0} issuedOn={answer.plan.issuedOn} />
          )}
          <p className="mt-2 text-xs text-ink-2" hidden={rows.length === 0}>
            横条从基期到目标，各行同宽同义；竖虚线为推算路径（规划未设年度目标）的期望位置，斜纹为初步数据，箭头表示实际值还在更远处。
          </p>
        </section>
        <aside className="space-y-10">
          <OverviewMap data={map} query={query} />
          <LatestNews
            news={news}
            indicators={indicators}
            areas={areas}
            query={query}
            total={answer.rows.length}
            decided={answer.rows.filter(hasTargetYear).length}
          />
        </aside>
      </div>
      {answer.rows.length > 0 && (
        <section className="mt-14">
          <Figure
            title="历年进展"
            lead="各图纵轴自有刻度；横线为目标，虚线为推算路径，空心点为基期或初步数据，缺年不连线"
            sources={sourcesOf(answer.rows)}
            fileName={`总览_历年进展_${asOf}`}
            table={<OverviewTable rows={answer.rows} />}
          >
            <SmallMultiples rows={answer.rows} />
          </Figure>
        </section>
      )}
      {answer.softGoals.length > 0 && <SoftGoals rows={answer.softGoals} query={query} />}
    </>
  );
}

function NothingYet({ stated, issuedOn }: { stated: boolean; issuedOn: string | null }) {
  if (stated) return <Empty>没有处于这一状态的指标。点上方“主要指标”查看全部。</Empty>;
  return (
    <Empty>
      这一天规划还没有印发{issuedOn ? `（印发于${formatDay(issuedOn)}）` : ""}
      ，没有目标可以对照；请选择更晚的日期。
    </Empty>
  );
}

const sourcesOf = (rows: OverviewRow[]) =>
  rows.flatMap(({ indicator, progress }) =>
    progress.judged ? [`${indicator.shortName}：${sourceLine(progress.judged)}`] : [],
  );

const hasTargetYear = ({ annual, target }: OverviewRow) =>
  annual.some(({ period }) => Number(period) === target.targetYear);
