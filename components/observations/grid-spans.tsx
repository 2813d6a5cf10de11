import Link from "next/link";
import { pageHref } from "@/components/layout/page-href";
import { frequencyWords, spanWords } from "@/lib/format/words";
import type { GridQuery } from "@/lib/schemas/entries";

/** 口径 and the columns that go with it. */
const SPANS = [
  { span: "year", frequency: "year", label: spanWords.year },
  { span: "ytd", frequency: "month", label: `${spanWords.ytd}（逐月）` },
  { span: "period", frequency: "month", label: frequencyWords.month },
  { span: "period", frequency: "quarter", label: frequencyWords.quarter },
  { span: "period", frequency: "half", label: frequencyWords.half },
] as const;

/** The same rows with other columns. */
export function GridSpans({ path, query }: { path: string; query: GridQuery }) {
  return (
    <nav aria-label="口径" className="no-print flex flex-wrap gap-1 text-sm">
      {SPANS.map(({ label, ...each }) => (
        <Link
          key={label}
          href={pageHref(path, { ...query, ...each })}
          aria-current={each.span === query.span && each.frequency === query.frequency ? "page" : undefined}
          className="rounded border border-transparent px-3 py-1 aria-[current]:border-accent aria-[current]:bg-accent-wash"
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
