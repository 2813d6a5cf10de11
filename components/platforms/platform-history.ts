import { stageDate } from "@/components/projects/project-words";
import { formatDay } from "@/lib/format/dates";
import { stageWords } from "@/lib/format/words";
import type { PlanAnswer, PlatformAnswer, ProjectAnswer } from "@/lib/schemas/answers";

/** One thing that became known of a platform. */
export type PlatformEvent = {
  /** For the order and the `datetime` attribute; as exact as it was published. */
  date: string;
  when: string;
  what: string;
  note: string | null;
  project: string | null;
};

/** What is known of a platform since when: the plans that name it and the stages of its projects, oldest first. */
export function platformHistory(
  platform: PlatformAnswer,
  plans: readonly PlanAnswer[],
  projects: readonly ProjectAnswer[],
): PlatformEvent[] {
  const listed = plans.flatMap(({ code, issuedOn, shortTitle }): PlatformEvent[] => {
    const names = platform.listings
      .filter(({ reference }) => reference.plan === code)
      .map(({ name }) => name);
    if (names.length === 0 || !issuedOn) return [];
    const what = `“${shortTitle}”规划印发，列入${names.length}份名录`;
    return [{ date: issuedOn, when: formatDay(issuedOn), what, note: names.join("；"), project: null }];
  });
  const stages = projects.flatMap(({ code, name, history }) =>
    history.map(
      ({ stage, date, note }): PlatformEvent => ({
        date,
        when: stageDate(date),
        what: `${name}：${stageWords[stage]}`,
        note,
        project: code,
      }),
    ),
  );
  return [...listed, ...stages].toSorted((a, b) => a.date.localeCompare(b.date));
}
