import type { YearValue } from "@/components/charts/trend.prepare";
import type {
  AreaAnswer,
  IndicatorAnswer,
  ObservationAnswer,
  OverviewRow,
  PlanAnswer,
  TargetAnswer,
} from "@/lib/schemas/answers";

/** All that an indicator's page shows; everything in it was known on `asOf`. */
export type IndicatorData = {
  indicator: IndicatorAnswer;
  area: AreaAnswer;
  root: AreaAnswer;
  /** The city and the districts that have values. */
  areas: AreaAnswer[];
  /** Plans that set a target here, newest first. */
  plans: PlanAnswer[];
  /** Null where no target is set. */
  row: OverviewRow | null;
  earlier: { target: TargetAnswer; expected: YearValue[] }[];
  /** Annual values in force, oldest first. */
  annual: ObservationAnswer[];
  /** Every version of every value. */
  versions: ObservationAnswer[];
  inForce: ObservationAnswer[];
  paces: PaceRow[];
  districts: { year: number; rows: DistrictRow[] } | null;
  previous: Brief | null;
  next: Brief | null;
  asOf: string;
  today: string;
  /** As asked, to be kept in links. */
  query: { plan?: string; area?: string; asOf?: string };
};

export type Brief = { code: string; name: string };
export type DistrictRow = {
  district: AreaAnswer;
  value: ObservationAnswer | null;
  last: ObservationAnswer | null;
};

/** A 累计 value beside the same months of the year before; `reason` where there is nothing to compare with. */
export type PaceRow = {
  latest: ObservationAnswer;
  before: ObservationAnswer | null;
  difference: string | null;
  growth: string | null;
  reason: string | null;
};
