import { uuidv7 } from "uuidv7";
import type { Actor } from "@/lib/auth/actor";
import { Prisma } from "@/lib/db/generated/client";
import type { IsoDate } from "@/lib/domain/period";
import { Refused } from "@/lib/domain/refused";
import { isOutstanding } from "@/lib/domain/task-standing";
import type { ReminderAnswer, ReminderBody } from "@/lib/schemas/collection";
import { changeAs, type Transaction } from "./act";
import { databaseToday } from "./clock.queries";
import { gateAccount } from "./gate";
import { accountsOf, notifyAccounts, type ReachableAccount, tellRobots } from "./notify";
import { conditionOf, type TaskRow, tasksIn } from "./tasks.queries";

const MOST = 2000;
/** Where whoever is reminded finds what is to be done. */
const TASKS = "/tasks";

/**
 * 催报: reminds whoever is responsible of the tasks named, or of all outstanding ones that a filter finds. Of each task
 * once a day at most, whoever clicks and on whatever instance; what was reported meanwhile is left out.
 * @throws Refused unknown-task
 */
export async function remind(actor: Actor, body: ReminderBody): Promise<ReminderAnswer> {
  const { id: sentById, name: sentBy } = await gateAccount(actor, "remind", { subject: "tasks" });
  const today = await databaseToday();
  return changeAs(actor, async (tx, audit) => {
    const asked = await askedFor(tx, body, today);
    const due = asked.filter(({ stage }) => isOutstanding(stage));
    const accounts = await responsibleFor(tx, due);
    const sent = await addReminders(tx, due, accounts, { sentById, sentBy, today });
    const reminded = due.filter(({ id }) => sent.has(id));
    const told = await tell(tx, reminded, accounts, sentBy);
    const answer: ReminderAnswer = {
      reminded: reminded.map(({ id }) => id),
      skipped: [
        ...asked
          .filter(({ stage }) => !isOutstanding(stage))
          .map(({ id }) => ({ task: id, reason: "reported" as const })),
        ...due
          .filter(({ id }) => !sent.has(id))
          .map(({ id }) => ({ task: id, reason: "reminded-today" as const })),
      ],
      accounts: told,
      unreached: unreachedIn(reminded, accounts),
    };
    audit({ action: "remind", subject: "tasks", after: { tasks: answer.reminded, accounts: told } });
    return answer;
  });
}

async function askedFor(tx: Transaction, body: ReminderBody, today: IsoDate): Promise<TaskRow[]> {
  const most = Prisma.sql`LIMIT ${MOST}`;
  if ("filter" in body)
    return tasksIn(tx, conditionOf({ ...body.filter, state: "outstanding" }, today), most);
  const rows = await tasksIn(tx, Prisma.sql`s.id = ANY (${body.tasks}::uuid[])`, most);
  const found = new Set(rows.map(({ id }) => id));
  const unknown = body.tasks.find((id) => !found.has(id));
  if (unknown) throw new Refused("unknown-task", unknown);
  return rows;
}

function responsibleFor(tx: Transaction, tasks: readonly TaskRow[]): Promise<ReachableAccount[]> {
  const units = [...new Set(tasks.flatMap(({ unitId }) => unitId ?? []))];
  const districts = tasks.filter(({ level }) => level === "districts");
  return accountsOf(tx, { units, areas: [...new Set(districts.map(({ areaId }) => areaId))] });
}

const answersFor = ({ role, unitId, areaId }: ReachableAccount, task: TaskRow) =>
  role === "DST" ? task.level === "districts" && task.areaId === areaId : task.unitId === unitId;

type Click = { sentById: string; sentBy: string; today: IsoDate };

/** @returns the tasks that were reminded of: the unique key leaves out those that were today already */
async function addReminders(
  tx: Transaction,
  tasks: readonly TaskRow[],
  accounts: readonly ReachableAccount[],
  { sentById, sentBy, today }: Click,
): Promise<ReadonlySet<string>> {
  // In one order: two clicks on overlapping tasks wait for each other and never in a circle.
  const ordered = [...tasks].sort((one, other) => (one.id < other.id ? -1 : 1));
  const rows = ordered.map((task) => ({
    id: uuidv7(),
    task_id: task.id,
    notified: accounts.filter((account) => answersFor(account, task)).map(({ name }) => name),
  }));
  const added = await tx.$queryRaw<{ task: string }[]>`
    INSERT INTO reminder (id, task_id, sent_by, sent_by_name, day, notified)
    SELECT r.id, r.task_id, ${sentById}::uuid, ${sentBy}, ${today}::date, r.notified
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (id uuid, task_id uuid, notified text[])
    ON CONFLICT (task_id, day) DO NOTHING
    RETURNING task_id::text AS task`;
  return new Set(added.map(({ task }) => task));
}

/** One notice a person, of all the tasks that this one answers for. @returns how many people */
async function tell(
  tx: Transaction,
  reminded: readonly TaskRow[],
  accounts: readonly ReachableAccount[],
  by: string,
): Promise<number> {
  let told = 0;
  for (const account of accounts) {
    const own = reminded.filter((task) => answersFor(account, task));
    const [first] = own;
    if (!first) continue;
    const { indicatorName: indicator, areaName: area, period, span, dueOn } = first;
    const facts = { count: own.length, first: { indicator, area, period, span }, by, dueOn };
    await notifyAccounts(tx, [account], { kind: "reminded", facts }, TASKS);
    told += 1;
  }
  if (reminded.length > 0) await tellRobots(tx, "reminded", reminded.length, TASKS);
  return told;
}

function unreachedIn(reminded: readonly TaskRow[], accounts: readonly ReachableAccount[]): string[] {
  const alone = reminded.filter((task) => !accounts.some((account) => answersFor(account, task)));
  return [...new Set(alone.map(({ unitName }) => unitName ?? "未定责任单位"))];
}
