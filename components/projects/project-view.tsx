import Link from "next/link";
import type { ReactNode } from "react";
import { SourceLines } from "@/components/charts/figure";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { pageHref } from "@/components/layout/page-href";
import { type Place, PlaceFigure } from "@/components/platforms/place-figure";
import { PlanTag } from "@/components/ui/plan-tag";
import { formatDay } from "@/lib/format/dates";
import { stageWords } from "@/lib/format/words";
import type { Boundary } from "@/lib/geo/boundary";
import type { PlanAnswer, ProjectAnswer } from "@/lib/schemas/answers";
import { floorWords, investmentWords, stageDate } from "./project-words";
import { StageSign } from "./stage-mark";
import { StageSteps } from "./stage-steps";
import { Timeline, type TimelineEntry } from "./timeline";

export type ProjectViewProps = {
  project: ProjectAnswer;
  /** The plan that names it. */
  plan: PlanAnswer;
  place: Place;
  boundary: Boundary;
  /** Set when the visitor looks back. */
  asOf: string | undefined;
  today: string;
};

/** One project: how far it is, what became known when, where the plan names it. */
export function ProjectView({ project, plan, place, boundary, asOf, today }: ProjectViewProps) {
  const { code, name, sector, sectorName } = project;
  return (
    <article>
      <header className="pt-8 pb-4">
        <p className="no-print text-xs">
          <Link href={pageHref("/projects", { asOf })}>项目</Link>
        </p>
        <h1 className="mt-1 text-2xl font-semibold">{name}</h1>
        <p className="mt-2 flex flex-wrap items-baseline gap-x-3 text-base text-ink-2">
          <Link href={pageHref("/projects", { sector, asOf })}>{sectorName}</Link>
          <PlanTag reference={project.reference} />
        </p>
      </header>
      <AsOfBar asOf={asOf ?? today} today={today} path={`/projects/${code}`} />
      <div className="mt-6 grid gap-12 lg:grid-cols-[minmax(0,1fr)_320px] lg:gap-16">
        <div className="min-w-0 space-y-12">
          <section aria-label="阶段">
            <StageSteps project={project} />
            <SourceLines sources={["阶段和时间为公开报道的整理"]} />
          </section>
          <Facts project={project} asOf={asOf} />
          <section aria-labelledby="history">
            <h2 id="history" className="mb-3 text-lg font-semibold">
              时间线
            </h2>
            <Timeline entries={historyOf(project, plan, asOf ?? today)} />
          </section>
        </div>
        <aside aria-label="位置">
          <PlaceFigure place={place} boundary={boundary} />
        </aside>
      </div>
    </article>
  );
}

/** The plan's naming it is the first that is known of a project. */
function historyOf({ history, reference }: ProjectAnswer, plan: PlanAnswer, day: string): TimelineEntry[] {
  const stages = history.map(({ stage, date, note }) => ({
    key: `${date} ${stage}`,
    date,
    when: stageDate(date),
    what: stageWords[stage],
    note,
    sign: <StageSign stage={stage} />,
  }));
  const { issuedOn, shortTitle } = plan;
  if (!issuedOn || issuedOn > day) return stages;
  const note = `${reference.title}，第${reference.page}页`;
  const named = {
    key: issuedOn,
    date: issuedOn,
    when: formatDay(issuedOn),
    what: `“${shortTitle}”规划印发，列入规划`,
    note,
  };
  return [named, ...stages].toSorted((a, b) => a.date.localeCompare(b.date));
}

function Facts({ project, asOf }: { project: ProjectAnswer; asOf: string | undefined }) {
  const { district, platform, totalInvestment, note } = project;
  const floor = floorWords(project);
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="text-lg font-semibold">
        基本情况
      </h2>
      <dl className="mt-2 grid grid-cols-[7em_minmax(0,1fr)]">
        <Fact label="所在区">
          {district ? (
            <Link href={pageHref(`/districts/${district.code}`, { asOf })}>{district.name}</Link>
          ) : (
            <Missing>未标明</Missing>
          )}
        </Fact>
        <Fact label="所在平台">
          {platform ? (
            <Link href={pageHref(`/platforms/${platform.code}`, { asOf })}>{platform.name}</Link>
          ) : (
            <Missing>没有对应的平台载体</Missing>
          )}
        </Fact>
        {floor && <Fact label="新增面积">{floor}（规划数）</Fact>}
        <Fact label="总投资">
          {totalInvestment === null ? <Missing>未公布</Missing> : investmentWords(totalInvestment)}
        </Fact>
        {note && <Fact label="备注">{note}</Fact>}
      </dl>
    </section>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="border-b border-hairline py-2 text-ink-2">{label}</dt>
      <dd className="border-b border-hairline py-2">{children}</dd>
    </>
  );
}

const Missing = ({ children }: { children: ReactNode }) => <span className="text-ink-2">{children}</span>;
