import { Field } from "@/components/ui/field";
import { robotWords } from "@/lib/format/proposal-facts";
import { ROBOT_KINDS, type Setting } from "@/lib/schemas/settings";
import type { SettingFieldsProps } from "./contact-fields";
import { SecretField } from "./mail-fields";

type Robot = Setting<"webhooks">["robots"][number];
const NEW_ROBOT: Robot = { name: "", kind: "wecom", url: null, signKey: null };

export function WebhookFields({ value, onChange, errorAt }: SettingFieldsProps<"webhooks">) {
  const { robots } = value;
  const setRobots = (next: Robot[]) => onChange({ ...value, robots: next });
  const hostList = (name: "hosts" | "insideHosts", label: string, hint: string) => (
    <Field
      label={label}
      hint={hint}
      error={value[name].map((_, n) => errorAt(`${name}.${n}`)).find(Boolean) ?? errorAt(name)}
    >
      {(field) => (
        <textarea
          {...field}
          rows={name === "hosts" ? 3 : 2}
          value={value[name].join("\n")}
          onChange={(event) => onChange({ ...value, [name]: linesOf(event.target.value) })}
        />
      )}
    </Field>
  );
  return (
    <>
      {hostList(
        "hosts",
        "允许访问的主机",
        "一行一个，如qyapi.weixin.qq.com、oapi.dingtalk.com、open.feishu.cn",
      )}
      {hostList(
        "insideHosts",
        "其中在内部网络的（选填）",
        "只有列在这里的主机可以指向内部地址，如政务协同平台",
      )}
      {robots.map((robot, n) => (
        <RobotFields
          // Its place is all that stays while its name is typed.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={n}
          robot={robot}
          errorAt={(path) => errorAt(`robots.${n}.${path}`)}
          onChange={(changed) => setRobots(robots.with(n, changed))}
          onRemove={() => setRobots(robots.toSpliced(n, 1))}
        />
      ))}
      <button type="button" className="button" onClick={() => setRobots([...robots, NEW_ROBOT])}>
        增加机器人
      </button>
    </>
  );
}

/** While it is typed the last line may be empty. */
const linesOf = (text: string) => (text === "" ? [] : text.split("\n").map((line) => line.trim()));

type RobotProps = {
  robot: Robot;
  errorAt: (path: string) => string | undefined;
  onChange: (robot: Robot) => void;
  onRemove: () => void;
};

function RobotFields({ robot, errorAt, onChange, onRemove }: RobotProps) {
  const set = (change: Partial<Robot>) => onChange({ ...robot, ...change });
  return (
    <fieldset className="grid gap-4 border-t border-hairline pt-4 sm:grid-cols-2">
      <legend className="sr-only">机器人{robot.name}</legend>
      <Field label="名称" hint="改名的须重填地址" error={errorAt("name")}>
        {(field) => (
          <input {...field} value={robot.name} onChange={(event) => set({ name: event.target.value })} />
        )}
      </Field>
      <Field label="种类" error={errorAt("kind")}>
        {(field) => (
          <select
            {...field}
            value={robot.kind}
            onChange={(event) => set({ kind: event.target.value as Robot["kind"] })}
          >
            {ROBOT_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {robotWords[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <SecretField
        label="地址"
        hint="https://开头；已设置的不填则保持不变"
        value={robot.url}
        onChange={(url) => set({ url })}
        error={errorAt("url")}
      />
      <SecretField
        label="加签密钥（选填）"
        value={robot.signKey}
        onChange={(signKey) => set({ signKey })}
        error={errorAt("signKey")}
      />
      <p>
        <button type="button" onClick={onRemove} className="text-accent hover:underline">
          移除这个机器人
        </button>
      </p>
    </fieldset>
  );
}
