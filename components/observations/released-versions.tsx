import { valueInCell } from "@/components/indicators/indicator-words";
import { ScrollAcross } from "@/components/layout/scroll-across";
import { formatPublished } from "@/lib/format/dates";
import { dataStatusWords } from "@/lib/format/words";
import type { IndicatorAnswer, ObservationAnswer } from "@/lib/schemas/answers";

type Props = {
  versions: readonly ObservationAnswer[];
  unit: Pick<IndicatorAnswer, "measure" | "decimals">;
};

/** What readers could see from when on: a correction leaves the earlier version where it was. */
export function ReleasedVersions({ versions, unit: { measure, decimals } }: Props) {
  return (
    <ScrollAcross label="已发布的版本">
      <table className="table min-w-[480px]">
        <thead>
          <tr>
            <th scope="col">版本</th>
            <th scope="col" className="num">
              数值（{measure}）
            </th>
            <th scope="col">数据状态</th>
            <th scope="col">公布</th>
            <th scope="col">来源</th>
            <th scope="col">理由</th>
          </tr>
        </thead>
        <tbody>
          {versions.map((each) => (
            <tr key={each.version}>
              <th scope="row">第{each.version}版</th>
              <td className="num">{valueInCell(each, decimals)}</td>
              <td>{dataStatusWords[each.status]}</td>
              <td className="whitespace-nowrap">{formatPublished(each.published)}</td>
              <td>{each.source}</td>
              <td>{each.reason ?? <span className="text-ink-2">—</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollAcross>
  );
}
