import type { Reason } from "@/lib/domain/measure";
import type { Ranking } from "@/lib/domain/ranking";
import type { AreaAnswer, IndicatorAnswer, ObservationAnswer } from "./answers";

/** What the pages about districts get from lib/data. Not part of the read API, so plain types. */

export type IndicatorBrief = Pick<
  IndicatorAnswer,
  "code" | "name" | "shortName" | "measure" | "decimals" | "kind" | "role" | "scope"
>;

/** An indicator of which any district has annual values: the years, newest first, with how many districts each. */
export type LayerChoice = {
  readonly indicator: IndicatorBrief;
  readonly years: readonly { readonly year: number; readonly present: number }[];
};

/** The districts added up and held against the city. Decimals as text; `remainder` is city − sum. */
export type CityTotal =
  | {
      readonly kind: "summed";
      readonly sum: string;
      readonly qualifier: ObservationAnswer["qualifier"];
      readonly preliminary: boolean;
      readonly present: number;
      readonly remainder: string | null;
    }
  | { readonly kind: "unsummed"; readonly reason: Reason };

/** One indicator and year in every district, in the order of the districts; null where nothing was known. */
export type IndicatorLayer = {
  readonly indicator: IndicatorBrief;
  readonly year: number;
  readonly values: readonly {
    readonly district: AreaAnswer;
    readonly observation: ObservationAnswer | null;
  }[];
  readonly city: ObservationAnswer | null;
  readonly ranking: Ranking;
  readonly total: CityTotal;
};

/** Things of the plan counted by district; null counts while no plan that names any had been issued. */
export type CountLayer = {
  readonly of: "platforms" | "projects";
  readonly values: readonly { readonly district: AreaAnswer; readonly count: number | null }[];
  /** Beyond the city, and with no single district stated: counted for none of the eleven. */
  readonly outside: number;
  readonly unstated: number;
  /** Where they are named: a plan's title, first and last page. */
  readonly pages: readonly { readonly plan: string; readonly from: number; readonly to: number }[];
};

/** The newest 累计 value of a district and its growth over the same months of the year before (a ratio). */
export type DistrictPace = {
  readonly latest: ObservationAnswer;
  /** For shares in 个百分点. */
  readonly difference: string | null;
  readonly growth: string | null;
  readonly before: ObservationAnswer | null;
  readonly reason: Reason | null;
};

/** Why a district's part of the city is not stated. */
export type NoShare = "not-additive" | "no-city-value" | "mixed-status" | "bound-inconclusive";

/** What is newer elsewhere: districts that have published a period which this one has not. */
export type Behind = {
  readonly period: string;
  readonly span: ObservationAnswer["span"];
  readonly districts: readonly string[];
};

/** Everything that is known of one indicator in one district. */
export type DistrictFigure = {
  readonly indicator: IndicatorBrief;
  readonly annual: {
    readonly value: ObservationAnswer;
    readonly layer: Pick<IndicatorLayer, "ranking" | "total" | "city">;
    /** A ratio: 0.21 is 21 %. */
    readonly share: { readonly ratio: string } | { readonly reason: NoShare };
  } | null;
  readonly pace: DistrictPace | null;
  readonly behind: readonly Behind[];
};

/** `absent`: indicators without any value here, with the number of other districts that have one. */
export type DistrictProfile = {
  readonly district: AreaAnswer;
  readonly districts: number;
  readonly figures: readonly DistrictFigure[];
  readonly absent: readonly { readonly indicator: IndicatorBrief; readonly elsewhere: number }[];
};

/** One line of the list of districts: counts, and the newest annual value of a few indicators. */
export type DistrictLine = {
  readonly district: AreaAnswer;
  readonly platforms: number | null;
  readonly projects: number | null;
  readonly latest: readonly (ObservationAnswer | null)[];
};
