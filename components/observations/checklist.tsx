import { checkWords } from "@/lib/format/review-words";
import type { ReviewItem } from "@/lib/schemas/entries";
import { checksOf } from "./review.prepare";

/** What a value has to have before it is approved: only what it lacks is written out. */
export function Checklist({ item }: { item: ReviewItem }) {
  const checks = checksOf(item);
  const lacking = checks.filter(({ isMet }) => !isMet);
  if (lacking.length === 0) return <p className="text-achieved">✓ {checks.length}项齐全</p>;
  return (
    <ul>
      {lacking.map(({ code, blocks }) => (
        <li key={code} className={blocks ? "text-missed" : "text-ink-2"}>
          {blocks ? "✕" : "○"} {checkWords[code].lacking}
        </li>
      ))}
    </ul>
  );
}
