import { findArea } from "@/lib/data/areas.queries";
import { exists } from "@/lib/data/existence.queries";
import { findIndicator } from "@/lib/data/indicators.queries";
import { listPlans, planWithSections } from "@/lib/data/plans.queries";
import { listPlatformLists } from "@/lib/data/platforms.queries";
import { Refused } from "@/lib/domain/refused";
import type { PlanSectionAnswer } from "@/lib/schemas/answers";

/** A filter by a code that does not exist is refused: an empty list would say that there is nothing there. */

/** @throws Refused unknown-indicator */
export async function needIndicator(code: string | undefined) {
  if (code !== undefined) await findIndicator(code);
}

/** @throws Refused unknown-area */
export async function needArea(code: string | undefined) {
  if (code !== undefined && !(await findArea(code))) throw new Refused("unknown-area", code);
}

/** @throws Refused unknown-list */
export async function needPlatformList(code: string | undefined) {
  if (code === undefined) return;
  const lists = await listPlatformLists();
  if (!lists.some((list) => list.code === code)) throw new Refused("unknown-list", code);
}

/** A chapter, section or box of any plan. @throws Refused unknown-section */
export async function needSection(code: string | undefined) {
  if (code === undefined) return;
  for (const plan of await listPlans()) {
    const { sections } = await planWithSections(plan.code);
    if (sections.some((section) => isIn(section, code))) return;
  }
  throw new Refused("unknown-section", code);
}

function isIn(section: PlanSectionAnswer, code: string): boolean {
  return section.code === code || section.children.some((child) => isIn(child, code));
}

/** @throws Refused unknown-area, unknown-section */
export async function needProjectFilter(filter: {
  district?: string;
  list?: string;
  sector?: string;
}): Promise<void> {
  await needArea(filter.district);
  await needSection(filter.list);
  await needSection(filter.sector);
}

/** @throws Refused unknown-unit */
async function needUnit(code: string | undefined) {
  if (code !== undefined && !(await exists("unit", code))) throw new Refused("unknown-unit", code);
}

/** @throws Refused unknown-indicator, unknown-area, unknown-unit */
export async function needTaskFilter(filter: {
  unit?: string;
  indicator?: string;
  area?: string;
}): Promise<void> {
  await needUnit(filter.unit);
  await needIndicator(filter.indicator);
  await needArea(filter.area);
}
