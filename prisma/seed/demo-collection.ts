import { uuidv7 } from "uuidv7";
import { accountsOf, notifyAccounts, type ReachableAccount } from "@/lib/data/notify";
import { bringTasksUpToDate } from "@/lib/data/tasks.commands";
import type { Prisma } from "@/lib/db/generated/client";
import type { IsoDate, Span } from "@/lib/domain/period";
import { insertDemoWaiting } from "./demo-waiting";

type Transaction = Prisma.TransactionClient;

/** What the districts report besides the city: so that the board has many who report and some who do not. */
const DISTRICT_RULES = [
  { indicator: "service-value-added", span: "year", frequency: "year", dueAfter: 20 },
  { indicator: "service-value-added", span: "ytd", frequency: "quarter", dueAfter: 15 },
  { indicator: "modern-service-share", span: "year", frequency: "year", dueAfter: 20 },
  { indicator: "software-revenue", span: "year", frequency: "year", dueAfter: 20 },
] as const;

/** The board begins with the plan's last year. */
const STARTS_ON = new Date("2025-01-01");

/** Tasks of the plan's last year, who was late with them, who was reminded: as it is on the day of the first start. */
export async function insertDemoCollection(tx: Transaction, today: IsoDate) {
  await addRules(tx);
  await bringTasksUpToDate(tx, () => {}, today);
  await addSubmissions(tx);
  await bringNear(tx, today);
  await addReminders(tx, today);
  await insertDemoWaiting(tx);
}

async function addRules(tx: Transaction) {
  await tx.taskRule.updateMany({ data: { startsOn: STARTS_ON } });
  const indicators = await tx.indicator.findMany({ select: { id: true, code: true } });
  const data = DISTRICT_RULES.flatMap(({ indicator, ...rest }) =>
    indicators
      .filter(({ code }) => code === indicator)
      .map(({ id }) => ({
        ...rest,
        id: uuidv7(),
        indicatorId: id,
        level: "districts" as const,
        startsOn: STARTS_ON,
      })),
  );
  await tx.taskRule.createMany({ data });
}

/**
 * How the values of the first three quarters came to be released: most in time, 从化区 and 花都区 late. The others of the
 * training data were there before the product was.
 */
async function addSubmissions(tx: Transaction) {
  await tx.$executeRaw`
    WITH people AS (
      SELECT o.id AS own, o.name || '（own）' AS own_name, r.id AS rev, r.name || '（rev）' AS rev_name
      FROM account o, account r WHERE o.username = 'own' AND r.username = 'rev'),
    cells AS (
      SELECT gen_random_uuid() AS entry_id, o.*, people.*,
        (t.due_on + time '10:00' - interval '8 hours') AT TIME ZONE 'UTC'
          + CASE WHEN a.code = '440117' THEN 9 WHEN a.code = '440114' AND o.period > '2025-03' THEN 2
              ELSE -1 - (a.position + length(o.publisher)) % 6 END * interval '1 day' AS submitted_at
      FROM reporting_task t
      JOIN indicator i ON i.id = t.indicator_id AND i.code = 'service-value-added'
      JOIN area a ON a.id = t.area_id
      JOIN observation o ON o.indicator_id = t.indicator_id AND o.area_id = t.area_id AND o.period = t.period
        AND o.span = t.span AND o.version = 1 AND o.reason IS NULL
      CROSS JOIN people
      WHERE t.span = 'ytd' AND t.period < '2025-12'),
    entries AS (
      INSERT INTO entry (id, indicator_id, area_id, period, span, value, qualifier, status, publisher, published_text,
        known_on, state, version, editor_ids, entered_by, entered_by_name, submitted_by, submitted_by_name, submitted_at,
        reviewed_by, reviewed_by_name, reviewed_at, released, updated_at)
      SELECT entry_id, indicator_id, area_id, period, span, value, qualifier, status, publisher, published_text, known_on,
        'released', 4, ARRAY[own], own, own_name, own, own_name, submitted_at, rev, rev_name,
        submitted_at + interval '4 hours', 1, submitted_at + interval '5 hours'
      FROM cells ON CONFLICT DO NOTHING RETURNING id)
    INSERT INTO entry_revision (entry_id, version, state, value, qualifier, status, publisher, published_text, by_id, by, at)
    SELECT entry_id, step.version, step.state::"EntryState", value, qualifier, status, publisher, published_text,
      CASE WHEN step.version < 3 THEN own ELSE rev END, CASE WHEN step.version < 3 THEN own_name ELSE rev_name END,
      submitted_at + step.after
    FROM cells JOIN entries ON entries.id = cells.entry_id
    CROSS JOIN (VALUES (1, 'draft', interval '-1 hour'), (2, 'submitted', interval '0'),
      (3, 'approved', interval '4 hours'), (4, 'released', interval '5 hours')) AS step (version, state, after)`;
}

