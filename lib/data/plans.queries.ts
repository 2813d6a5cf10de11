import { database } from "@/lib/db/client";
import { Refused } from "@/lib/domain/refused";
import type { PlanAnswer, PlanDetail, PlanSectionAnswer } from "@/lib/schemas/answers";
import { dayText } from "./rows";
import { cacheReleased } from "./tags";

/** Newest plan first. */
export async function listPlans(): Promise<PlanAnswer[]> {
  "use cache";
  cacheReleased();
  const rows = await database().prisma.plan.findMany({ orderBy: { startYear: "desc" }, omit: { id: true } });
  return rows.map(({ issuedOn, ...row }) => ({ ...row, issuedOn: issuedOn && dayText(issuedOn) }));
}

/** @throws Refused unknown-plan */
export async function findPlan(code: string): Promise<PlanAnswer> {
  const plan = (await listPlans()).find((each) => each.code === code);
  if (!plan) throw new Refused("unknown-plan", code);
  return plan;
}

/** The plan that a visitor means who names none: the newest. */
export async function currentPlan(): Promise<PlanAnswer> {
  const [newest] = await listPlans();
  if (!newest) throw new Error("There is no plan: the seed was not loaded.");
  return newest;
}

/** @throws Refused unknown-plan */
export async function planWithSections(code: string): Promise<PlanDetail> {
  return { ...(await findPlan(code)), sections: await sectionTree(code) };
}

async function sectionTree(plan: string): Promise<PlanSectionAnswer[]> {
  "use cache";
  cacheReleased();
  const rows = await database().prisma.planSection.findMany({
    where: { plan: { code: plan } },
    select: {
      id: true,
      parentId: true,
      code: true,
      kind: true,
      title: true,
      page: true,
      topics: { select: { name: true }, orderBy: { position: "asc" } },
    },
    orderBy: { position: "asc" },
  });
  const below = (parent: string | null): PlanSectionAnswer[] =>
    rows
      .filter(({ parentId }) => parentId === parent)
      .map(({ id, parentId: _, topics, ...row }) => ({
        ...row,
        topics: topics.map(({ name }) => name),
        children: below(id),
      }));
  return below(null);
}
