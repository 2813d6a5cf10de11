import type { IndicatorData } from "./indicator-data";
import { IndicatorDerivation } from "./indicator-derivation";
import { IndicatorDistricts } from "./indicator-districts";
import { IndicatorGap } from "./indicator-gap";
import { IndicatorHead } from "./indicator-head";
import { IndicatorLinks } from "./indicator-links";
import { IndicatorScope } from "./indicator-scope";
import { IndicatorTrend } from "./indicator-trend";
import { IndicatorValues } from "./indicator-values";
import { IndicatorYearToDate } from "./indicator-year-to-date";

/** One indicator: the answer, the trend, how far it is, how that was computed, and every value it rests on. */
export function IndicatorView(data: IndicatorData) {
  const { row, indicator, area, districts, paces } = data;
  return (
    <article>
      <IndicatorHead {...data} />
      <div className="mt-10 grid gap-x-12 gap-y-10 lg:grid-cols-3">
        <div className="min-w-0 lg:col-span-2">
          <IndicatorTrend {...data} />
        </div>
        {row ? <IndicatorGap row={row} /> : <IndicatorScope indicator={indicator} row={row} />}
      </div>
      {row && (
        <div className="mt-14 grid gap-x-12 gap-y-14 lg:grid-cols-3">
          <IndicatorDerivation progress={row.progress} />
          <IndicatorScope indicator={indicator} row={row} />
        </div>
      )}
      {(paces.length > 0 || districts) && (
        <div
          className={`mt-14 grid gap-x-12 gap-y-14 ${paces.length > 0 && districts ? "lg:grid-cols-2" : ""}`}
        >
          {paces.length > 0 && <IndicatorYearToDate indicator={indicator} area={area} paces={paces} />}
          {districts && <IndicatorDistricts {...data} districts={districts} />}
        </div>
      )}
      <IndicatorValues {...data} />
      <IndicatorLinks {...data} />
    </article>
  );
}
