import type { ErrorAt } from "@/components/proposals/propose-form";
import { Field } from "@/components/ui/field";

export interface PersonTyped {
  readonly name: string;
  readonly title: string;
  readonly officePhone: string;
  readonly contactEmail: string;
}

export const NOBODY: PersonTyped = { name: "", title: "", officePhone: "", contactEmail: "" };

type Props = {
  value: PersonTyped;
  onChange: (value: PersonTyped) => void;
  errorAt: ErrorAt;
  /** Of an account that is there: the number in force, masked; it stays where nothing is typed. */
  phoneKept?: string | null;
};

/** What is kept of a person: no more than the work needs. */
export function PersonFields({ value, onChange, errorAt, phoneKept }: Props) {
  const text = (
    name: keyof PersonTyped,
    label: string,
    more: { hint?: string; type?: string; optional?: boolean } = {},
  ) => (
    <Field label={label} hint={more.hint} optional={more.optional} error={errorAt(name)}>
      {(field) => (
        <input
          {...field}
          type={more.type ?? "text"}
          value={value[name]}
          onChange={(event) => onChange({ ...value, [name]: event.target.value })}
        />
      )}
    </Field>
  );
  const phoneHint = phoneKept ? `现为${phoneKept}；不填则不变。` : undefined;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {text("name", "姓名")}
      {text("title", "职务", { optional: true })}
      {text("officePhone", "办公电话", { optional: true, type: "tel", hint: phoneHint })}
      {text("contactEmail", "邮箱", { optional: true, type: "email", hint: "只用于接收通知" })}
    </div>
  );
}

/** As the API takes it: what is empty is null. */
export const personPayload = ({ name, title, officePhone, contactEmail }: PersonTyped) => ({
  name,
  title: title.trim() || null,
  officePhone: officePhone.trim() || null,
  contactEmail: contactEmail.trim() || null,
});
