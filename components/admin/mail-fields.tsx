import { Field } from "@/components/ui/field";
import { securityWords } from "@/lib/format/proposal-facts";
import type { Setting } from "@/lib/schemas/settings";
import type { SettingFieldsProps } from "./contact-fields";

export function MailFields({ value, onChange, errorAt }: SettingFieldsProps<"mail">) {
  const set = (change: Partial<Setting<"mail">>) => onChange({ ...value, ...change });
  const text = (name: "host" | "username" | "from", label: string, hint?: string) => (
    <Field label={label} hint={hint} error={errorAt(name)}>
      {(field) => (
        <input {...field} value={value[name]} onChange={(event) => set({ [name]: event.target.value })} />
      )}
    </Field>
  );
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <label className="flex items-baseline gap-2 text-sm sm:col-span-2">
        <input
          type="checkbox"
          checked={value.isOn}
          onChange={(event) => set({ isOn: event.target.checked })}
        />
        发送通知邮件
      </label>
      {text("host", "服务器", "如smtp.example.gov.cn")}
      <Field label="端口" error={errorAt("port")}>
        {(field) => (
          <input
            {...field}
            inputMode="numeric"
            value={value.port || ""}
            onChange={(event) => set({ port: Number(event.target.value.replace(/\D/g, "").slice(0, 5)) })}
          />
        )}
      </Field>
      <Field label="加密" error={errorAt("security")}>
        {(field) => (
          <select
            {...field}
            value={value.security}
            onChange={(event) => set({ security: event.target.value as Setting<"mail">["security"] })}
          >
            {Object.entries(securityWords).map(([code, word]) => (
              <option key={code} value={code}>
                {word}
              </option>
            ))}
          </select>
        )}
      </Field>
      {text("from", "发件地址")}
      {text("username", "用户名", "服务器不要求登录的不填")}
      <SecretField
        label="密码"
        value={value.password}
        onChange={(password) => set({ password })}
        error={errorAt("password")}
      />
    </div>
  );
}

type SecretProps = {
  label: string;
  value: string | null;
  onChange: (value: string | null) => void;
  error: string | undefined;
  hint?: string;
};

/** Never shown, only replaced: empty, it stays as it is. */
export function SecretField({ label, value, onChange, error, hint = "不填则保持不变" }: SecretProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(field) => (
        <input
          {...field}
          type="password"
          autoComplete="new-password"
          value={value ?? ""}
          onChange={(event) => onChange(event.target.value || null)}
        />
      )}
    </Field>
  );
}
