import type { ErrorAt } from "@/components/proposals/propose-form";
import { Field } from "@/components/ui/field";
import { roleWords } from "@/lib/format/account-words";
import { GRANTABLE_ROLES, type GrantableRole } from "@/lib/schemas/proposals";

export interface Choice {
  readonly code: string;
  readonly name: string;
}

/** What is there to choose from. */
export interface StandingChoices {
  readonly districts: readonly Choice[];
  readonly units: readonly Choice[];
}

export interface StandingTyped {
  readonly role: GrantableRole | "";
  readonly area: string;
  readonly unit: string;
}

type Props = StandingChoices & {
  value: StandingTyped;
  onChange: (value: StandingTyped) => void;
  errorAt: ErrorAt;
};

/** A role with what it is for: a district for 区填报员, a unit for the others. */
export function StandingFields({ value, onChange, errorAt, districts, units }: Props) {
  const { role, area, unit } = value;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label="角色" error={errorAt("role")}>
        {(field) => (
          <select
            {...field}
            value={role}
            onChange={(event) => onChange({ ...value, role: event.target.value as GrantableRole | "" })}
          >
            <option value="">请选择</option>
            {GRANTABLE_ROLES.map((each) => (
              <option key={each} value={each}>
                {roleWords[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {role === "DST" && (
        <Field label="所在区" error={errorAt("area")}>
          {(field) => (
            <select
              {...field}
              value={area}
              onChange={(event) => onChange({ ...value, area: event.target.value })}
            >
              <option value="">请选择</option>
              <Options choices={districts} />
            </select>
          )}
        </Field>
      )}
      <Field label="单位" optional={role !== "OWN"} error={errorAt("unit")}>
        {(field) => (
          <select
            {...field}
            value={unit}
            onChange={(event) => onChange({ ...value, unit: event.target.value })}
          >
            <option value="">{role === "OWN" ? "请选择" : "不填"}</option>
            <Options choices={units} />
          </select>
        )}
      </Field>
    </div>
  );
}

const Options = ({ choices }: { choices: readonly Choice[] }) =>
  choices.map(({ code, name }) => (
    <option key={code} value={code}>
      {name}
    </option>
  ));

/** As the API takes it: what is not chosen is null, and only a district editor has a district. */
export const standingPayload = ({ role, area, unit }: StandingTyped) => ({
  role,
  area: role === "DST" ? area || null : null,
  unit: unit || null,
});
