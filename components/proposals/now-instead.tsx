import { factLines } from "@/lib/format/proposal-facts";
import type { Facts, ProposalAction, ProposalAnswer } from "@/lib/schemas/proposals";

type Props = { action: ProposalAction; now?: Facts | null; proposal?: ProposalAnswer };

/** What came in between, where a proposal no longer fits: what there is now, or that somebody has decided it. */
export function NowInstead({ action, now, proposal }: Props) {
  if (proposal) return <p className="mt-1">{proposal.decidedBy}已经处理了这项提请，请关闭后刷新。</p>;
  if (!now) return <p className="mt-1">提请所针对的内容已经不在，请由提请人重新提请。</p>;
  return (
    <div className="mt-2">
      <p>提请之后情况已变，现在是：</p>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {factLines(action, now).map(({ label, text }) => (
          <div key={label} className="contents">
            <dt className="text-ink-2">{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-1">请不同意这项提请，由提请人按现在的情况重新提请。</p>
    </div>
  );
}
