import type { Metadata } from "next";
import { IndicatorCatalogue } from "@/components/indicators/indicator-catalogue";
import { Answered } from "@/components/layout/answered";
import { PageSkeleton } from "@/components/ui/skeleton";
import { loadCatalogue } from "./load-catalogue";

export const metadata: Metadata = {
  title: "指标目录",
  description: "规划的主要指标、文中目标与背景指标：最新数值、目标与判定",
};

export default function IndicatorsPage({ searchParams }: PageProps<"/indicators">) {
  return (
    <Answered load={() => loadCatalogue(searchParams)} skeleton={<PageSkeleton />}>
      {(data) => <IndicatorCatalogue {...data} />}
    </Answered>
  );
}
