import { Field } from "@/components/ui/field";
import { countsFromText } from "@/lib/format/dates";
import { dataStatusWords } from "@/lib/format/words";
import type { GridFields } from "./grid-save.prepare";

type Props = {
  fields: GridFields;
  /** Of values that are there already: offered, as the next one is likely to come from the same place. */
  sources: readonly string[];
  /** 2026-11 is known from its last day on: said while that is to come. */
  today: string;
  errors: ReadonlyMap<string, string>;
  onChange: (patch: Partial<GridFields>) => void;
};

/** Where a value comes from: stated once for a grid, or for one value. */
export function SourceFields({ fields, sources, today, errors, onChange }: Props) {
  return (
    <fieldset className="grid min-w-64 flex-1 gap-x-4 gap-y-3 sm:grid-cols-[104px_168px_minmax(0,400px)]">
      <legend className="sr-only">数值的来源</legend>
      <Field label="数据状态" error={errors.get("status")}>
        {(field) => (
          <select
            {...field}
            value={fields.status}
            onChange={({ target }) => onChange({ status: target.value as GridFields["status"] })}
          >
            {Object.entries(dataStatusWords).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="发布日期" hint={countsFromText(fields.published, today)} error={errors.get("published")}>
        {(field) => (
          <input
            {...field}
            value={fields.published}
            placeholder="2026-01-25"
            autoComplete="off"
            onChange={({ target }) => onChange({ published: target.value })}
          />
        )}
      </Field>
      <Field label="来源" error={errors.get("source")}>
        {(field) => (
          <>
            <input
              {...field}
              list={`${field.id}-list`}
              value={fields.source}
              placeholder="发布或提供数据的单位、文件"
              autoComplete="off"
              onChange={({ target }) => onChange({ source: target.value })}
            />
            <datalist id={`${field.id}-list`}>
              {sources.map((source) => (
                <option key={source} value={source} />
              ))}
            </datalist>
          </>
        )}
      </Field>
    </fieldset>
  );
}
