import { Field } from "@/components/ui/field";
import type { Content } from "./slots.prepare";

type Notes = Pick<Content, "note" | "doubtNote" | "reason">;

type Props = {
  content: Notes;
  /** There is something to explain. */
  isDoubtful: boolean;
  /** It corrects a released value. */
  needsReason: boolean;
  errors?: ReadonlyMap<string, string>;
  onChange: (patch: Partial<Notes>) => void;
};

/** What is said about one value besides its figure. */
export function NoteFields({ content, isDoubtful, needsReason, errors, onChange }: Props) {
  const { note, doubtNote, reason } = content;
  return (
    <div className="space-y-3">
      {needsReason && (
        <Field
          label="更正理由"
          hint="这个数值已经发布：原值继续有效，直到新版本审核并发布。"
          error={errors?.get("reason")}
        >
          {(field) => (
            <input {...field} value={reason} onChange={({ target }) => onChange({ reason: target.value })} />
          )}
        </Field>
      )}
      {(isDoubtful || doubtNote) && (
        <Field label="疑点说明" hint="核对无误的，写明原因后才能提交。" error={errors?.get("doubtNote")}>
          {(field) => (
            <textarea
              {...field}
              rows={2}
              value={doubtNote}
              onChange={({ target }) => onChange({ doubtNote: target.value })}
            />
          )}
        </Field>
      )}
      <Field label="备注" optional error={errors?.get("note")}>
        {(field) => (
          <textarea
            {...field}
            rows={2}
            value={note}
            onChange={({ target }) => onChange({ note: target.value })}
          />
        )}
      </Field>
    </div>
  );
}
