import Link from "next/link";
import { pageHref } from "@/components/layout/page-href";
import { stageDate } from "@/components/projects/project-words";
import { StageMark } from "@/components/projects/stage-mark";
import { Empty } from "@/components/ui/notice";
import type { AreaAnswer, ProjectAnswer } from "@/lib/schemas/answers";
import { countWords } from "./district-words";

type Props = {
  district: AreaAnswer;
  projects: readonly ProjectAnswer[] | null;
  unstated: number;
  day: string | undefined;
};

const STAGES = ["reserve", "construction", "operation", null] as const;

/** The projects of this district by the stage that was known on the day. */
export function DistrictProjects({ district, projects, unstated, day }: Props) {
  return (
    <section aria-labelledby="projects">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="projects" className="text-lg font-semibold">
          项目
        </h2>
        <Link
          className="no-print text-xs"
          href={pageHref("/projects", { district: district.code, asOf: day })}
        >
          在项目页查看
        </Link>
      </div>
      {unstated > 0 && (
        <p className="mt-1 text-ink-2">另有{unstated}个项目规划没有写明所在区，没有计入任何一区。</p>
      )}
      {projects === null || projects.length === 0 ? (
        <div className="mt-3">
          <Empty>{projects === null ? countWords.projects.unknown : "规划没有写明位于本区的项目"}。</Empty>
        </div>
      ) : (
        <div className="mt-2 grid gap-x-12 gap-y-6 md:grid-cols-2 xl:grid-cols-4">
          {STAGES.map((stage) => (
            <StageColumn
              key={stage ?? "unknown"}
              stage={stage}
              projects={projects.filter((project) => project.stage === stage)}
              district={district.code}
              day={day}
            />
          ))}
        </div>
      )}
    </section>
  );
}

type ColumnProps = {
  stage: (typeof STAGES)[number];
  projects: readonly ProjectAnswer[];
  district: string;
  day: string | undefined;
};

/** A longer column names these many and says where the others are. */
const NAMED = 8;

function StageColumn({ stage, projects, district, day }: ColumnProps) {
  const all = { district, stage: stage ?? "unknown", asOf: day };
  const named = projects.length > NAMED + 1 ? projects.slice(0, NAMED) : projects;
  return (
    <section>
      <h3 className="flex items-center gap-2 border-b border-hairline py-2 font-normal">
        <StageMark stage={stage} />
        <span className="text-ink-2">{projects.length}个</span>
      </h3>
      <ul>
        {named.map(({ code, name, stageSince }) => (
          <li key={code} className="border-b border-hairline py-2">
            <Link href={pageHref(`/projects/${code}`, { asOf: day })}>{name}</Link>
            {stageSince && <span className="block text-xs text-ink-2">{stageDate(stageSince)}</span>}
          </li>
        ))}
      </ul>
      {named.length < projects.length && (
        <Link className="mt-2 inline-block text-xs" href={pageHref("/projects", all)}>
          查看全部{projects.length}个
        </Link>
      )}
    </section>
  );
}
