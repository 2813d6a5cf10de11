import Link from "next/link";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { pageHref } from "@/components/layout/page-href";
import { ScrollAcross } from "@/components/layout/scroll-across";
import { stageDate } from "@/components/projects/project-words";
import { StageMark } from "@/components/projects/stage-mark";
import { Timeline } from "@/components/projects/timeline";
import { PlanTag } from "@/components/ui/plan-tag";
import { platformListKindWords } from "@/lib/format/words";
import type { Boundary } from "@/lib/geo/boundary";
import type { PlatformAnswer, ProjectAnswer } from "@/lib/schemas/answers";
import { PlaceFigure } from "./place-figure";
import type { PlatformEvent } from "./platform-history";
import { placeWords } from "./position-words";

export type PlatformViewProps = {
  platform: PlatformAnswer;
  projects: ProjectAnswer[];
  history: PlatformEvent[];
  boundary: Boundary;
  /** Set when the visitor looks back. */
  asOf: string | undefined;
  today: string;
};

/** One platform: what the plan calls it, where it is, what is built there, since when it is known. */
export function PlatformView({ platform, projects, history, boundary, asOf, today }: PlatformViewProps) {
  const { code, name, district } = platform;
  return (
    <article>
      <header className="pt-8 pb-4">
        <p className="no-print text-xs">
          <Link href={pageHref("/platforms", { asOf })}>平台载体</Link>
        </p>
        <h1 className="mt-1 text-2xl font-semibold">{name}</h1>
        <p className="mt-2 text-base text-ink-2">
          {district ? (
            <Link href={pageHref(`/districts/${district.code}`, { asOf })} className="underline">
              {district.name}
            </Link>
          ) : (
            placeWords(platform)
          )}
          {platform.listings.length > 0 && <span className="mx-2">·</span>}
          {[...new Set(platform.listings.map(({ kind }) => platformListKindWords[kind]))].join("、")}
        </p>
      </header>
      <AsOfBar asOf={asOf ?? today} today={today} path={`/platforms/${code}`} />
      <div className="mt-6 grid gap-12 lg:grid-cols-[minmax(0,1fr)_320px] lg:gap-16">
        <div className="min-w-0 space-y-12">
          <Listings platform={platform} asOf={asOf} />
          <Projects projects={projects} asOf={asOf} />
          <History history={history} asOf={asOf} />
        </div>
        <aside aria-label="位置">
          <PlaceFigure place={{ ...platform, note: platform.positionNote }} boundary={boundary} />
        </aside>
      </div>
    </article>
  );
}

function Listings({ platform, asOf }: { platform: PlatformAnswer; asOf: string | undefined }) {
  if (platform.listings.length === 0)
    return <p className="text-ink-2">在所选日期，规划尚未印发，还没有列入名录。</p>;
  const roles = platform.listings.filter(({ kind }) => kind === "spatial").map(roleWords);
  return (
    <section aria-labelledby="listings">
      <h2 id="listings" className="text-lg font-semibold">
        在规划中
      </h2>
      <p className="mt-1 text-ink-2">
        {roles.length > 0 ? `空间布局中的角色：${roles.join("；")}。` : "不是“一核两带三区”的节点。"}
      </p>
      <ScrollAcross label="列入的名录">
        <table className="table mt-2 min-w-[480px]">
          <thead>
            <tr>
              <th scope="col">名录</th>
              <th scope="col">类别</th>
              <th scope="col">分组</th>
              <th scope="col">规划出处</th>
            </tr>
          </thead>
          <tbody>
            {platform.listings.map(({ list, name, kind, grouping, reference }) => (
              <tr key={list}>
                <th scope="row">
                  <Link href={pageHref("/platforms", { list, asOf })}>{name}</Link>
                </th>
                <td className="whitespace-nowrap">{platformListKindWords[kind]}</td>
                <td>{grouping ?? <span title="这份名录不分组">—</span>}</td>
                <td className="whitespace-nowrap">
                  <PlanTag reference={reference} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollAcross>
    </section>
  );
}

/** 「两带：沿江文旅商务产业集聚带的节点」 */
function roleWords({ list, name }: PlatformAnswer["listings"][number]): string {
  if (list.startsWith("belt")) return `${name}的节点`;
  if (list === "core") return `${name}的组成片区`;
  return name;
}

function Projects({ projects, asOf }: { projects: ProjectAnswer[]; asOf: string | undefined }) {
  return (
    <section aria-labelledby="projects">
      <h2 id="projects" className="text-lg font-semibold">
        项目
      </h2>
      {projects.length === 0 ? (
        <p className="mt-1 text-ink-2">
          规划没有点名落在这里的项目。
          <Link href={pageHref("/projects", { asOf })} className="underline">
            查看全部项目
          </Link>
        </p>
      ) : (
        <ul className="mt-2">
          {projects.map(({ code, name, stage, stageSince, reference }) => (
            <li
              key={code}
              className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-hairline py-2"
            >
              <Link href={pageHref(`/projects/${code}`, { asOf })}>{name}</Link>
              <PlanTag reference={reference} />
              <span className="ml-auto">
                <StageMark stage={stage} />
                {stageSince && <span className="ml-2 text-xs text-ink-2">{stageDate(stageSince)}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function History({ history, asOf }: { history: PlatformEvent[]; asOf: string | undefined }) {
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="mb-3 text-lg font-semibold">
        时间线
      </h2>
      {history.length === 0 ? (
        <p className="text-ink-2">在所选日期，规划尚未印发，也没有相关的公布。</p>
      ) : (
        <Timeline
          entries={history.map(({ date, when, what, note, project }) => ({
            key: `${date} ${what}`,
            when,
            what: project ? <Link href={pageHref(`/projects/${project}`, { asOf })}>{what}</Link> : what,
            note,
          }))}
        />
      )}
    </section>
  );
}
