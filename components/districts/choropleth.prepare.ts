import type { DistrictValue } from "@/components/maps/map-types";
import { formatComputed } from "@/lib/format/numbers";
import { classify, type MapClass } from "@/lib/geo/classes";
import type { CountLayer, IndicatorLayer } from "@/lib/schemas/districts";
import { countWords, datedAmount } from "./district-words";

/** A coloured map and what its title, its legend and a screen reader have to say. */
export type Choropleth = {
  readonly title: string;
  readonly name: string;
  readonly period: string;
  readonly unit: string;
  readonly values: readonly DistrictValue[];
  readonly classes: readonly MapClass[];
  readonly missing: number;
};

/** Up to five digits under a name on the map: `6215.72` → `6216`, `65.13` → `65.1`. The table has all of them. */
const MAP_DIGITS = { whole: 100, decimals: 1 } as const;

export function indicatorChoropleth({ indicator, year, values }: IndicatorLayer): Choropleth {
  const figures = values.map(({ district, observation }) => ({
    code: district.code,
    value: observation?.value ?? null,
    label: observation ? datedAmount(observation, indicator) : `${year}年数值尚未公布`,
  }));
  return {
    title: `各区${indicator.name}，${year}年`,
    name: indicator.name,
    period: `${year}年`,
    unit: indicator.measure,
    ...coloured(figures),
  };
}

export function countChoropleth({ of, values }: CountLayer): Choropleth {
  const { name, unit, unknown } = countWords[of];
  const figures = values.map(({ district, count }) => ({
    code: district.code,
    value: count === null ? null : String(count),
    label: count === null ? unknown : `${count}${unit}`,
  }));
  return { title: `各区${name}`, name, period: "规划所列", unit, ...coloured(figures) };
}

type Labelled = { code: string; value: string | null; label: string };

function coloured(figures: readonly Labelled[]): Pick<Choropleth, "values" | "classes" | "missing"> {
  const { classOf, classes, missing } = classify(figures);
  const values = figures.map(({ code, value, label }) => ({
    code,
    label,
    classIndex: classOf.get(code) ?? null,
    ...(value !== null && { figure: mapFigure(value) }),
  }));
  return { values, classes, missing };
}

function mapFigure(value: string): string {
  return formatComputed(value, Math.abs(Number(value)) >= MAP_DIGITS.whole ? 0 : MAP_DIGITS.decimals);
}
