import { compareLines } from "@/lib/format/proposal-facts";
import type { ProposalAnswer } from "@/lib/schemas/proposals";

/** What there is beside what there will be; what stays the same is in second ink. */
export function ProposalCompare({ proposal }: { proposal: ProposalAnswer }) {
  const lines = compareLines(proposal);
  const isNew = proposal.before === null;
  return (
    <table className="table max-w-3xl">
      <thead>
        <tr>
          <th scope="col" className="w-[26%]">
            项目
          </th>
          {!isNew && (
            <th scope="col" className="w-[37%]">
              提请时
            </th>
          )}
          <th scope="col">确认后</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ label, before, after, isChanged }) => (
          <tr key={label} className={isChanged ? "" : "text-ink-2"}>
            <th scope="row" className="text-ink-2">
              {label}
            </th>
            {!isNew && <td className="whitespace-pre-line [overflow-wrap:anywhere]">{before}</td>}
            <td className="whitespace-pre-line [overflow-wrap:anywhere]">
              {isChanged && !isNew ? <strong className="font-semibold">{after}</strong> : after}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
