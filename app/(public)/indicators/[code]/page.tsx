import type { Metadata } from "next";
import { IndicatorView } from "@/components/indicators/indicator-view";
import { Answered } from "@/components/layout/answered";
import { PageSkeleton } from "@/components/ui/skeleton";
import { findArea } from "@/lib/data/areas.queries";
import { listIndicators } from "@/lib/data/indicators.queries";
import { loadIndicator } from "./load-indicator";

type Props = PageProps<"/indicators/[code]">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { code } = await params;
  const indicator = (await listIndicators()).find((each) => each.code === code);
  if (!indicator) return { title: "没有这个指标" };
  const { area } = await searchParams;
  const found = typeof area === "string" ? await findArea(area) : undefined;
  return {
    title: found?.parent ? `${found.name}${indicator.name}` : indicator.name,
    description: `${indicator.name}（${indicator.measure}）：目标、进展、趋势与判定过程`,
  };
}

export default function IndicatorPage({ params, searchParams }: Props) {
  return (
    <Answered load={() => loadIndicator(params, searchParams)} skeleton={<PageSkeleton />}>
      {(data) => <IndicatorView {...data} />}
    </Answered>
  );
}