/** Days from today on which what is still to be reported is due: some overdue, some soon. */
const NEAR = [-6, -6, 2, 2, 5, 9];

/** By the calendar all of it would be overdue for most of a year, and nobody could see what comes before that. */
async function bringNear(tx: Transaction, today: IsoDate) {
  await tx.$executeRaw`
    UPDATE reporting_task t SET due_on = ${today}::date + (${NEAR}::int[])[1 + nth % ${NEAR.length}::int]
    FROM (
      SELECT s.id, (row_number() OVER (ORDER BY i.position, s.span, a.position) - 1)::int AS nth
      FROM reporting_task s JOIN indicator i ON i.id = s.indicator_id JOIN area a ON a.id = s.area_id
      WHERE NOT EXISTS (SELECT FROM observation o WHERE o.indicator_id = s.indicator_id AND o.area_id = s.area_id
        AND o.period = s.period AND o.span = s.span)
    ) missing
    WHERE t.id = missing.id`;
}

type Overdue = {
  id: string;
  indicator: string;
  area: string;
  areaId: string;
  unitId: string;
  period: string;
  span: Span;
  due: string;
};

/** 催报 of what is overdue, three days ago: with its log and what whoever was told has not read yet. */
async function addReminders(tx: Transaction, today: IsoDate) {
  const sender = await tx.account.findUniqueOrThrow({ where: { username: "edt" } });
  const overdue = await tx.$queryRaw<Overdue[]>`
    SELECT t.id::text, i.short_name AS indicator, a.short_name AS area, a.id::text AS "areaId", t.unit_id::text AS "unitId",
      t.period, t.span::text, t.due_on::text AS due
    FROM reporting_task t JOIN indicator i ON i.id = t.indicator_id JOIN area a ON a.id = t.area_id
    WHERE t.due_on = ${today}::date + ${NEAR[0]}::int ORDER BY i.position, a.position`;
  const accounts = await accountsOf(tx, {
    units: overdue.map(({ unitId }) => unitId),
    areas: overdue.map(({ areaId }) => areaId),
  });
  const isFor = ({ role, unitId, areaId }: ReachableAccount, task: Overdue) =>
    role === "DST" ? task.areaId === areaId : task.unitId === unitId;
  for (const task of overdue)
    await tx.$executeRaw`
      INSERT INTO reminder (id, task_id, sent_by, sent_by_name, at, day, notified)
      VALUES (${uuidv7()}::uuid, ${task.id}::uuid, ${sender.id}::uuid, ${sender.name},
        ${today}::date - 3 + time '02:15', ${today}::date - 3,
        ${accounts.filter((account) => isFor(account, task)).map(({ name }) => name)})`;
  for (const account of accounts) {
    const [first, ...others] = overdue.filter((task) => isFor(account, task));
    if (!first) continue;
    const { indicator, area, period, span, due: dueOn } = first;
    const facts = {
      count: others.length + 1,
      first: { indicator, area, period, span },
      by: sender.name,
      dueOn,
    };
    await notifyAccounts(tx, [account], { kind: "reminded", facts }, "/tasks");
  }
}
