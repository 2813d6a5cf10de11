import Link from "next/link";
import { pageHref } from "@/components/layout/page-href";
import type { IndicatorData } from "./indicator-data";

/** Where to go from here: the neighbours in the catalogue, and the same figures for machines. */
export function IndicatorLinks({ indicator, area, previous, next, query }: IndicatorData) {
  const { asOf } = query;
  const neighbour = (code: string) => pageHref(`/indicators/${code}`, { asOf });
  const progress = pageHref(`/api/v1/indicators/${indicator.code}/progress`, {
    area: area.code,
    plan: query.plan,
    asOf,
  });
  const values = pageHref(`/api/v1/indicators/${indicator.code}/observations`, {
    area: area.code,
    history: "true",
    asOf,
  });
  const csv = pageHref("/api/v1/exports/observations.csv", { indicator: indicator.code, asOf });
  return (
    <footer className="no-print mt-14 flex flex-wrap items-center justify-between gap-x-8 gap-y-3 border-t border-hairline pt-4">
      <nav aria-label="相邻指标" className="flex flex-wrap gap-x-6 gap-y-1">
        {previous && (
          <Link href={neighbour(previous.code)} rel="prev">
            ← {previous.name}
          </Link>
        )}
        {next && (
          <Link href={neighbour(next.code)} rel="next">
            {next.name} →
          </Link>
        )}
      </nav>
      <p className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        <a href={csv} download>
          下载全部数值（CSV）
        </a>
        <a href={values}>数值接口（JSON）</a>
        <a href={progress}>进展接口（JSON）</a>
      </p>
    </footer>
  );
}
