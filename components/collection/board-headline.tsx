import Link from "next/link";
import { pageHref } from "@/components/layout/page-href";
import type { TaskCounts } from "@/lib/schemas/collection";

/** 「应报96项，已报80项，16项未报，其中14项逾期」 */
export function BoardHeadline({ total: { total, reported, overdue } }: { total: TaskCounts }) {
  const missing = total - reported;
  const to = (timing?: string) => pageHref("/collection", { timing }, "tasks");
  return (
    <header className="pt-8">
      <h1 className="text-2xl font-semibold">
        应报{total}项，已报{reported}项
        {missing > 0 && (
          <>
            ，
            <Link href={to()} className="text-behind underline decoration-1">
              {missing}项未报
            </Link>
          </>
        )}
        {overdue > 0 && (
          <>
            ，其中
            <Link href={to("overdue")} className="text-missed underline decoration-1">
              {overdue}项逾期
            </Link>
          </>
        )}
      </h1>
    </header>
  );
}
