import Link from "next/link";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { pageHref } from "@/components/layout/page-href";
import { LocatorMap } from "@/components/maps/locator-map";
import type { Boundary } from "@/lib/geo/boundary";
import type { AreaAnswer, PlatformAnswer, ProjectAnswer } from "@/lib/schemas/answers";
import type { DistrictProfile } from "@/lib/schemas/districts";
import { DistrictGaps } from "./district-gaps";
import { DistrictPlatforms } from "./district-platforms";
import { DistrictProjects } from "./district-projects";
import { DistrictTotals } from "./district-totals";
import { DistrictValues } from "./district-values";
import { countWords, noDistrictTargets } from "./district-words";

export type DistrictViewProps = {
  boundary: Boundary;
  profile: DistrictProfile;
  /** Of this district; null while no plan had been issued. */
  platforms: readonly PlatformAnswer[] | null;
  projects: readonly ProjectAnswer[] | null;
  /** Projects for which no district is stated. */
  unstatedProjects: number;
  previous: AreaAnswer | null;
  next: AreaAnswer | null;
  asOf: string;
  today: string;
};

/** One district: where it is, its figures and what is missing of them, its platforms and its projects. */
export function DistrictView(props: DistrictViewProps) {
  const { boundary, profile, platforms, projects, asOf, today } = props;
  const { district, figures, absent } = profile;
  const day = asOf === today ? undefined : asOf;
  return (
    <>
      <header className="flex flex-wrap items-start justify-between gap-x-12 gap-y-4 pt-8">
        <div className="min-w-0">
          <p className="flex gap-x-2 text-xs text-ink-2">
            <Link href={pageHref("/districts", { asOf: day })}>各区</Link>
            <span>区划代码{district.code}</span>
          </p>
          <h1 className="mt-1 text-2xl font-semibold">{district.name}</h1>
          <p className="mt-2 text-base">
            {counted("platforms", platforms)}，{counted("projects", projects)}；
            {figures.length + absent.length}项指标中{figures.length}项有本区数值。
          </p>
          <p className="text-ink-2">{noDistrictTargets}，本页只列数值，不作完成情况判断。</p>
          <AsOfBar asOf={asOf} today={today} path={`/districts/${district.code}`} />
        </div>
        <LocatorMap boundary={boundary} code={district.code} width={150} height={204} />
      </header>
      <div className="mt-6 space-y-14">
        <DistrictValues profile={profile} day={day} />
        <DistrictTotals profile={profile} />
        <DistrictGaps profile={profile} />
        <DistrictPlatforms district={district} platforms={platforms} day={day} />
        <DistrictProjects
          district={district}
          projects={projects}
          unstated={props.unstatedProjects}
          day={day}
        />
      </div>
      <Neighbours {...props} day={day} />
    </>
  );
}

function counted(of: keyof typeof countWords, things: readonly unknown[] | null): string {
  const { thing, unit, unknown } = countWords[of];
  return things === null ? `${thing}：${unknown}` : `${thing}${things.length}${unit}`;
}

function Neighbours({ previous, next, day }: DistrictViewProps & { day: string | undefined }) {
  const hrefOf = ({ code }: AreaAnswer) => pageHref(`/districts/${code}`, { asOf: day });
  return (
    <nav
      aria-label="相邻代码的区"
      className="no-print mt-14 flex justify-between border-t border-hairline pt-4"
    >
      <span>
        {previous && (
          <Link href={hrefOf(previous)} rel="prev">
            ← {previous.name}
          </Link>
        )}
      </span>
      {next && (
        <Link href={hrefOf(next)} rel="next">
          {next.name} →
        </Link>
      )}
    </nav>
  );
}
