import type { Route } from "next";
import Link from "next/link";
import { ScrollAcross } from "@/components/layout/scroll-across";
import { formatMoment, formatPeriod } from "@/lib/format/dates";
import { formatTyped } from "@/lib/format/numbers";
import type { EntryAnswer } from "@/lib/schemas/entries";
import { CellMarkBadge } from "./cell-mark";

/** Records, one a row; each leads to all about it. */
export function EntryTable({ entries }: { entries: readonly EntryAnswer[] }) {
  return (
    <ScrollAcross label="填报记录">
      <table className="table min-w-[920px]">
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col">区域</th>
            <th scope="col">时期</th>
            <th scope="col" className="num">
              数值
            </th>
            <th scope="col">状态</th>
            <th scope="col">填报人</th>
            <th scope="col">更新</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <th scope="row" className="min-w-44">
                <Link href={`/observations/${entry.id}` as Route}>{entry.indicatorName}</Link>
              </th>
              <td className="whitespace-nowrap">{entry.areaName}</td>
              <td className="whitespace-nowrap">{formatPeriod(entry.period, entry.span)}</td>
              <td className="num">
                {formatTyped(entry.value, entry.qualifier)}
                <span className="text-ink-2">{entry.measure}</span>
              </td>
              <td>
                <CellMarkBadge mark={entry.state} />
              </td>
              <td className="whitespace-nowrap">{entry.enteredBy}</td>
              <td className="whitespace-nowrap text-ink-2">{formatMoment(entry.updatedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollAcross>
  );
}
