import Link from "next/link";
import { pageHref } from "@/components/layout/page-href";
import { formatMoment } from "@/lib/format/dates";
import { proposalTitle } from "@/lib/format/proposal-words";
import type { ProposalAnswer } from "@/lib/schemas/proposals";

type Props = { proposals: readonly ProposalAnswer[]; areOwn?: boolean };

/** 提请 that wait to be decided, each with its reason. */
export function ProposalList({ proposals, areOwn = false }: Props) {
  return (
    <ul className="divide-y divide-hairline border-b border-hairline">
      {proposals.map((proposal) => (
        <li key={proposal.id} className="py-3">
          <p className="flex flex-wrap items-baseline gap-x-4">
            <Link
              href={pageHref("/proposals", { show: areOwn ? "mine" : undefined }, proposal.id)}
              className="text-base"
            >
              {proposalTitle(proposal)}
            </Link>
            <span className="text-sm text-ink-2 sm:ml-auto">
              {proposal.proposedBy}提请，{formatMoment(proposal.proposedAt)}
            </span>
          </p>
          <p className="text-sm text-ink-2">理由：{proposal.reason}</p>
        </li>
      ))}
    </ul>
  );
}
