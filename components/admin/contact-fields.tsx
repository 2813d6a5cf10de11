import type { ErrorAt } from "@/components/proposals/propose-form";
import { Field } from "@/components/ui/field";
import type { Setting, SettingKey } from "@/lib/schemas/settings";

/** What the fields of each setting take. */
export interface SettingFieldsProps<K extends SettingKey> {
  readonly value: Setting<K>;
  readonly onChange: (value: Setting<K>) => void;
  readonly errorAt: ErrorAt;
}

export function ContactFields({ value, onChange, errorAt }: SettingFieldsProps<"contact">) {
  return (
    <Field
      label="显示的文字"
      hint="如：市发展改革委规划处，电话020-12345678。不填则不显示。"
      error={errorAt("line")}
    >
      {(field) => (
        <input {...field} value={value.line} onChange={(event) => onChange({ line: event.target.value })} />
      )}
    </Field>
  );
}
