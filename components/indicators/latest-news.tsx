import type { Route } from "next";
import Link from "next/link";
import { PreliminaryMark } from "@/components/ui/verdict-badge";
import { Decimal } from "@/lib/domain/decimal";
import { formatPeriod, formatPublished } from "@/lib/format/dates";
import { formatQuantity } from "@/lib/format/numbers";
import { sourceLine } from "@/lib/format/sources";
import type { AreaAnswer, IndicatorAnswer, ObservationAnswer } from "@/lib/schemas/answers";

type Props = {
  news: ObservationAnswer[];
  indicators: IndicatorAnswer[];
  areas: AreaAnswer[];
  query: string;
  decided: number;
  total: number;
};

/** What was published last, and so how fresh the figures are. */
export function LatestNews({ news, indicators, areas, query, decided, total }: Props) {
  const [newest] = news;
  return (
    <section aria-labelledby="news">
      <h2 id="news" className="text-lg font-semibold">
        最近公布
      </h2>
      {total > 0 && (
        <p className="text-ink-2">
          {total}项主要指标中，{decided}项已有目标年的年度值。
        </p>
      )}
      <p className="text-ink-2">
        {newest ? `最新一条为${formatPublished(newest.published)}。` : "这一天还没有公布过数值。"}
      </p>
      <ul className="mt-2 divide-y divide-hairline border-t border-hairline">
        {news.map((each) => {
          const indicator = indicators.find(({ code }) => code === each.indicator);
          const area = areas.find(({ code }) => code === each.area);
          if (!indicator || !area) return null;
          const quantity = { value: new Decimal(each.value), qualifier: each.qualifier };
          return (
            <li
              key={`${each.indicator}${each.area}${each.period}${each.span}${each.version}`}
              className="py-2"
              title={sourceLine(each)}
            >
              <div className="flex flex-wrap items-baseline justify-between gap-x-3">
                <Link href={`/indicators/${each.indicator}${query}` as Route} className="text-ink">
                  {area.level === "city" ? "" : `${area.shortName} · `}
                  {indicator.shortName}
                </Link>
                <span className="whitespace-nowrap">
                  {formatQuantity(quantity, indicator.measure, indicator.decimals)}{" "}
                  {each.status === "preliminary" && <PreliminaryMark />}
                </span>
              </div>
              <p className="text-xs text-ink-2">
                {formatPeriod(each.period, each.span)} · {formatPublished(each.published)}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
