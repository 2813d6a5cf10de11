import { Decimal } from "@/lib/domain/decimal";
import type { Stage } from "@/lib/format/words";
import type { ProjectAnswer } from "@/lib/schemas/answers";

export type StageKey = Stage | "unknown";

/** The projects of one stage: how many, and the investment of those whose figure has been published. */
export type StageFigure = { stage: StageKey; count: number; published: number; investment: Decimal };

const STAGES = ["reserve", "construction", "operation", "unknown"] as const satisfies readonly StageKey[];

/**
 * One figure a stage, in the order of a project's life. An investment that is not published is not taken for 0:
 * `published` tells how many projects (of `count`) the sum in 万元 covers.
 */
export function stageFigures(
  projects: readonly Pick<ProjectAnswer, "stage" | "totalInvestment">[],
): StageFigure[] {
  return STAGES.map((stage) => {
    const own = projects.filter((project) => (project.stage ?? "unknown") === stage);
    const stated = own.flatMap(({ totalInvestment }) =>
      totalInvestment === null ? [] : new Decimal(totalInvestment),
    );
    const investment = stated.reduce((sum, each) => sum.plus(each), new Decimal(0));
    return { stage, count: own.length, published: stated.length, investment };
  });
}

/** One page of a long list. */
export type Page<T> = { items: T[]; page: number; pages: number; first: number; last: number; total: number };

/** @param page from 1; beyond the end it has no items */
export function pageOfList<T>(items: readonly T[], page: number, size: number): Page<T> {
  const start = (page - 1) * size;
  const shown = items.slice(start, start + size);
  const pages = Math.max(1, Math.ceil(items.length / size));
  return { items: shown, page, pages, first: start + 1, last: start + shown.length, total: items.length };
}

/** What the filters offer: every section that names a project and every sector that has one, with how many. */
export function projectChoices(projects: readonly ProjectAnswer[]) {
  return {
    sections: counted(projects, ({ reference }) => [reference.section, sectionName(reference)]),
    sectors: counted(projects, ({ sector, sectorName: name }) => [sector, name]),
  };
}

function sectionName({ section, title }: ProjectAnswer["reference"]): string {
  return section.startsWith("box-") ? `专栏${section.slice(4)} ${title}` : title;
}

function counted(projects: readonly ProjectAnswer[], of: (project: ProjectAnswer) => [string, string]) {
  const found = new Map<string, { value: string; label: string; count: number }>();
  for (const project of projects) {
    const [value, label] = of(project);
    found.set(value, { value, label, count: (found.get(value)?.count ?? 0) + 1 });
  }
  return [...found.values()].toSorted((a, b) => a.value.localeCompare(b.value, "en", { numeric: true }));
}
