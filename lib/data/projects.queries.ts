import { database } from "@/lib/db/client";
import type { Prisma, Stage } from "@/lib/db/generated/client";
import type { IsoDate } from "@/lib/domain/period";
import { Refused } from "@/lib/domain/refused";
import { sectorWords } from "@/lib/format/words";
import type { ProjectAnswer } from "@/lib/schemas/answers";
import { positionOf } from "./platforms.queries";
import { areaOf, areaSelect, decimalTextOrNull, referenceOf, sectionSelect } from "./rows";
import { cacheReleased } from "./tags";

const projectSelect = {
  code: true,
  name: true,
  page: true,
  sector: true,
  totalInvestment: true,
  exhibitionArea: true,
  meetingArea: true,
  longitude: true,
  latitude: true,
  precisionM: true,
  confidence: true,
  note: true,
  section: { select: sectionSelect },
  area: { select: areaSelect },
  platform: { select: { code: true, name: true } },
} satisfies Prisma.ProjectSelect;

const historyOf = (asOf: IsoDate) =>
  ({
    where: { knownOn: { lte: new Date(asOf) } },
    select: { stage: true, dateText: true, note: true },
    orderBy: [{ knownOn: "asc" }, { stage: "asc" }],
  }) satisfies Prisma.Project$stagesArgs;

type ProjectRow = Prisma.ProjectGetPayload<{ select: typeof projectSelect }> & {
  stages: { stage: Stage; dateText: string; note: string | null }[];
};

function projectOf({
  section,
  page,
  area,
  stages,
  longitude,
  latitude,
  precisionM,
  ...row
}: ProjectRow): ProjectAnswer {
  const now = stages.at(-1);
  return {
    ...row,
    reference: referenceOf(section, page),
    district: area && areaOf(area),
    sectorName: sectorWords[row.sector as keyof typeof sectorWords] ?? row.sector,
    stage: now?.stage ?? null,
    stageSince: now?.dateText ?? null,
    totalInvestment: decimalTextOrNull(row.totalInvestment),
    exhibitionArea: decimalTextOrNull(row.exhibitionArea),
    meetingArea: decimalTextOrNull(row.meetingArea),
    position: positionOf({ longitude, latitude, precisionM }),
    history: stages.map(({ stage, dateText, note }) => ({ stage, date: dateText, note })),
  };
}

export type ProjectFilter = {
  asOf: IsoDate;
  district?: string;
  /** `unknown` finds those of which no stage has been published. */
  stage?: Stage | "unknown";
  /** Section of the plan that names it: box-7, 3.2 … */
  list?: string;
  sector?: string;
  platform?: string;
  q?: string;
};

/** Projects with the stage that was known on the day, in the plan's order. */
export async function listProjects(filter: ProjectFilter): Promise<ProjectAnswer[]> {
  const { asOf, district, stage, list, sector, platform, q } = filter;
  const wanted = q?.trim().toLowerCase();
  return (await everyProject(asOf))
    .filter(
      ({ project }) =>
        (!district || project.district?.code === district) &&
        (!stage || (project.stage ?? "unknown") === stage) &&
        (!list || project.reference.section === list) &&
        (!sector || project.sector === sector) &&
        (!platform || project.platform?.code === platform),
    )
    .filter(
      ({ project, pinyin }) =>
        !wanted || project.name.toLowerCase().includes(wanted) || pinyin.includes(wanted),
    )
    .map(({ project }) => project);
}

async function everyProject(asOf: IsoDate): Promise<{ project: ProjectAnswer; pinyin: string }[]> {
  "use cache";
  cacheReleased();
  const rows = await database().prisma.project.findMany({
    // Before its plan was issued nobody knew of a project.
    where: { section: { plan: { OR: [{ issuedOn: null }, { issuedOn: { lte: new Date(asOf) } }] } } },
    select: { ...projectSelect, pinyin: true, stages: historyOf(asOf) },
    orderBy: { position: "asc" },
  });
  return rows.map(({ pinyin, ...row }) => ({ project: projectOf(row), pinyin }));
}

/** @throws Refused unknown-project */
export async function findProject(code: string, asOf: IsoDate): Promise<ProjectAnswer> {
  const found = (await everyProject(asOf)).find(({ project }) => project.code === code);
  if (!found) throw new Refused("unknown-project", code);
  return found.project;
}
