import type { IsoDate } from "@/lib/domain/period";
import type { PlanAnswer, PlatformAnswer, PlatformListAnswer, ProjectAnswer } from "@/lib/schemas/answers";
import type { CountLayer } from "@/lib/schemas/districts";
import { listDistricts } from "./areas.queries";
import { listPlans } from "./plans.queries";
import { codesByList, listPlatformLists, listPlatforms } from "./platforms.queries";
import { listProjects } from "./projects.queries";

/** What the plans issued by that day name: lists of places, the places (with those lists only) and projects. */
export type Registry = {
  /** The plans that name any. */
  readonly plans: readonly PlanAnswer[];
  readonly lists: readonly PlatformListAnswer[];
  readonly platforms: readonly PlatformAnswer[];
  readonly projects: readonly ProjectAnswer[];
};

/** The registry as a visitor of that day knew it: a place is known from the day its plan was issued. */
export async function registryAt(asOf: IsoDate): Promise<Registry> {
  const [plans, lists, platforms, projects] = await Promise.all([
    listPlans(),
    listPlatformLists(),
    listPlatforms(),
    listProjects({ asOf }),
  ]);
  const codes = plans.filter(({ issuedOn }) => !issuedOn || issuedOn <= asOf).map(({ code }) => code);
  const issued = new Set(codes);
  const known = lists.filter(({ reference }) => issued.has(reference.plan));
  return {
    plans: plans.filter(({ code }) => known.some(({ reference }) => reference.plan === code)),
    lists: known,
    platforms: platforms
      .map((platform) => ({
        ...platform,
        listings: platform.listings.filter(({ reference }) => issued.has(reference.plan)),
      }))
      .filter(({ listings }) => listings.length > 0),
    projects: projects.filter(({ reference }) => issued.has(reference.plan)),
  };
}

/** The places of one list in the list's own order. */
export async function placesOf(list: string, { platforms }: Registry): Promise<PlatformAnswer[]> {
  const order = (await codesByList())[list] ?? [];
  return order.flatMap((code) => platforms.find((platform) => platform.code === code) ?? []);
}

/** How many places or projects of the plan lie in each district, each counted once however many lists it is on. */
export async function countLayer(of: CountLayer["of"], registry: Registry): Promise<CountLayer> {
  const districts = await listDistricts();
  const things: readonly { district: { code: string } | null; outside?: string | null }[] = registry[of];
  const inside = (code: string) => things.filter(({ district }) => district?.code === code).length;
  const outside = things.filter((thing) => Boolean(thing.outside)).length;
  const placed = things.filter(({ district }) => district !== null).length;
  return {
    of,
    values: districts.map((district) => ({
      district,
      count: registry.plans.length > 0 ? inside(district.code) : null,
    })),
    outside,
    unstated: things.length - outside - placed,
    pages: pagesOf(of, registry),
  };
}

function pagesOf(of: CountLayer["of"], { plans, platforms, projects }: Registry): CountLayer["pages"] {
  const references =
    of === "projects"
      ? projects.map(({ reference }) => reference)
      : platforms.flatMap(({ listings }) => listings.map(({ reference }) => reference));
  return plans.flatMap(({ code, title }) => {
    const pages = references.filter(({ plan }) => plan === code).map(({ page }) => page);
    return pages.length > 0 ? { plan: title, from: Math.min(...pages), to: Math.max(...pages) } : [];
  });
}
