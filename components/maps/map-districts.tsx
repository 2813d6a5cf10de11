import {
  classColour,
  classInk,
  type DistrictValue,
  decorative,
  halo,
  mapText,
  spoken,
} from "@/components/maps/map-types";
import { districtName } from "@/lib/geo/districts";
import type { DrawnDistrict } from "@/lib/geo/projection";

export type DistrictShapesProps = {
  districts: readonly DrawnDistrict[];
  values: ReadonlyMap<string, DistrictValue>;
  missingFill: string;
  highlight?: string | undefined;
  hrefFor?: ((code: string) => string) | undefined;
  /** Districts to be read out and reached by keyboard here; the others are only drawn. */
  isReached: (code: string) => boolean;
};

const focusable =
  "outline-none [&:focus-visible>path]:stroke-(--ink) [&:focus-visible>path]:stroke-[5px] [&:hover>path]:stroke-(--ink) [&:hover>path]:stroke-[3px]";

/** The coloured districts, each a link when `hrefFor` says where to. */
export function DistrictShapes(props: DistrictShapesProps) {
  const { districts, values, missingFill, highlight, hrefFor, isReached } = props;
  const chosen = districts.find(({ code }) => code === highlight);
  return (
    <>
      {districts.map(({ code, path }) => {
        const value = values.get(code);
        const label = `${districtName(code)}，${value?.label ?? "没有数据"}`;
        const classIndex = value?.classIndex ?? null;
        const shape = (
          <path
            d={path}
            fill={classIndex === null ? missingFill : classColour(classIndex)}
            stroke={classIndex === null ? "var(--ink-2)" : "var(--raised)"}
            strokeOpacity={classIndex === null ? 0.6 : 1}
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
        );
        if (!hrefFor) {
          return (
            <g key={code} {...(isReached(code) ? spoken("img", label) : decorative)}>
              <title>{label}</title>
              {shape}
            </g>
          );
        }
        const reach = isReached(code) ? { "aria-label": label } : { "aria-hidden": true, tabIndex: -1 };
        return (
          <a key={code} href={hrefFor(code)} className={focusable} {...reach}>
            <title>{label}</title>
            {shape}
          </a>
        );
      })}
      {chosen && (
        // Ink on a light edge: the accent would vanish on the darkest class, which is the same blue.
        <g {...decorative} fill="none" strokeLinejoin="round" pointerEvents="none">
          <path d={chosen.path} stroke="var(--raised)" strokeWidth={5} vectorEffect="non-scaling-stroke" />
          <path d={chosen.path} stroke="var(--ink)" strokeWidth={2} vectorEffect="non-scaling-stroke" />
        </g>
      )}
    </>
  );
}

type DistrictNamesProps = {
  districts: readonly DrawnDistrict[];
  values: ReadonlyMap<string, DistrictValue>;
  isNamed: (code: string) => boolean;
  /** Points or the spatial structure are what is looked at: names step back and figures are left out. */
  quiet: boolean;
};

/** Names, with the figure beneath where there is one; screen readers have both from the shapes already. */
export function DistrictNames({ districts, values, isNamed, quiet }: DistrictNamesProps) {
  return (
    <g
      {...decorative}
      textAnchor="middle"
      fontSize={13}
      fontWeight={quiet ? 400 : 500}
      className={mapText}
      {...halo}
    >
      {districts
        .filter(({ code }) => isNamed(code))
        .map(({ code, anchor: [x, y] }) => {
          const value = values.get(code);
          const figure = quiet ? undefined : value?.figure;
          const name = districtName(code);
          return (
            <text
              key={code}
              x={x}
              y={y}
              dy={figure ? "-0.1em" : "0.35em"}
              {...classInk(value?.classIndex ?? null)}
            >
              {name.replace(/区$/, "")}
              {name.endsWith("区") && <tspan className="@max-[440px]:hidden">区</tspan>}
              {figure && (
                <tspan x={x} dy="1.2em" fontWeight={400} className="[font-size:0.9em] @max-[560px]:hidden">
                  {figure}
                </tspan>
              )}
            </text>
          );
        })}
    </g>
  );
}
