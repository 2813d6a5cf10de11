import type { Route } from "next";
import Link from "next/link";
import { pageHref } from "@/components/layout/page-href";
import { Empty } from "@/components/ui/notice";
import type { ProposalAnswer } from "@/lib/schemas/proposals";
import { ProposalItem } from "./proposal-item";

export const PROPOSAL_TABS = ["waiting", "mine", "all"] as const;
export type ProposalTab = (typeof PROPOSAL_TABS)[number];

export type ProposalsViewProps = {
  show: ProposalTab;
  proposals: readonly ProposalAnswer[];
  /** How many wait for whoever looks. */
  waiting: number;
  /** Where older ones are, if there are any. */
  older: Route | null;
};

const TABS: Readonly<Record<ProposalTab, string>> = { waiting: "等我确认", mine: "我提请的", all: "全部" };

const NOTHING: Readonly<Record<ProposalTab, string>> = {
  waiting: "没有等您确认的提请。",
  mine: "您还没有提请过。需要另一人确认的事，在账号、目标、封账等页面提请。",
  all: "还没有提请。",
};

/** 提请: what waits for a second person, what one has asked for oneself, and what has become of it. */
export function ProposalsView({ show, proposals, waiting, older }: ProposalsViewProps) {
  return (
    <>
      <header className="pt-10 pb-4">
        <h1 className="text-2xl font-semibold">
          {waiting > 0 ? `${waiting}项提请等您确认` : "没有等您确认的提请"}
        </h1>
      </header>
      <nav aria-label="提请的范围">
        <ul className="flex gap-1">
          {PROPOSAL_TABS.map((tab) => (
            <li key={tab}>
              <Link
                href={pageHref("/proposals", { show: tab === "waiting" ? undefined : tab })}
                aria-current={tab === show ? "page" : undefined}
                className="block border-b-2 border-transparent px-3 py-2 text-ink-2 hover:text-ink hover:no-underline aria-[current]:border-accent aria-[current]:text-ink"
              >
                {TABS[tab]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {proposals.length === 0 ? (
        <div className="mt-6">
          <Empty>{NOTHING[show]}</Empty>
        </div>
      ) : (
        proposals.map((proposal) => <ProposalItem key={proposal.id} proposal={proposal} />)
      )}
      {older && (
        <p className="border-t border-hairline pt-4">
          <Link href={older}>更早的提请</Link>
        </p>
      )}
    </>
  );
}
