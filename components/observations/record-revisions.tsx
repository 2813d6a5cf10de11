import { ScrollAcross } from "@/components/layout/scroll-across";
import { formatMoment } from "@/lib/format/dates";
import { CellMarkBadge } from "./cell-mark";
import { type Revision, revisionChanges } from "./record.prepare";

/** Every change of the record: nothing of it is ever overwritten. */
export function RecordRevisions({ revisions }: { revisions: readonly Revision[] }) {
  return (
    <ScrollAcross label="修改记录">
      <table className="table min-w-[560px]">
        <thead>
          <tr>
            <th scope="col">时间</th>
            <th scope="col">何人</th>
            <th scope="col">状态</th>
            <th scope="col" className="w-1/2">
              改动
            </th>
          </tr>
        </thead>
        <tbody>
          {revisionChanges(revisions).map(({ revision, changes }) => (
            <tr key={revision.version}>
              <td className="whitespace-nowrap">{formatMoment(revision.at)}</td>
              <td>{revision.by}</td>
              <td>
                <CellMarkBadge mark={revision.state} />
              </td>
              <td>
                {!changes && `新填，数值${revision.value}`}
                {changes?.map(({ name, before, after }) => (
                  <p key={name}>
                    {name}：<del className="text-ink-2">{before}</del> →{" "}
                    <ins className="no-underline">{after}</ins>
                  </p>
                ))}
                {changes?.length === 0 && <span className="text-ink-2">内容未变</span>}
                {revision.reason && <p className="text-xs text-ink-2">更正理由：{revision.reason}</p>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollAcross>
  );
}
