import type { Route } from "next";
import Link from "next/link";
import { ScrollAcross } from "@/components/layout/scroll-across";
import { Decimal } from "@/lib/domain/decimal";
import type { Qualifier } from "@/lib/domain/quantity";
import { changeText } from "@/lib/format/changes";
import { formatPeriod, formatPublished } from "@/lib/format/dates";
import { formatCell } from "@/lib/format/numbers";
import { dataStatusWords } from "@/lib/format/words";
import type { ReviewItem } from "@/lib/schemas/entries";
import { Doubts } from "./cell-warnings";
import { Checklist } from "./checklist";

type Props = {
  name: string;
  items: readonly ReviewItem[];
  chosen: ReadonlySet<string>;
  /** What could not be done with it just now. */
  refused: ReadonlyMap<string, string>;
  onChoose: (ids: readonly string[], isChosen: boolean) => void;
};

/** The values of one indicator that wait for review: beside each last year's, the change and the checklist. */
export function ReviewTable({ name, items, chosen, refused, onChoose }: Props) {
  const ids = items.map(({ id }) => id);
  const unit = items[0]?.measure ?? "";
  return (
    <ScrollAcross label={`${name}，待审核`}>
      <table className="table min-w-[920px] table-fixed">
        <thead>
          <tr>
            <th scope="col" className="w-8">
              <input
                type="checkbox"
                aria-label={`选择${name}的全部${items.length}条`}
                checked={ids.every((id) => chosen.has(id))}
                onChange={({ target }) => onChoose(ids, target.checked)}
              />
            </th>
            <th scope="col" className="w-36 sm:w-64 whitespace-normal! text-base! font-semibold! text-ink!">
              {name}
            </th>
            <th scope="col" className="num w-32 sm:w-36">
              数值（{unit}）
            </th>
            <th scope="col" className="num w-28">
              上年同期
            </th>
            <th scope="col" className="num w-36">
              变化
            </th>
            <th scope="col">来源</th>
            <th scope="col">核对</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row
              key={item.id}
              item={item}
              isChosen={chosen.has(item.id)}
              refusal={refused.get(item.id)}
              onChoose={(isChosen) => onChoose([item.id], isChosen)}
            />
          ))}
        </tbody>
      </table>
    </ScrollAcross>
  );
}

type RowProps = {
  item: ReviewItem;
  isChosen: boolean;
  refusal: string | undefined;
  onChoose: (isChosen: boolean) => void;
};

function Row({ item, isChosen, refusal, onChoose }: RowProps) {
  const { id, areaName, period, span, lastYear, source, published, status, doubts, doubtNote } = item;
  const what = `${areaName} ${formatPeriod(period, span)}`;
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          aria-label={`选择${what}`}
          checked={isChosen}
          onChange={({ target }) => onChoose(target.checked)}
        />
      </td>
      <th scope="row">
        <Link href={`/observations/${id}` as Route}>{what}</Link>
        <span className="block text-xs text-ink-2">{item.submittedBy}提交</span>
        {refusal && <span className="block text-xs text-missed">{refusal}</span>}
      </th>
      <td className="num text-base">{cellText(item.value, item.qualifier, item.decimals)}</td>
      <td className="num">
        {lastYear ? cellText(lastYear.value, "eq", item.decimals) : <span className="text-ink-2">未填</span>}
      </td>
      <td className="num">{(lastYear && changeText(item.value, lastYear.value, item)) ?? "—"}</td>
      <td>
        {source}
        <span className="block text-xs text-ink-2">
          {formatPublished(published)}，{dataStatusWords[status]}
        </span>
      </td>
      <td className="max-w-72 text-xs">
        <Checklist item={item} />
        <Doubts doubts={doubts} />
        {doubtNote && <p>说明：{doubtNote}</p>}
      </td>
    </tr>
  );
}

/** Points under each other, and never rounded. */
const cellText = (value: string, qualifier: Qualifier, decimals: number) =>
  formatCell({ value: new Decimal(value), qualifier }, decimals);
