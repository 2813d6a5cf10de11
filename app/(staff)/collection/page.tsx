import type { Metadata } from "next";
import { BoardView, type BoardViewProps } from "@/components/collection/board-view";
import { Answered } from "@/components/layout/answered";
import { PageSkeleton } from "@/components/ui/skeleton";
import type { Actor } from "@/lib/auth/actor";
import { pageActor } from "@/lib/auth/page-actor";
import { listAreas } from "@/lib/data/areas.queries";
import { completeness, NO_UNIT } from "@/lib/data/completeness.queries";
import { offersRole } from "@/lib/data/gate";
import { listIndicators } from "@/lib/data/indicators.queries";
import { listReminders } from "@/lib/data/reminders.queries";
import { listTasks } from "@/lib/data/tasks.queries";
import { todayInShanghai } from "@/lib/format/dates";
import type { CompletenessAnswer, TaskCounts, TasksQuery } from "@/lib/schemas/collection";
import { collectionPageQuery, readQuery } from "@/lib/schemas/requests";

export const metadata: Metadata = { title: "收集进度" };

const PAGE_SIZE = 100;
const SHOWN_REMINDERS = 20;

export default function Page({ searchParams }: PageProps<"/collection">) {
  return (
    <Answered load={() => load(searchParams)} skeleton={<PageSkeleton />}>
      {(data) => <BoardView {...data} />}
    </Answered>
  );
}

async function load(searchParams: PageProps<"/collection">["searchParams"]): Promise<BoardViewProps> {
  const actor = await pageActor("view-collection");
  const query = readQuery(collectionPageQuery, await searchParams, todayInShanghai(new Date()));
  const { page = "1", state: asked, ...which } = query;
  const { frequency } = which;
  const filter: TasksQuery = { ...which, ...(asked !== "all" && { state: asked ?? "outstanding" }) };
  const mayRemind = offersRole(actor, { action: "remind" });
  const offset = (Number(page) - 1) * PAGE_SIZE;
  const [units, found, tasks, { items: reminders }, indicators, areas] = await Promise.all([
    completeness(actor, { rows: "unit", columns: "period", frequency }),
    completeness(actor, { ...withoutTiming(which), rows: "unit", columns: "period" }),
    listTasks(actor, filter, { limit: PAGE_SIZE, offset }),
    listReminders(actor, SHOWN_REMINDERS),
    listIndicators(),
    listAreas(),
  ]);
  const ofPeriod = which.period ?? pressing(units);
  return {
    query,
    units,
    areas: ofPeriod ? await byArea(actor, ofPeriod) : null,
    tasks: tasks.slice(0, PAGE_SIZE),
    isMore: tasks.length > PAGE_SIZE,
    choices: {
      unit: units.rows.filter(isUnit).map(({ code, name }) => ({ value: code, label: name })),
      indicator: indicators.map(({ code, shortName }) => ({ value: code, label: shortName })),
      area: areas.map(({ code, shortName }) => ({ value: code, label: shortName })),
    },
    reminders,
    mayRemind,
    all:
      asked === undefined || asked === "all"
        ? { filter: which, count: outstandingOf(found.total, which.timing) }
        : null,
  };
}

const withoutTiming = ({ timing: _timing, state: _state, ...which }: TasksQuery) => which;

function outstandingOf({ open, overdue }: TaskCounts, timing: TasksQuery["timing"]): number {
  if (timing === "open") return open;
  if (timing === "overdue") return overdue;
  return timing === undefined ? open + overdue : 0;
}

const isUnit = ({ code }: { code: string }) => code !== NO_UNIT;

/** The newest period in which something is still to be reported; of none, the newest. */
function pressing({ columns, cells }: CompletenessAnswer): string | undefined {
  const open = columns.find(({ code }) =>
    cells.some(({ column, total, reported }) => column === code && reported < total),
  );
  return (open ?? columns[0])?.code;
}

async function byArea(actor: Actor, period: string): Promise<BoardViewProps["areas"]> {
  const answer = await completeness(actor, { rows: "indicator", columns: "area", period });
  return answer.rows.length > 0 ? { period, answer } : null;
}
