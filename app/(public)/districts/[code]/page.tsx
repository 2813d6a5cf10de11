import type { Metadata } from "next";
import { DistrictView, type DistrictViewProps } from "@/components/districts/district-view";
import { Answered } from "@/components/layout/answered";
import { PageSkeleton } from "@/components/ui/skeleton";
import { pageActor } from "@/lib/auth/page-actor";
import { listDistricts } from "@/lib/data/areas.queries";
import { cityBoundary } from "@/lib/data/boundary.queries";
import { districtProfile } from "@/lib/data/district-profile.queries";
import { registryAt } from "@/lib/data/district-registry.queries";
import { todayInShanghai } from "@/lib/format/dates";
import { asOfQuery, readQuery } from "@/lib/schemas/requests";

type Props = PageProps<"/districts/[code]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code } = await params;
  const district = (await listDistricts()).find((each) => each.code === code);
  return { title: district?.name ?? "没有这个区" };
}

export default function Page({ params, searchParams }: Props) {
  return (
    <Answered load={() => load(params, searchParams)} skeleton={<PageSkeleton />}>
      {(data) => <DistrictView {...data} />}
    </Answered>
  );
}

async function load(
  params: Props["params"],
  searchParams: Props["searchParams"],
): Promise<DistrictViewProps> {
  await pageActor("view-released");
  const today = todayInShanghai(new Date());
  const [{ code }, raw] = await Promise.all([params, searchParams]);
  const { asOf = today } = readQuery(asOfQuery, raw, today);
  const [profile, districts, registry] = await Promise.all([
    districtProfile(code, asOf),
    listDistricts(),
    registryAt(asOf),
  ]);
  const at = districts.findIndex((each) => each.code === code);
  const issued = registry.plans.length > 0;
  const here = (each: { district: { code: string } | null }) => each.district?.code === code;
  return {
    boundary: cityBoundary(),
    profile,
    platforms: issued ? registry.platforms.filter(here) : null,
    projects: issued ? registry.projects.filter(here) : null,
    unstatedProjects: registry.projects.filter(({ district }) => district === null).length,
    previous: districts[at - 1] ?? null,
    next: districts[at + 1] ?? null,
    asOf,
    today,
  };
}
