import type { DistrictValue } from "@/components/maps/map-types";
import { formatComputed } from "@/lib/format/numbers";
import { classify, type MapClass } from "@/lib/geo/classes";
import type { IndicatorLayer } from "@/lib/schemas/districts";
import { datedAmount } from "./observed";

/** A coloured map and what its legend has to say. */
export type Choropleth = {
  readonly name: string;
  readonly period: string;
  readonly unit: string;
  readonly values: readonly DistrictValue[];
  readonly classes: readonly MapClass[];
  readonly missing: number;
};

export function choroplethOf({ indicator, year, values }: IndicatorLayer): Choropleth {
  const { classOf, classes, missing } = classify(
    values.map(({ district, observation }) => ({
      code: district.code,
      value: observation?.value ?? null,
    })),
  );
  return {
    name: indicator.name,
    period: `${year}年`,
    unit: indicator.measure,
    values: values.map(({ district, observation }) => ({
      code: district.code,
      label: observation ? datedAmount(observation, indicator) : `${year}年数值尚未公布`,
      classIndex: classOf.get(district.code) ?? null,
      ...(observation && { figure: formatComputed(observation.value, observation.value.length > 6 ? 0 : 1) }),
    })),
    classes,
    missing,
  };
}
