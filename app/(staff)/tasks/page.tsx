import type { Metadata } from "next";
import { Answered } from "@/components/layout/answered";
import type { Work } from "@/components/tasks/headline.prepare";
import { WorkView, type WorkViewProps } from "@/components/tasks/work-view";
import { PageSkeleton } from "@/components/ui/skeleton";
import type { Account, Actor } from "@/lib/auth/actor";
import { pageAccount } from "@/lib/auth/page-actor";
import { listAreas } from "@/lib/data/areas.queries";
import { databaseToday } from "@/lib/data/clock.queries";
import { completeness } from "@/lib/data/completeness.queries";
import { latestPublications } from "@/lib/data/dataset.queries";
import { offersRole } from "@/lib/data/gate";
import { listIndicators } from "@/lib/data/indicators.queries";
import { newNotices } from "@/lib/data/notices.queries";
import { listProposals, proposalAsks, proposalsToDecide } from "@/lib/data/proposals.queries";
import { listTasks } from "@/lib/data/tasks.queries";
import { waitingEntries } from "@/lib/data/work.queries";
import type { Role } from "@/lib/domain/access";
import { roleWords } from "@/lib/format/account-words";
import { formatDay } from "@/lib/format/dates";

export const metadata: Metadata = { title: "待办" };

const SHOWN_TASKS = 60;
const SHOWN_ENTRIES = 20;
const SHOWN_PROPOSALS = 20;
const SHOWN_NOTICES = 8;
const SHOWN_NEWS = 8;

/** Whose work is to know what is new. */
const READERS: readonly Role[] = ["LDR", "DST"];

export default function Page() {
  return (
    <Answered load={load} skeleton={<PageSkeleton />}>
      {(data) => <WorkView {...data} />}
    </Answered>
  );
}

async function load(): Promise<WorkViewProps> {
  const actor = await pageAccount("view-own-account");
  const { account } = actor;
  const today = await databaseToday();
  const mayEnter = offersRole(actor, { action: "edit-draft" });
  // Who reviews or reads has nothing to report; a district watches its own.
  const collects = mayEnter || account.role === "DST";
  const [collection, review, proposals, due, notices, news] = await Promise.all([
    collects ? collectionWork(actor) : null,
    offersRole(actor, { action: "review" }) ? reviewWork(actor) : null,
    proposalWork(actor),
    collects ? listTasks(actor, { state: "outstanding" }, { limit: SHOWN_TASKS, offset: 0 }) : [],
    newNotices(actor, SHOWN_NOTICES),
    READERS.includes(account.role) ? latestNews(today) : null,
  ]);
  return {
    about: aboutOf(account, today),
    work: { collection, mayEnter, review, proposals },
    due: due.slice(0, SHOWN_TASKS),
    showsUnit: account.role !== "OWN",
    notices,
    news,
  };
}

const aboutOf = ({ name, role }: Account, today: string) =>
  `${name} · ${roleWords[role]} · ${formatDay(today)}`;

async function collectionWork(actor: Actor): Promise<Work["collection"]> {
  const [board, returned] = await Promise.all([
    completeness(actor, { rows: "unit", columns: "period" }),
    waitingEntries(actor, "returned", SHOWN_ENTRIES),
  ]);
  return { counts: board.total, returned };
}

async function reviewWork(actor: Actor): Promise<Work["review"]> {
  const [submitted, approved] = await Promise.all([
    waitingEntries(actor, "submitted", SHOWN_ENTRIES),
    waitingEntries(actor, "approved", SHOWN_ENTRIES),
  ]);
  return { submitted, approved };
}

async function proposalWork(actor: Actor): Promise<Work["proposals"]> {
  if (!offersRole(actor, ...proposalAsks)) return null;
  const [toDecide, own] = await Promise.all([
    proposalsToDecide(actor, SHOWN_PROPOSALS),
    listProposals(actor, { state: "open", mine: true, limit: SHOWN_PROPOSALS, offset: 0 }),
  ]);
  // In 单人试用 one's own are decided by oneself.
  return { toDecide, own: own.filter(({ id }) => toDecide.every((each) => each.id !== id)) };
}

async function latestNews(today: string): Promise<WorkViewProps["news"]> {
  const [items, indicators, areas] = await Promise.all([
    latestPublications(today, SHOWN_NEWS),
    listIndicators(),
    listAreas(),
  ]);
  return { items, indicators, areas };
}
