import type { Metadata } from "next";
import { Answered } from "@/components/layout/answered";
import { platformHistory } from "@/components/platforms/platform-history";
import { PlatformView, type PlatformViewProps } from "@/components/platforms/platform-view";
import { PageSkeleton } from "@/components/ui/skeleton";
import { pageActor } from "@/lib/auth/page-actor";
import { cityBoundary } from "@/lib/data/boundary.queries";
import { listPlans } from "@/lib/data/plans.queries";
import { findPlatform, listPlatforms } from "@/lib/data/platforms.queries";
import { listProjects } from "@/lib/data/projects.queries";
import { todayInShanghai } from "@/lib/format/dates";
import { asOfQuery, readQuery } from "@/lib/schemas/requests";

type Props = PageProps<"/platforms/[code]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code } = await params;
  const known = (await listPlatforms()).find((each) => each.code === code);
  return { title: known?.name ?? "没有找到平台" };
}

export default function Page({ params, searchParams }: Props) {
  return (
    <Answered load={() => load(params, searchParams)} skeleton={<PageSkeleton />}>
      {(data) => <PlatformView {...data} />}
    </Answered>
  );
}

async function load(
  params: Props["params"],
  searchParams: Props["searchParams"],
): Promise<PlatformViewProps> {
  await pageActor("view-released");
  const today = todayInShanghai(new Date());
  const { code } = await params;
  const { asOf } = readQuery(asOfQuery, await searchParams, today);
  const day = asOf ?? today;
  const [platform, plans, projects] = await Promise.all([
    findPlatform(code),
    listPlans(),
    listProjects({ asOf: day, platform: code }),
  ]);
  const issued = plans.filter(({ issuedOn }) => !issuedOn || issuedOn <= day);
  const history = platformHistory(platform, issued, projects);
  const listings = platform.listings.filter(({ reference }) =>
    issued.some((plan) => plan.code === reference.plan),
  );
  return { platform: { ...platform, listings }, projects, history, boundary: cityBoundary(), asOf, today };
}
