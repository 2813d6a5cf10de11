import Link from "next/link";
import { pageHref } from "@/components/layout/page-href";
import { ScrollAcross } from "@/components/layout/scroll-across";
import type { CompletenessAnswer, TaskCounts } from "@/lib/schemas/collection";
import { boardOf, cellStatus } from "./board.prepare";

type Props = {
  caption: string;
  /** 「责任单位」 */
  rowTitle: string;
  answer: CompletenessAnswer;
  /** Periods beyond these are of long ago: they are found by the filters below. */
  mostColumns?: number;
  /** What of the list below a cell leads to. */
  queryOf: (row: string, column: string) => Readonly<Record<string, string | undefined>>;
};

/** Rows by columns, each cell with how many of its tasks are reported: 「11/12」 and what is the matter. */
export function BoardTable({ caption, rowTitle, answer, mostColumns = 100, queryOf }: Props) {
  const { columns, rows, isCut } = boardOf(answer, mostColumns);
  return (
    <>
      <ScrollAcross label={caption}>
        <table className="table" style={{ width: "auto" }}>
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{rowTitle}</th>
              {columns.map(({ code, name }) => (
                <th key={code} scope="col" className="num">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code}>
                <th scope="row" className="min-w-28 sm:min-w-40 sm:whitespace-nowrap">
                  {row.name}
                </th>
                {row.cells.map(({ column, counts }) => (
                  <td key={column} className="num min-w-20">
                    {counts && <Cell counts={counts} query={queryOf(row.code, column)} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollAcross>
      {isCut && (
        <p className="mt-2 text-xs text-ink-2">
          只列最近的{columns.length}个时期，更早的请在下方按时期筛选。
        </p>
      )}
    </>
  );
}

function Cell({
  counts,
  query,
}: {
  counts: TaskCounts;
  query: Readonly<Record<string, string | undefined>>;
}) {
  const { icon, about, tone } = cellStatus(counts);
  return (
    <Link
      href={pageHref("/collection", query, "tasks")}
      className="relative inline-block"
      style={{ color: `var(--${tone})` }}
    >
      <span className="text-base">
        {counts.reported}/{counts.total}
      </span>{" "}
      <span aria-hidden="true">{icon}</span>
      <span className={tone === "achieved" ? "sr-only" : "block text-xs"}>{about}</span>
    </Link>
  );
}
