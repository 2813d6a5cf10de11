import type { Metadata } from "next";
import Link from "next/link";
import { Answered } from "@/components/layout/answered";
import { pageHref } from "@/components/layout/page-href";
import { DefinitionForm } from "@/components/targets/definition-form";
import { PageSkeleton } from "@/components/ui/skeleton";
import { pageActor } from "@/lib/auth/page-actor";
import { findIndicator } from "@/lib/data/indicators.queries";
import { listUnits } from "@/lib/data/units.queries";
import { todayInShanghai } from "@/lib/format/dates";
import { definitionQuery, readQuery } from "@/lib/schemas/requests";

export const metadata: Metadata = { title: "修改指标定义" };

export default function Page({ searchParams }: PageProps<"/targets/definition">) {
  return (
    <Answered load={() => load(searchParams)} skeleton={<PageSkeleton />}>
      {({ indicator, units }) => (
        <article className="max-w-3xl pt-10">
          <p className="text-sm">
            <Link href={pageHref("/targets")}>目标</Link>
          </p>
          <h1 className="mt-1 mb-6 text-2xl font-semibold">修改定义：{indicator.name}</h1>
          <DefinitionForm indicator={indicator} units={units} />
        </article>
      )}
    </Answered>
  );
}

async function load(searchParams: PageProps<"/targets/definition">["searchParams"]) {
  const actor = await pageActor({ action: "define-indicator", step: "propose" });
  const asked = readQuery(definitionQuery, await searchParams, todayInShanghai(new Date()));
  const [{ targets: _, ...indicator }, units] = await Promise.all([
    findIndicator(asked.indicator),
    listUnits(actor),
  ]);
  return { indicator, units };
}
