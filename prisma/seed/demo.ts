import { demoObservations } from "./demo-observations";
import { demoProjects } from "./demo-projects";
import type { Seed } from "./read";

/** Changes of the city's targets while the plan was under way; the plan's own stay and are drawn as older lines. */
const REVISIONS = [
  {
    indicator: "hundred-billion-clusters",
    targetValue: "9",
    statedOn: "2023-11-30",
    reason: "演示：中期评估时已提前达到，目标调高",
    document: "演示文件〔2023〕1号",
  },
  {
    indicator: "airport-cargo",
    targetValue: "300",
    statedOn: "2023-12-20",
    reason: "演示：国际货运恢复慢于预期，目标调低",
    document: "演示文件〔2023〕2号",
  },
] as const;

/**
 * Training data in the frame of the real plan: its sections, areas, indicators, targets, lists and platforms
 * are facts and stay as they are; all observations and projects are invented and say 演示. The same on every
 * machine and on every day.
 */
export function demoSeed(plan: Seed): Seed {
  return {
    ...plan,
    targets: [...plan.targets, ...revisedTargets(plan)],
    observations: demoObservations(plan),
    ...demoProjects(plan),
  };
}

function revisedTargets({ targets }: Seed): Seed["targets"] {
  return REVISIONS.map((revision, index) => {
    const original = targets.find(({ indicator }) => indicator === revision.indicator);
    if (!original)
      throw new Error(`Training data revises a target of ${revision.indicator}, which has none.`);
    return {
      ...original,
      ...revision,
      revision: original.revision + 1,
      note: "演示数据，不是真实的目标调整",
      position: targets.length + index + 1,
    };
  });
}
