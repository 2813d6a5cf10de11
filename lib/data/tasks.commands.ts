import { uuidv7 } from "uuidv7";
import type { Actor } from "@/lib/auth/actor";
import { endOf, type IsoDate } from "@/lib/domain/period";
import { endedPeriods } from "@/lib/domain/reporting-period";
import { OUTSTANDING } from "@/lib/domain/task-standing";
import { dueDate, type WorkCalendar } from "@/lib/domain/working-days";
import type { MadeAnswer } from "@/lib/schemas/collection";
import { type AuditLine, changeAs, changeAsSystem, type Transaction } from "./act";
import { databaseToday } from "./clock.queries";
import { gate } from "./gate";
import { dayText } from "./rows";

type Rule = Awaited<ReturnType<typeof activeRules>>[number];

/** What is due by one rule for one period. */
interface Due {
  readonly rule: Rule;
  readonly period: string;
  readonly dueOn: IsoDate;
}

/** The tasks of every period that is over, on demand. */
export async function makeTasks(actor: Actor): Promise<MadeAnswer> {
  await gate(actor, "arrange-collection");
  const today = await databaseToday();
  return changeAs(actor, (tx, audit) => bringTasksUpToDate(tx, audit, today));
}

/** By the job. `today` is given by tests alone: it is the database's otherwise. */
export async function makeTasksAsSystem(today?: IsoDate): Promise<MadeAnswer> {
  const day = today ?? (await databaseToday());
  return changeAsSystem((tx, audit) => bringTasksUpToDate(tx, audit, day));
}

/**
 * Brings the tasks in line with the rules, the working calendar and the indicators' units, as often as one likes:
 * makes what is missing, moves what is due today or later, and hands over what nobody has reported yet.
 */
export async function bringTasksUpToDate(
  tx: Transaction,
  audit: (line: AuditLine) => void,
  today: IsoDate,
): Promise<MadeAnswer> {
  const due = await dueBy(tx, today);
  const done = {
    made: await addTasks(tx, due),
    moved: await moveTasks(tx, due, today),
    handedOver: await handOver(tx),
  };
  if (done.made + done.moved + done.handedOver > 0)
    audit({ action: "arrange-collection", subject: "tasks", after: done });
  return done;
}

async function dueBy(tx: Transaction, today: IsoDate): Promise<Due[]> {
  const [rules, calendar, lastYear] = [await activeRules(tx), await workCalendar(tx), await lastPlanYear(tx)];
  return rules.flatMap((rule) =>
    endedPeriods(rule.frequency, rule.span, dayText(rule.startsOn), today)
      .filter(({ year }) => year <= lastYear)
      .map((period) => ({
        rule,
        period: period.text,
        dueOn: dueDate(endOf(period), rule.dueAfter, calendar),
      })),
  );
}

/** Values are entered for the years of a plan: what is later is not asked for before the next plan is there. */
async function lastPlanYear(tx: Transaction): Promise<number> {
  const { _max } = await tx.plan.aggregate({ _max: { endYear: true } });
  return _max.endYear ?? Number.POSITIVE_INFINITY;
}

function activeRules(tx: Transaction) {
  return tx.taskRule.findMany({
    where: { active: true },
    include: { indicator: { select: { unitId: true } } },
  });
}

async function workCalendar(tx: Transaction): Promise<WorkCalendar> {
  const days = await tx.calendarDay.findMany({ select: { day: true, kind: true } });
  return new Map(days.map(({ day, kind }) => [dayText(day), kind]));
}

/** The unique key decides: of two instances that make the same task, one does. */
async function addTasks(tx: Transaction, due: readonly Due[]): Promise<number> {
  const there = await tx.reportingTask.findMany({
    distinct: ["ruleId", "period"],
    select: { ruleId: true, period: true },
  });
  const known = new Set(there.map(({ ruleId, period }) => `${ruleId} ${period}`));
  const missing = due.filter(({ rule, period }) => !known.has(`${rule.id} ${period}`));
  if (missing.length === 0) return 0;
  const areas = await tx.area.findMany({ select: { id: true, level: true } });
  const data = missing.flatMap(({ rule, period, dueOn }) =>
    areas
      .filter(({ level }) => level === (rule.level === "city" ? "city" : "district"))
      .map((area) => ({
        id: uuidv7(),
        ruleId: rule.id,
        indicatorId: rule.indicatorId,
        areaId: area.id,
        unitId: rule.indicator.unitId,
        period,
        span: rule.span,
        dueOn: new Date(dueOn),
      })),
  );
  const { count } = await tx.reportingTask.createMany({ data, skipDuplicates: true });
  return count;
}

/** A day that is past stays: what was late is not made punctual by a new rule. */
function moveTasks(tx: Transaction, due: readonly Due[], today: IsoDate): Promise<number> {
  const later = due.filter(({ dueOn }) => dueOn >= today);
  return tx.$executeRaw`
    UPDATE reporting_task t SET due_on = d.due_on
    FROM unnest(${later.map(({ rule }) => rule.id)}::uuid[], ${later.map(({ period }) => period)}::text[],
      ${later.map(({ dueOn }) => dueOn)}::date[]) AS d (rule_id, period, due_on)
    WHERE t.rule_id = d.rule_id AND t.period = d.period AND t.due_on <> d.due_on AND t.due_on >= ${today}::date`;
}

/** An indicator's new department answers for what is still to be reported, the former one for what was. */
function handOver(tx: Transaction): Promise<number> {
  return tx.$executeRaw`
    UPDATE reporting_task t SET unit_id = i.unit_id
    FROM indicator i, task_standing s
    WHERE i.id = t.indicator_id AND s.id = t.id AND t.unit_id IS DISTINCT FROM i.unit_id
      AND s.stage = ANY (${OUTSTANDING}::text[])`;
}
