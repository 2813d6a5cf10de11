import type {
  OverviewRow,
  PlanAnswer,
  PlanReference,
  PlanSectionAnswer,
  PlatformListAnswer,
  ProjectAnswer,
} from "@/lib/schemas/answers";

/** A place of the outline with everything that hangs on it. */
export type OutlinePlace = Omit<PlanSectionAnswer, "children"> & {
  /** 1 for a chapter; a box is one deeper than its section. */
  depth: number;
  goals: OverviewRow[];
  lists: PlatformListAnswer[];
  projects: ProjectAnswer[];
  /** The plan whose own figures this place reports (专栏1 looks back on 十三五). */
  about: PlanAnswer | null;
};

/** The outline of another plan, to find what this one reports of it. */
export type OtherOutline = { plan: PlanAnswer; sections: readonly PlanSectionAnswer[] };

export type Hangings = {
  goals: readonly OverviewRow[];
  lists: readonly PlatformListAnswer[];
  projects: readonly ProjectAnswer[];
  others: readonly OtherOutline[];
};

/**
 * The outline in reading order, chapter by chapter: a section, its boxes, its parts. What names a section of
 * another plan is left out; what names a section that is not in the outline is a defect and throws.
 */
export function outlineOf(
  plan: string,
  sections: readonly PlanSectionAnswer[],
  { goals, lists, projects, others }: Hangings,
): OutlinePlace[] {
  const inOutline = flatten(sections, 1);
  const known = new Set(inOutline.map(({ code }) => code));
  const references = [...goals.map(({ target }) => target), ...lists, ...projects].map(
    ({ reference }) => reference,
  );
  const lost = references.find((at) => at.plan === plan && !known.has(at.section));
  if (lost) throw new Error(`Something hangs on the section ${lost.section}, which is not in ${plan}.`);

  return inOutline.map(({ children: _, ...place }) => {
    const isHere = (at: PlanReference) => at.plan === plan && at.section === place.code;
    return {
      ...place,
      goals: goals.filter(({ target }) => isHere(target.reference)),
      lists: lists.filter(({ reference }) => isHere(reference)),
      projects: projects.filter(({ reference }) => isHere(reference)),
      about:
        others.find(({ sections }) => flatten(sections, 1).some(({ title }) => title === place.title))
          ?.plan ?? null,
    };
  });
}

function flatten(
  sections: readonly PlanSectionAnswer[],
  depth: number,
): (PlanSectionAnswer & { depth: number })[] {
  return sections.flatMap((section) => [{ ...section, depth }, ...flatten(section.children, depth + 1)]);
}
