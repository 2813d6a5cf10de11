import Link from "next/link";
import { pageHref } from "@/components/layout/page-href";
import type { ProgressAnswer } from "@/lib/schemas/answers";

/** How the verdict was computed, so that it can be done again with a pencil. */
export function IndicatorDerivation({ progress }: { progress: ProgressAnswer }) {
  return (
    <section aria-labelledby="derivation" className="min-w-0 lg:col-span-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="derivation" className="text-lg font-semibold">
          判定是怎样算出来的
        </h2>
        <Link href={pageHref("/method")} className="text-xs no-print">
          计算方法
        </Link>
      </div>
      <ol className="mt-3">
        {together(progress.steps).map(({ label, formula, result, number }) => (
          <li
            key={number}
            className="grid grid-cols-[3rem_1fr] gap-x-2 border-t border-hairline py-2 last:border-b sm:grid-cols-[3rem_13rem_minmax(0,1fr)_minmax(0,13rem)]"
          >
            <span className="whitespace-nowrap text-ink-2" aria-hidden="true">
              {number}
            </span>
            <span className={formula === NOTHING ? "text-ink-2 sm:col-span-2" : undefined}>{label}</span>
            {formula !== NOTHING && (
              <span className="col-start-2 break-words text-ink-2 sm:col-start-auto">{formula}</span>
            )}
            <span
              className={`col-start-2 sm:col-start-auto sm:text-right ${formula === NOTHING ? "text-ink-2" : "font-medium"}`}
            >
              {result}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What stands for the working where there is nothing to compute. */
const NOTHING = "—";

type Line = ProgressAnswer["steps"][number] & { number: string };

/** Steps in a row that cannot be taken for one and the same reason are one line: 「5—9」. */
function together(steps: ProgressAnswer["steps"]): Line[] {
  const lines: Line[] = [];
  for (const [index, step] of steps.entries()) {
    const last = lines.at(-1);
    const same = last?.formula === NOTHING && step.formula === NOTHING && last.result === step.result;
    if (!same) {
      lines.push({ ...step, number: String(index + 1) });
      continue;
    }
    const [first = ""] = last.number.split("—");
    lines.splice(-1, 1, {
      ...last,
      label: `${last.label}、${step.label}`,
      number: `${first}—${index + 1}`,
    });
  }
  return lines;
}
