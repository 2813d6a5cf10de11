import type { ReactNode } from "react";

/**
 * A figure whose table is half of the answer: on wide screens it stands beside the drawing. The figure becomes a
 * grid of its caption, drawing, table and sources.
 * @param chart widest the drawing gets, a CSS length
 */
export function Beside({ chart, children }: { chart: string; children: ReactNode }) {
  return (
    <div
      style={{ ["--chart" as string]: chart }}
      className="xl:*:grid xl:*:grid-cols-[minmax(0,var(--chart))_minmax(0,1fr)] xl:*:gap-x-14 xl:[&>figure>:is(figcaption,[data-figure-sources])]:col-span-2 xl:[&>figure>details]:mt-0"
    >
      {children}
    </div>
  );
}
