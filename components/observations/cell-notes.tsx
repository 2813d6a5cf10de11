import { Field } from "@/components/ui/field";
import type { Content } from "./slots.prepare";

type Props = {
  content: Content;
  /** There is something to explain. */
  isDoubtful: boolean;
  /** It corrects a released value. */
  needsReason: boolean;
  /** Whether there is a source of its own that could be replaced. */
  mayRenew: boolean;
  onChange: (patch: Partial<Omit<Content, "text">>) => void;
};

/** What is said about one value besides its figure. */
export function CellNotes({ content, isDoubtful, needsReason, mayRenew, onChange }: Props) {
  const { note, doubtNote, reason, isRenewed } = content;
  return (
    <div className="space-y-3">
      {needsReason && (
        <Field label="更正理由" hint="这个数值已经发布：原值继续有效，直到新版本审核并发布。">
          {(field) => (
            <input
              {...field}
              value={reason}
              maxLength={500}
              onChange={({ target }) => onChange({ reason: target.value })}
            />
          )}
        </Field>
      )}
      {(isDoubtful || doubtNote) && (
        <Field label="疑点说明" hint="核对无误的，写明原因后才能提交。">
          {(field) => (
            <textarea
              {...field}
              rows={2}
              value={doubtNote}
              maxLength={500}
              onChange={({ target }) => onChange({ doubtNote: target.value })}
            />
          )}
        </Field>
      )}
      <Field label="备注" optional>
        {(field) => (
          <textarea
            {...field}
            rows={2}
            value={note}
            maxLength={1000}
            onChange={({ target }) => onChange({ note: target.value })}
          />
        )}
      </Field>
      {mayRenew && (
        <label className="flex items-baseline gap-2">
          <input
            type="checkbox"
            checked={isRenewed}
            onChange={({ target }) => onChange({ isRenewed: target.checked })}
          />
          改用表格上方的来源、发布日期和数据状态
        </label>
      )}
    </div>
  );
}
