import type { ReactNode } from "react";
import { ScrollAcross } from "@/components/layout/scroll-across";
import { FigureDownloads } from "./figure-downloads";

type Props = {
  title: ReactNode;
  /** One line under the title: what the reader is to see, the unit, the area. */
  lead?: ReactNode;
  /** Publisher, date, 初步/最终, scope; one line each source. In print they stand here as notes. */
  sources: string[];
  /** Name of downloaded files, without an ending. */
  fileName: string;
  /** The same figures as a table: for screen readers, for print and for the CSV. Its cells may carry data-value. */
  table: ReactNode;
  /** Shown open where the table is part of the page's answer. */
  tableOpen?: boolean;
  children: ReactNode;
};

/** A chart or map with its title, its table twin, its sources and its downloads; there is no chart without these. */
export function Figure({ title, lead, sources, fileName, table, tableOpen = false, children }: Props) {
  return (
    <figure className="min-w-0" data-figure={fileName}>
      <figcaption className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <div>
          <h2 className="text-lg font-semibold" data-figure-title>
            {title}
          </h2>
          {lead && <p className="text-ink-2">{lead}</p>}
        </div>
        <FigureDownloads />
      </figcaption>
      <div data-figure-chart>{children}</div>
      <details className="mt-3" open={tableOpen}>
        <summary className="text-xs text-ink-2 no-print">数据表</summary>
        <div className="mt-2" data-figure-table>
          <ScrollAcross label="数据表">{table}</ScrollAcross>
        </div>
      </details>
      <SourceLines sources={sources} />
    </figure>
  );
}

/** Sources under a figure; every one is said once. */
export function SourceLines({ sources }: { sources: string[] }) {
  const once = [...new Set(sources)];
  if (once.length === 0) return null;
  return (
    <p className="mt-3 text-xs text-ink-2" data-figure-sources>
      来源：{once.join("；")}。
    </p>
  );
}
