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
        {progress.steps.map(({ label, formula, result }, index) => (
          <li
            key={label}
            className="grid grid-cols-[2rem_1fr] gap-x-2 border-t border-hairline py-2 last:border-b sm:grid-cols-[2rem_13rem_minmax(0,1fr)_minmax(0,13rem)]"
          >
            <span className="text-ink-2" aria-hidden="true">
              {index + 1}
            </span>
            <span>{label}</span>
            <span className="col-start-2 break-words text-ink-2 sm:col-start-auto">{formula}</span>
            <span className="col-start-2 font-medium sm:col-start-auto sm:text-right">{result}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
