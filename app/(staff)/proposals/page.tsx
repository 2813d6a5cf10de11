import type { Metadata } from "next";
import { Answered } from "@/components/layout/answered";
import { pageHref } from "@/components/layout/page-href";
import { ProposalsView, type ProposalsViewProps } from "@/components/proposals/proposals-view";
import { PageSkeleton } from "@/components/ui/skeleton";
import { pageActor } from "@/lib/auth/page-actor";
import { listProposals, proposalAsks, proposalsToDecide } from "@/lib/data/proposals.queries";
import { todayInShanghai } from "@/lib/format/dates";
import { proposalsPageQuery, readQuery } from "@/lib/schemas/requests";

export const metadata: Metadata = { title: "提请" };

const PAGE_SIZE = 50;
const MOST_WAITING = 200;

export default function Page({ searchParams }: PageProps<"/proposals">) {
  return (
    <Answered load={() => load(searchParams)} skeleton={<PageSkeleton />}>
      {(data) => <ProposalsView {...data} />}
    </Answered>
  );
}

async function load(searchParams: PageProps<"/proposals">["searchParams"]): Promise<ProposalsViewProps> {
  const actor = await pageActor(...proposalAsks);
  const query = readQuery(proposalsPageQuery, await searchParams, todayInShanghai(new Date()));
  const { show = "waiting", page = "1" } = query;
  const waiting = await proposalsToDecide(actor, MOST_WAITING);
  if (show === "waiting") return { show, proposals: waiting, waiting: waiting.length, older: null };
  const offset = (Number(page) - 1) * PAGE_SIZE;
  const mine = show === "mine" ? true : undefined;
  const found = await listProposals(actor, { mine, limit: PAGE_SIZE, offset });
  return {
    show,
    proposals: found.slice(0, PAGE_SIZE),
    waiting: waiting.length,
    older: found.length > PAGE_SIZE ? pageHref("/proposals", { show, page: String(Number(page) + 1) }) : null,
  };
}
