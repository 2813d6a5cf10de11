import type { Route } from "next";
import Link from "next/link";
import { formatMoment, formatPeriod } from "@/lib/format/dates";
import { formatTyped } from "@/lib/format/numbers";
import type { EntryAnswer } from "@/lib/schemas/entries";

type Props = {
  entry: EntryAnswer;
  isChosen: boolean;
  refusal: string | undefined;
  onChoose: (isChosen: boolean) => void;
};

/** One approved value; only another's may be released. */
export function ReleaseRow({ entry, isChosen, refusal, onChoose }: Props) {
  const { id, indicatorName, areaName, period, span, value, qualifier, measure, acts } = entry;
  const what = `${areaName} ${formatPeriod(period, span)} ${indicatorName}`;
  const mayRelease = acts.includes("release");
  return (
    <tr>
      <td>
        {mayRelease && (
          <input
            type="checkbox"
            aria-label={`选择${what}`}
            checked={isChosen}
            onChange={({ target }) => onChoose(target.checked)}
          />
        )}
      </td>
      <th scope="row">
        <Link href={`/observations/${id}` as Route}>{what}</Link>
        {refusal && <span className="block text-xs text-missed">{refusal}</span>}
        {!mayRelease && (
          <span className="block text-xs text-ink-2">你填报或修改过，须由另一位审核员发布</span>
        )}
      </th>
      <td className="num">
        {formatTyped(value, qualifier)}
        <span className="text-ink-2">{measure}</span>
      </td>
      <td>
        {entry.reviewedBy}
        {entry.reviewedAt && (
          <span className="block text-xs text-ink-2">{formatMoment(entry.reviewedAt)}</span>
        )}
      </td>
      <td>
        {entry.releaseAt ? `定于${formatMoment(entry.releaseAt)}` : <span className="text-ink-2">未定</span>}
      </td>
    </tr>
  );
}
