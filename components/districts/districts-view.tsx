import Link from "next/link";
import { Figure } from "@/components/charts/figure";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { pageHref } from "@/components/layout/page-href";
import { TileMap } from "@/components/maps/tile-map";
import { PreliminaryMark } from "@/components/ui/verdict-badge";
import { Decimal } from "@/lib/domain/decimal";
import { formatPeriod } from "@/lib/format/dates";
import { formatCell } from "@/lib/format/numbers";
import { sourceLine, sourceLines } from "@/lib/format/sources";
import type { ObservationAnswer } from "@/lib/schemas/answers";
import type { CountLayer, DistrictLine, IndicatorBrief } from "@/lib/schemas/districts";
import { Beside } from "./beside";
import { countChoropleth } from "./choropleth.prepare";
import { countWords, noDistrictTargets } from "./district-words";

export type DistrictsViewProps = {
  indicators: readonly IndicatorBrief[];
  lines: readonly DistrictLine[];
  platforms: CountLayer;
  asOf: string;
  today: string;
};

/** 各区: the districts with what the plan places in each, and the newest of their figures. */
export function DistrictsView({ indicators, lines, platforms, asOf, today }: DistrictsViewProps) {
  const day = asOf === today ? undefined : asOf;
  const map = countChoropleth(platforms);
  const values = lines.flatMap(({ latest }) => latest.flatMap((each) => each ?? []));
  const named = platforms.pages.map(({ plan, from, to }) => `平台与项目：${plan}第${from}—${to}页`);
  return (
    <>
      <h1 className="pt-8 pb-2 text-2xl font-semibold">各区</h1>
      <AsOfBar asOf={asOf} today={today} path="/districts" />
      <div className="mt-6">
        <Beside chart="440px">
          <Figure
            title={`${lines.length}个区的平台、项目和主要数值`}
            lead={`${noDistrictTargets}；数值为各区最近一年已公布的年度值，年份不一，不排位次。`}
            fileName="各区"
            sources={[...sourceLines(values), ...named]}
            tableOpen
            table={<LinesTable indicators={indicators} lines={lines} day={day} />}
          >
            <TileMap
              title={map.title}
              width={440}
              height={530}
              values={map.values.map(({ figure, ...value }) => ({
                ...value,
                ...(figure && { figure: `${figure}${map.unit}平台` }),
              }))}
              hrefFor={(code) => pageHref(`/districts/${code}`, { asOf: day })}
            />
            <p className="mt-2 text-xs text-ink-2">
              方格按大致方位排列，颜色深浅为{map.name}
              {platforms.unstated > 0 && `；另有${platforms.unstated}个未指明单一所在区，没有计入`}。
              <Link className="no-print underline" href={pageHref("/map", { show: "platforms", asOf: day })}>
                在地图上看
              </Link>
            </p>
          </Figure>
        </Beside>
      </div>
    </>
  );
}

function LinesTable({
  indicators,
  lines,
  day,
}: {
  indicators: readonly IndicatorBrief[];
  lines: readonly DistrictLine[];
  day: string | undefined;
}) {
  return (
    <table className="table min-w-[560px] print:min-w-0">
      <thead>
        <tr>
          <th scope="col">区</th>
          <th scope="col" className="num">
            平台载体（个）
          </th>
          <th scope="col" className="num">
            项目（个）
          </th>
          {indicators.map(({ code, shortName, measure }) => (
            <th key={code} scope="col" className="num">
              {shortName}（{measure}）
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ district, platforms, projects, latest }) => (
          <tr key={district.code}>
            <th scope="row" className="whitespace-nowrap">
              <Link href={pageHref(`/districts/${district.code}`, { asOf: day })}>{district.name}</Link>
            </th>
            <Count of="platforms" count={platforms} />
            <Count of="projects" count={projects} />
            {indicators.map(({ code, decimals }, index) => (
              <Value key={code} observation={latest[index] ?? null} decimals={decimals} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Count({ of, count }: { of: CountLayer["of"]; count: number | null }) {
  if (count !== null) return <td className="num">{count}</td>;
  return <td className="num text-ink-2">{countWords[of].unknown}</td>;
}

function Value({ observation, decimals }: { observation: ObservationAnswer | null; decimals: number }) {
  if (!observation) return <td className="num text-ink-2">尚未公布</td>;
  const { value, qualifier, period, span, status } = observation;
  const figure = formatCell({ value: new Decimal(value), qualifier }, decimals);
  const year = formatPeriod(period, span);
  return (
    <td className="num" title={sourceLine(observation)} data-value={`${figure}（${year}）`}>
      {figure}
      <span className="block text-xs text-ink-2">
        {year} {status === "preliminary" && <PreliminaryMark />}
      </span>
    </td>
  );
}
