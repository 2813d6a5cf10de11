import { uuidv7 } from "uuidv7";
import type { Actor } from "@/lib/auth/actor";
import { Refused } from "@/lib/domain/refused";
import type { TaskRuleAnswer, TaskRuleBody, TaskRuleChange } from "@/lib/schemas/collection";
import { changeAs } from "./act";
import { databaseToday } from "./clock.queries";
import { gate } from "./gate";
import { ruleOf, ruleSelect } from "./task-rules.queries";
import { bringTasksUpToDate } from "./tasks.commands";

/**
 * A new rule; the tasks that are due by it are made at once.
 * @throws Refused unknown-indicator; invalid-input where there is one alike
 */
export async function addTaskRule(actor: Actor, body: TaskRuleBody): Promise<TaskRuleAnswer> {
  await gate(actor, "arrange-collection", { subject: `task-rule ${body.indicator}` });
  const { indicator: code, startsOn, ...rest } = body;
  const today = await databaseToday();
  return changeAs(actor, async (tx, audit) => {
    const indicator = await tx.indicator.findUnique({ where: { code }, select: { id: true } });
    if (!indicator) throw new Refused("unknown-indicator", code);
    const data = { ...rest, id: uuidv7(), indicatorId: indicator.id, startsOn: new Date(startsOn) };
    const { count } = await tx.taskRule.createMany({ data: [data], skipDuplicates: true });
    if (count === 0) throw new Refused("invalid-input", "", [ALIKE]);
    audit({ action: "arrange-collection", subject: `task-rule ${data.id}`, after: body });
    await bringTasksUpToDate(tx, audit, today);
    return ruleOf(await tx.taskRule.findUniqueOrThrow({ where: { id: data.id }, select: ruleSelect }));
  });
}

const ALIKE = {
  path: "indicator",
  code: "taken",
  message: "这个指标已有同样范围、口径和频率的规则，请修改那一条",
};

/** @throws Refused unknown-task-rule; changed-meanwhile, with the rule as it is */
export async function changeTaskRule(
  actor: Actor,
  id: string,
  { version, startsOn, ...rest }: TaskRuleChange,
): Promise<TaskRuleAnswer> {
  await gate(actor, "arrange-collection", { subject: `task-rule ${id}` });
  const today = await databaseToday();
  return changeAs(actor, async (tx, audit) => {
    const was = await tx.taskRule.findUnique({ where: { id }, select: ruleSelect });
    if (!was) throw new Refused("unknown-task-rule");
    const data = {
      ...rest,
      version: version + 1,
      ...(startsOn && { startsOn: new Date(startsOn) }),
    };
    const { count } = await tx.taskRule.updateMany({ where: { id, version }, data });
    const rule = ruleOf(await tx.taskRule.findUniqueOrThrow({ where: { id }, select: ruleSelect }));
    if (count === 0) throw new Refused("changed-meanwhile", "", [], rule);
    audit({
      action: "arrange-collection",
      subject: `task-rule ${id}`,
      before: changeable(ruleOf(was)),
      after: changeable(rule),
    });
    await bringTasksUpToDate(tx, audit, today);
    return rule;
  });
}

const changeable = ({ dueAfter, startsOn, active }: TaskRuleAnswer) => ({ dueAfter, startsOn, active });
