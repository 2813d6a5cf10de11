import { Field } from "@/components/ui/field";
import type { Setting } from "@/lib/schemas/settings";
import type { SettingFieldsProps } from "./contact-fields";

const FIELDS: readonly (readonly [keyof Setting<"thresholds">, string, string])[] = [
  ["ahead", "“快于预期”：偏差高于", "个百分点"],
  ["onTrack", "“基本符合预期”：偏差不低于", "个百分点"],
  ["behind", "“慢于预期”：偏差不低于", "个百分点，再低为“严重滞后”"],
  ["ratio", "增速比R低于", "第一年以后，低于它即“严重滞后”"],
  ["countTolerance", "个数指标的容差", "个，落后不到这么多仍算“基本符合预期”"],
];

export function ThresholdFields({ value, onChange, errorAt }: SettingFieldsProps<"thresholds">) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {FIELDS.map(([name, label, hint]) => (
        <Field key={name} label={label} hint={hint} error={errorAt(name)}>
          {(field) => (
            <input
              {...field}
              inputMode="decimal"
              value={value[name]}
              onChange={(event) => onChange({ ...value, [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </div>
  );
}
