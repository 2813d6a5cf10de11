import type { Metadata } from "next";
import { Answered } from "@/components/layout/answered";
import { placeOfProject } from "@/components/projects/project-place";
import { ProjectView, type ProjectViewProps } from "@/components/projects/project-view";
import { PageSkeleton } from "@/components/ui/skeleton";
import { pageActor } from "@/lib/auth/page-actor";
import { cityBoundary } from "@/lib/data/boundary.queries";
import { findPlan } from "@/lib/data/plans.queries";
import { findPlatform } from "@/lib/data/platforms.queries";
import { findProject, listProjects } from "@/lib/data/projects.queries";
import { todayInShanghai } from "@/lib/format/dates";
import { asOfQuery, readQuery } from "@/lib/schemas/requests";

type Props = PageProps<"/projects/[code]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code } = await params;
  await pageActor("view-released");
  const projects = await listProjects({ asOf: todayInShanghai(new Date()) });
  return { title: projects.find((each) => each.code === code)?.name ?? "没有找到项目" };
}

export default function Page({ params, searchParams }: Props) {
  return (
    <Answered load={() => load(params, searchParams)} skeleton={<PageSkeleton />}>
      {(data) => <ProjectView {...data} />}
    </Answered>
  );
}

async function load(params: Props["params"], searchParams: Props["searchParams"]): Promise<ProjectViewProps> {
  await pageActor("view-released");
  const today = todayInShanghai(new Date());
  const { code } = await params;
  const { asOf } = readQuery(asOfQuery, await searchParams, today);
  const project = await findProject(code, asOf ?? today);
  const plan = await findPlan(project.reference.plan);
  const platform = project.platform && (await findPlatform(project.platform.code));
  return { project, plan, place: placeOfProject(project, platform), boundary: cityBoundary(), asOf, today };
}
