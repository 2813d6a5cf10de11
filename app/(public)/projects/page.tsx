import type { Metadata } from "next";
import { Answered } from "@/components/layout/answered";
import { pageOfList, projectChoices, stageFigures } from "@/components/projects/projects.prepare";
import { ProjectsView, type ProjectsViewProps } from "@/components/projects/projects-view";
import { PageSkeleton } from "@/components/ui/skeleton";
import { pageActor } from "@/lib/auth/page-actor";
import { listDistricts } from "@/lib/data/areas.queries";
import { listProjects } from "@/lib/data/projects.queries";
import { Refused } from "@/lib/domain/refused";
import { todayInShanghai } from "@/lib/format/dates";
import { projectsPageQuery, readQuery } from "@/lib/schemas/requests";

export const metadata: Metadata = { title: "项目" };

const PAGE_SIZE = 100;

export default function Page({ searchParams }: PageProps<"/projects">) {
  return (
    <Answered load={() => load(searchParams)} skeleton={<PageSkeleton />}>
      {(data) => <ProjectsView {...data} />}
    </Answered>
  );
}

async function load(searchParams: PageProps<"/projects">["searchParams"]): Promise<ProjectsViewProps> {
  await pageActor("view-released");
  const today = todayInShanghai(new Date());
  const query = readQuery(projectsPageQuery, await searchParams, today);
  const asOf = query.asOf ?? today;
  const { stage, page, ...others } = query;
  const [districts, all, everyStage] = await Promise.all([
    listDistricts(),
    listProjects({ asOf }),
    listProjects({ ...others, asOf }),
  ]);
  const choices = projectChoices(all);
  const { district, list, sector } = query;
  if (district && !districts.some(({ code }) => code === district))
    throw new Refused("unknown-area", district);
  if (list && !choices.sections.some(({ value }) => value === list))
    throw new Refused("unknown-section", list);
  if (sector && !choices.sectors.some(({ value }) => value === sector)) {
    throw new Refused("invalid-query", sector, [{ path: "sector", code: "unknown" }]);
  }
  const shown = stage ? everyStage.filter((project) => (project.stage ?? "unknown") === stage) : everyStage;
  return {
    query,
    today,
    districts,
    choices,
    figures: stageFigures(everyStage),
    page: pageOfList(shown, Number(page ?? 1), PAGE_SIZE),
    total: all.length,
  };
}
