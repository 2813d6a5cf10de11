import { StatusMark } from "@/components/ui/status-mark";
import { formatMoment } from "@/lib/format/dates";
import { proposalStateWords, proposalTitle } from "@/lib/format/proposal-words";
import type { ProposalAnswer } from "@/lib/schemas/proposals";
import { ProposalCompare } from "./proposal-compare";
import { ProposalDecision } from "./proposal-decision";

/** One proposal: what, by whom and why, the two sides, and what can be done with it. */
export function ProposalItem({ proposal }: { proposal: ProposalAnswer }) {
  const { proposedBy, proposedAt, reason, state, decidedBy, decidedAt, note, acts } = proposal;
  return (
    <article id={proposal.id} className="border-t border-hairline py-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="text-base font-semibold [overflow-wrap:anywhere]">{proposalTitle(proposal)}</h2>
        <StatusMark {...proposalStateWords[state]} />
      </div>
      <p className="mt-1 text-sm text-ink-2">
        {proposedBy}于{formatMoment(proposedAt)}提请，理由：{reason}
      </p>
      {decidedBy && decidedAt && (
        <p className="text-sm text-ink-2">
          {decidedBy}于{formatMoment(decidedAt)}
          {proposalStateWords[state].word}
          {note && `：${note}`}
        </p>
      )}
      {state === "open" ? (
        <div className="mt-3">
          <ProposalCompare proposal={proposal} />
        </div>
      ) : (
        <details className="mt-2">
          <summary className="text-sm text-accent">对照</summary>
          <ProposalCompare proposal={proposal} />
        </details>
      )}
      {acts.length > 0 && (
        <div className="mt-4">
          <ProposalDecision proposal={proposal} />
        </div>
      )}
    </article>
  );
}
