import type { Route } from "next";
import Link from "next/link";
import { ScrollAcross } from "@/components/layout/scroll-across";
import { PlanTag } from "@/components/ui/plan-tag";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import type { OverviewRow } from "@/lib/schemas/answers";

/** Goals that the plan's text states outside its indicator table. */
export function SoftGoals({ rows, query }: { rows: OverviewRow[]; query: string }) {
  return (
    <section className="mt-14" aria-labelledby="soft-goals">
      <h2 id="soft-goals" className="text-lg font-semibold">
        规划正文中的其他目标
      </h2>
      <p className="text-ink-2">共{rows.length}项，不计入上面的统计</p>
      <ScrollAcross label="规划正文中的其他目标">
        <table className="table mt-3 min-w-[640px]">
          <thead>
            <tr>
              <th scope="col">目标</th>
              <th scope="col">出处</th>
              <th scope="col">状态</th>
              <th scope="col">说明</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ indicator, target, progress }) => (
              <tr key={indicator.code}>
                <th scope="row">
                  <Link href={`/indicators/${indicator.code}${query}` as Route} className="text-ink">
                    {indicator.name}
                  </Link>
                </th>
                <td className="whitespace-nowrap">
                  <PlanTag reference={target.reference} />
                </td>
                <td>
                  <VerdictBadge verdict={progress.verdict} preliminary={progress.preliminary} />
                </td>
                {/* The name stands at the head of its row already. */}
                <td className="text-ink-2">{progress.sentence.replace(`${indicator.name}：`, "")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollAcross>
    </section>
  );
}
