import { Field } from "@/components/ui/field";
import type { ReadNumber } from "@/lib/domain/entered-number";
import type { Qualifier } from "@/lib/domain/quantity";
import { qualifierWords } from "@/lib/format/words";
import type { GridCell } from "@/lib/schemas/entries";
import { isImplausible } from "./cell-look.prepare";
import { NoteFields } from "./note-fields";
import { readingSentence } from "./reading-sentence";
import type { GridRow } from "./slots.prepare";
import { SourceFields } from "./source-fields";
import { ValueContext } from "./value-context";
import type { ValueDraft } from "./value-form.prepare";

type Props = {
  draft: ValueDraft;
  read: ReadNumber;
  unit: GridRow;
  context: Pick<GridCell, "lastYear" | "plausible" | "released" | "dueOn">;
  sources: readonly string[];
  today: string;
  isDoubted: boolean;
  needsReason: boolean;
  errors: ReadonlyMap<string, string>;
  onChange: (patch: Partial<ValueDraft>) => void;
};

/** The figure and what is said about it; how it is understood stands under it while it is typed. */
export function ValueFields(props: Props) {
  const { draft, read, unit, context, sources, today, isDoubted, needsReason, errors, onChange } = props;
  const value = read.kind === "number" ? read.value : undefined;
  const says = readingSentence(read, unit);
  const isFault = read.kind === "fault";
  const isDoubtful = isDoubted || (value !== undefined && isImplausible(value, context.plausible));
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_120px]">
        <Field
          label={`数值（${unit.measure}）`}
          hint={!isFault && says}
          error={isFault ? says : errors.get("value")}
        >
          {(field) => (
            <input
              {...field}
              value={draft.text}
              inputMode="decimal"
              autoComplete="off"
              className={`${field.className} text-right text-lg`}
              onChange={({ target }) => onChange({ text: target.value, isConfirmed: false })}
            />
          )}
        </Field>
        <Field label="限定" error={errors.get("qualifier")}>
          {(field) => (
            <select
              {...field}
              value={read.kind === "number" ? (read.qualifier ?? draft.qualifier) : draft.qualifier}
              onChange={({ target }) => onChange({ qualifier: target.value as Qualifier })}
            >
              {Object.entries(qualifierWords).map(([code, word]) => (
                <option key={code} value={code}>
                  {word}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {read.kind === "number" && read.confirm && (
        <label className="flex items-baseline gap-2 text-sm">
          <input
            type="checkbox"
            checked={draft.isConfirmed}
            onChange={({ target }) => onChange({ isConfirmed: target.checked })}
          />
          已核对，确认换算
        </label>
      )}
      <ValueContext cell={context} unit={unit} value={value} />
      <SourceFields fields={draft} {...{ sources, today, errors, onChange }} />
      <NoteFields content={draft} {...{ isDoubtful, needsReason, errors, onChange }} />
    </>
  );
}
