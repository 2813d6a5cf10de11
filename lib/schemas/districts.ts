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

/** One indicator and year in every district, in the order of the districts; null where nothing was known. */
export type IndicatorLayer = {
  readonly indicator: IndicatorBrief;
  readonly year: number;
  readonly values: readonly {
    readonly district: AreaAnswer;
    readonly observation: ObservationAnswer | null;
  }[];
};
