import Link from "next/link";
import { pageHref } from "@/components/layout/page-href";
import { StageMark } from "@/components/projects/stage-mark";
import type { PlatformListAnswer, ProjectAnswer } from "@/lib/schemas/answers";
import { GoalTable } from "./goal-table";
import type { OutlinePlace } from "./plan.prepare";
import { sectionLabel } from "./section-label";

const MOST_PROJECTS = 24;

type Props = { place: OutlinePlace; asOf: string | undefined };

/** One place of the outline: its heading with the page, and what hangs on it. */
export function OutlineSection({ place, asOf }: Props) {
  const { code, topics, goals, lists, projects, about } = place;
  return (
    <section
      id={code}
      aria-labelledby={`title-${code}`}
      className={`scroll-mt-6 ${code.includes("-") || code.includes(".") ? "" : "mt-12 first:mt-0"}`}
    >
      <Heading place={place} />
      <div className="space-y-5 pb-1 pl-0 *:mt-3 *:mb-5 empty:hidden sm:pl-8">
        {about && (
          <p>
            <Link href={pageHref("/plan", { plan: about.code, asOf }, code)}>
              “{about.shortTitle}”的指标与完成情况
            </Link>
          </p>
        )}
        {goals.length > 0 && <GoalTable title={place.title} goals={goals} asOf={asOf} />}
        {topics.length > 0 && <Topics topics={topics} />}
        {lists.length > 0 && <Lists lists={lists} asOf={asOf} />}
        {projects.length > 0 && <Projects projects={projects} section={code} asOf={asOf} />}
      </div>
    </section>
  );
}

/** As a printed table of contents: number, title, page. */
function Heading({ place: { code, kind, title, page, depth } }: { place: OutlinePlace }) {
  const Title = depth === 1 ? "h2" : "h3";
  const size = kind === "chapter" ? "text-lg font-semibold" : "text-base";
  return (
    <div className="flex items-baseline gap-3 border-b border-hairline py-2 in-[section:target]:border-accent in-[section:target]:bg-accent-wash">
      <Title
        id={`title-${code}`}
        className={`min-w-0 ${size} ${kind === "box" || depth > 2 ? "text-ink-2" : ""}`}
      >
        <span className={kind === "box" ? "mr-2 rounded-sm border border-hairline px-1.5 text-xs" : "mr-1"}>
          {sectionLabel(code)}
        </span>
        {title}
      </Title>
      <span className="ml-auto shrink-0 text-xs text-ink-2">第{page}页</span>
    </div>
  );
}

function Topics({ topics }: { topics: readonly string[] }) {
  return (
    <div>
      <h4 className="text-xs text-ink-2">重点领域（{topics.length}）</h4>
      <ul className="mt-1 grid gap-x-8 sm:grid-cols-2">
        {topics.map((topic) => (
          <li key={topic} className="py-1">
            {topic}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Lists({ lists, asOf }: { lists: readonly PlatformListAnswer[]; asOf: string | undefined }) {
  return (
    <div>
      <h4 className="text-xs text-ink-2">平台名录</h4>
      <ul className="mt-1">
        {lists.map(({ code, name, count, areaKm2, reference }) => (
          <li key={code} className="flex flex-wrap items-baseline gap-x-3 py-1">
            <Link href={pageHref("/platforms", { list: code, asOf })}>{name}</Link>
            <span className="text-ink-2">
              {count}个{areaKm2 && `，${areaKm2}平方公里`}
            </span>
            <span className="ml-auto text-xs text-ink-2">第{reference.page}页</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

type ProjectsProps = { projects: readonly ProjectAnswer[]; section: string; asOf: string | undefined };

function Projects({ projects, section, asOf }: ProjectsProps) {
  return (
    <div>
      <h4 className="text-xs text-ink-2">项目（{projects.length}）</h4>
      <ul className="mt-1 grid gap-x-8 sm:grid-cols-2">
        {projects.slice(0, MOST_PROJECTS).map(({ code, name, stage }) => (
          <li key={code} className="flex items-baseline justify-between gap-3 py-1">
            <Link href={pageHref(`/projects/${code}`, { asOf })} className="min-w-0">
              {name}
            </Link>
            <span className="text-xs">
              <StageMark stage={stage} />
            </span>
          </li>
        ))}
      </ul>
      {projects.length > MOST_PROJECTS && (
        <p className="mt-1">
          <Link href={pageHref("/projects", { list: section, asOf })}>查看全部{projects.length}个项目</Link>
        </p>
      )}
    </div>
  );
}
