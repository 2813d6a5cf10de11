import type { Route } from "next";
import Link from "next/link";
import { type HeadlinePart, headline } from "@/lib/format/sentence";
import { verdictWords } from "@/lib/format/words";
import type { OverviewAnswer } from "@/lib/schemas/answers";

type Props = { answer: OverviewAnswer; keep: Record<string, string>; verdict?: string };

/** Before its first target was stated a plan has nothing to count. */
const NOT_ISSUED: HeadlinePart[] = [{ text: "规划尚未印发", count: 0 }];

/** 「七项主要指标，2项已完成，1项未完成，4项待公布」: the numbers are links that filter what is below. */
export function OverviewHeadline({ answer, keep, verdict }: Props) {
  const parts =
    answer.rows.length === 0
      ? NOT_ISSUED
      : headline(Object.fromEntries(answer.counts.map((each) => [each.verdict, each.count])));
  const href = (wanted?: string) =>
    `/?${new URLSearchParams({ ...keep, ...(wanted && { verdict: wanted }) })}` as Route;
  return (
    <header className="pt-10 pb-2">
      <p className="text-ink-2">{answer.plan.title}</p>
      <h1 className="mt-2 text-2xl font-semibold">
        {parts.map((part, index) => (
          <span key={part.text}>
            {index > 0 && "，"}
            <Link
              href={href(part.verdict)}
              aria-current={part.verdict && part.verdict === verdict ? "true" : undefined}
              className="decoration-2 aria-[current]:underline"
              style={{ color: part.verdict ? `var(--${verdictWords[part.verdict].tone})` : "inherit" }}
            >
              {part.text}
            </Link>
          </span>
        ))}
      </h1>
      <Answer answer={answer} />
    </header>
  );
}

/** Which ones, by name: the ten-second answer. */
function Answer({ answer }: { answer: OverviewAnswer }) {
  const groups = answer.counts.map(({ verdict, word }) => ({
    verdict,
    word,
    names: answer.rows
      .filter((row) => row.progress.verdict === verdict)
      .map((row) => row.indicator.shortName),
  }));
  return (
    <ul className="mt-3 flex flex-wrap gap-x-8 gap-y-1 text-base">
      {groups.map(({ verdict, word, names }) => (
        <li key={verdict}>
          <span style={{ color: `var(--${verdictWords[verdict].tone})` }}>
            <span aria-hidden="true">{verdictWords[verdict].icon}</span> {word}
          </span>
          ：{names.join("、")}
        </li>
      ))}
    </ul>
  );
}
