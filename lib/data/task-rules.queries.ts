import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { TaskRuleAnswer } from "@/lib/schemas/collection";
import { gateRole } from "./gate";
import { dayText } from "./rows";

export const ruleSelect = {
  id: true,
  version: true,
  level: true,
  span: true,
  frequency: true,
  dueAfter: true,
  startsOn: true,
  active: true,
  indicator: { select: { code: true, shortName: true, unit: { select: { name: true } } } },
  _count: { select: { tasks: true } },
} as const satisfies Prisma.TaskRuleSelect;

export function ruleOf(row: Prisma.TaskRuleGetPayload<{ select: typeof ruleSelect }>): TaskRuleAnswer {
  const { indicator, startsOn, _count, ...rest } = row;
  return {
    ...rest,
    indicator: indicator.code,
    indicatorName: indicator.shortName,
    unitName: indicator.unit?.name ?? null,
    startsOn: dayText(startsOn),
    tasks: _count.tasks,
  };
}

/** Every rule, in the order of the indicators. */
export async function listTaskRules(actor: Actor): Promise<TaskRuleAnswer[]> {
  await gateRole(actor, [{ action: "view-collection" }]);
  const rows = await database().prisma.taskRule.findMany({
    select: ruleSelect,
    orderBy: [{ indicator: { position: "asc" } }, { level: "asc" }, { span: "asc" }, { frequency: "desc" }],
  });
  return rows.map(ruleOf);
}
