import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { SourceLines } from "@/components/charts/figure";
import { pageHref } from "@/components/layout/page-href";
import { ScrollAcross } from "@/components/layout/scroll-across";
import { PreliminaryMark } from "@/components/ui/verdict-badge";
import { formatPeriod } from "@/lib/format/dates";
import { formatPercent, formatSignedPercent, formatSignedPoints } from "@/lib/format/numbers";
import { sourceLine, sourceLines } from "@/lib/format/sources";
import { reasonWords } from "@/lib/format/words";
import type { ObservationAnswer } from "@/lib/schemas/answers";
import type { DistrictFigure, DistrictPace, DistrictProfile, IndicatorBrief } from "@/lib/schemas/districts";
import { amountOf, noShareWords, unrankedWords } from "./district-words";

/** Every indicator that has a value here: the newest year with its place and its part of the city, and the newest 累计. */
export function DistrictValues({ profile, day }: { profile: DistrictProfile; day: string | undefined }) {
  const { district, figures } = profile;
  const shown = figures.flatMap(({ annual, pace }) =>
    [annual?.value, pace?.latest].flatMap((value) => value ?? []),
  );
  return (
    <section aria-labelledby="values">
      <h2 id="values" className="text-lg font-semibold">
        数值
      </h2>
      {figures.length === 0 ? (
        <p className="mt-2 text-ink-2">{district.name}尚无已公布的数值。</p>
      ) : (
        <ScrollAcross label={`${district.name}的数值`}>
          <table className="table mt-2 min-w-[860px] print:min-w-0">
            <thead>
              <tr>
                <th scope="col">指标</th>
                <th scope="col" className="num">
                  最近年度
                </th>
                <th scope="col">全市位次</th>
                <th scope="col">占全市</th>
                <th scope="col" className="num">
                  最近累计
                </th>
                <th scope="col">比上年同期</th>
              </tr>
            </thead>
            <tbody>
              {figures.map((figure) => (
                <FigureRow key={figure.indicator.code} figure={figure} profile={profile} day={day} />
              ))}
            </tbody>
          </table>
        </ScrollAcross>
      )}
      <SourceLines sources={sourceLines(shown)} />
    </section>
  );
}

type RowProps = { figure: DistrictFigure; profile: DistrictProfile; day: string | undefined };

function FigureRow({ figure: { indicator, annual, pace }, profile, day }: RowProps) {
  const { district, districts } = profile;
  const href: Route = pageHref(`/indicators/${indicator.code}`, { area: district.code, asOf: day });
  return (
    <tr>
      <th scope="row">
        <Link href={href}>{indicator.name}</Link>
      </th>
      {annual ? (
        <Value observation={annual.value} indicator={indicator} />
      ) : (
        <td className="num text-ink-2">尚未公布</td>
      )}
      <td>{annual ? <Place annual={annual} code={district.code} districts={districts} /> : <None />}</td>
      <td>{annual ? <Share annual={annual} /> : <None />}</td>
      {pace ? (
        <Value observation={pace.latest} indicator={indicator} />
      ) : (
        <td className="num text-ink-2">尚未公布</td>
      )}
      <td>{pace ? <Growth pace={pace} indicator={indicator} /> : <None />}</td>
    </tr>
  );
}

function Value({ observation, indicator }: { observation: ObservationAnswer; indicator: IndicatorBrief }) {
  const { period, span, status } = observation;
  return (
    <td className="num" title={sourceLine(observation)}>
      {amountOf(observation, indicator)}
      <span className="block text-xs text-ink-2">
        {formatPeriod(period, span)} {status === "preliminary" && <PreliminaryMark />}
      </span>
    </td>
  );
}

type Annual = NonNullable<DistrictFigure["annual"]>;

function Place({ annual, code, districts }: { annual: Annual; code: string; districts: number }) {
  const { ranking } = annual.layer;
  if (ranking.kind === "unranked") {
    const known = districts - ranking.missing.length;
    const gap = ranking.missing.length > 0 ? `${districts}个区中${known}个有值` : null;
    return (
      <span title="各区都有同一年、同一状态的数值时才排位次">
        <None>{gap ?? unrankedWords[ranking.reason]}，不排</None>
      </span>
    );
  }
  return `第${ranking.places[code]}位（共${districts}个区）`;
}

function Share({ annual: { share } }: { annual: Annual }) {
  return "ratio" in share ? formatPercent(share.ratio) : <None>{noShareWords[share.reason]}</None>;
}

/** ▲▼ with a sign; never in the colours of a verdict. */
function Growth({ pace, indicator }: { pace: DistrictPace; indicator: IndicatorBrief }) {
  const { difference, growth, before, reason } = pace;
  const inPoints = indicator.kind === "share";
  const change = inPoints ? difference : growth;
  if (change === null || before === null) {
    return <None>{reason ? reasonWords[reason] : "暂不能比较"}</None>;
  }
  const words = inPoints ? formatSignedPoints(change) : formatSignedPercent(change);
  return (
    <span title={`上年同期${amountOf(before, indicator)}（${sourceLine(before)}）`}>
      {arrow(change)}
      {words}
    </span>
  );
}

function arrow(change: string): string {
  if (Number(change) === 0) return "";
  return change.startsWith("-") ? "▼ " : "▲ ";
}

/** What there is not, and why. */
function None({ children = "—" }: { children?: ReactNode }) {
  return <span className="text-xs text-ink-2">{children}</span>;
}
