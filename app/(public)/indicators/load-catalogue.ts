import type { CatalogueData, CatalogueGroup } from "@/components/indicators/indicator-catalogue";
import { pageActor } from "@/lib/auth/page-actor";
import { rootArea } from "@/lib/data/areas.queries";
import { listIndicators } from "@/lib/data/indicators.queries";
import { releasedSeries } from "@/lib/data/observations.queries";
import { findPlan, listPlans } from "@/lib/data/plans.queries";
import { overview, toObservation } from "@/lib/data/progress.queries";
import { annualSeries, knownAt } from "@/lib/domain/observation";
import { todayInShanghai } from "@/lib/format/dates";
import { indicatorRoleWords } from "@/lib/format/words";
import type { IndicatorAnswer, ObservationAnswer, PlanAnswer } from "@/lib/schemas/answers";
import { catalogueQuery, readQuery } from "@/lib/schemas/requests";

/**
 * The catalogue, grouped: each plan's main indicators, then goals in the text, then what only gives background.
 * An indicator of two plans stands in both groups, each time with that plan's target.
 * @throws Refused unknown-plan, invalid-query, invalid-as-of
 */
export async function loadCatalogue(
  searchParams: Promise<Record<string, string | string[] | undefined>>,
): Promise<CatalogueData> {
  await pageActor("view-released");
  const today = todayInShanghai(new Date());
  const query = readQuery(catalogueQuery, await searchParams, today);
  const asOf = query.asOf ?? today;
  const [plans, indicators, root] = await Promise.all([listPlans(), listIndicators(), rootArea()]);
  const asked = query.plan ? [await findPlan(query.plan)] : plans;

  const main = await Promise.all(asked.map((plan) => planGroup(plan, indicators, "main", asOf)));
  const soft = await Promise.all(asked.map((plan) => planGroup(plan, indicators, "soft", asOf)));
  const background = query.plan ? [] : [await backgroundGroup(indicators, root.code, asOf)];
  const groups = [...main, ...soft, ...background]
    .map((group) => ({
      ...group,
      entries: group.entries.filter(({ indicator }) => matches(indicator, query.q)),
    }))
    .filter(({ entries }) => entries.length > 0);
  return { groups, plans, asOf, today, query };
}

async function planGroup(
  plan: PlanAnswer,
  indicators: IndicatorAnswer[],
  role: "main" | "soft",
  asOf: string,
): Promise<CatalogueGroup> {
  const { rows, softGoals } = await overview(plan.code, asOf);
  const found = [...rows, ...softGoals];
  const entries = indicators
    .filter((indicator) => indicator.role === role)
    .flatMap((indicator) => {
      const target = indicator.targets.find(({ reference }) => reference.plan === plan.code);
      const row = found.find((each) => each.indicator.code === indicator.code);
      if (!target) return [];
      return [
        {
          indicator,
          target: row?.target ?? target,
          progress: row?.progress ?? null,
          latest: row?.progress.latest ?? row?.annual.at(-1) ?? null,
        },
      ];
    });
  return {
    id: `${plan.code}-${role}`,
    title: `${plan.shortTitle}${indicatorRoleWords[role]}`,
    plan: plan.code,
    entries,
  };
}

async function backgroundGroup(
  indicators: IndicatorAnswer[],
  area: string,
  asOf: string,
): Promise<CatalogueGroup> {
  const entries = indicators
    .filter(({ role }) => role === "context")
    .map(async (indicator) => ({
      indicator,
      target: null,
      progress: null,
      latest: await newestAnnual(indicator.code, area, asOf),
    }));
  return {
    id: "context",
    title: indicatorRoleWords.context,
    plan: null,
    entries: await Promise.all(entries),
  };
}

async function newestAnnual(code: string, area: string, asOf: string): Promise<ObservationAnswer | null> {
  const series = (await releasedSeries(code, area)).map(toObservation);
  return annualSeries(knownAt(series, asOf)).at(-1)?.answer ?? null;
}

function matches(
  { name, shortName, code, definition, unit }: IndicatorAnswer,
  q: string | undefined,
): boolean {
  if (!q) return true;
  const text = [name, shortName, code, definition, unit?.name ?? ""].join("\n").toLowerCase();
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
