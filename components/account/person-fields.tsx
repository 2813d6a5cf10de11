"use client";

import { Field } from "@/components/ui/field";
import type { Person } from "@/lib/schemas/set-up";
import { PasswordInput } from "./password-input";

type Props = {
  legend: string;
  about: string;
  /** Where the person stands in what is sent: `security`. */
  path: string;
  value: Person;
  errors: ReadonlyMap<string, string> | undefined;
  onChange: (value: Person) => void;
};

export const NOBODY: Person = { username: "", name: "", password: "" };

/** One person who gets an account: name, user name, password. */
export function PersonFields({ legend, about, path, value, errors, onChange }: Props) {
  const errorOf = (field: keyof Person) => errors?.get(`${path}.${field}`);
  return (
    <fieldset className="border-t border-hairline pt-5">
      <legend className="float-left mb-1 w-full text-base font-semibold">{legend}</legend>
      <p className="clear-both mb-3 text-sm text-ink-2">{about}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="姓名" error={errorOf("name")}>
          {(field) => (
            <input
              {...field}
              value={value.name}
              onChange={(event) => onChange({ ...value, name: event.target.value })}
              autoComplete="off"
              required
            />
          )}
        </Field>
        <Field label="用户名" hint="小写字母开头，可含数字" error={errorOf("username")}>
          {(field) => (
            <input
              {...field}
              value={value.username}
              onChange={(event) => onChange({ ...value, username: event.target.value })}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              required
            />
          )}
        </Field>
        <div className="sm:col-span-2">
          <Field label="密码" error={errorOf("password")}>
            {(field) => (
              <PasswordInput
                field={field}
                value={value.password}
                onChange={(password) => onChange({ ...value, password })}
                autoComplete="new-password"
              />
            )}
          </Field>
        </div>
      </div>
    </fieldset>
  );
}
