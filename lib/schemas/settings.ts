import { z } from "zod";
import { line } from "./fields";

/**
 * 系统设置: one schema a key, for what is proposed and for what is kept. A secret is text when it is being set, null
 * when it stays as it is; what is kept of it is sealed.
 */

const HOST = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/;
const host = z
  .string("请填写主机名")
  .trim()
  .toLowerCase()
  .regex(HOST, "须是主机名，如smtp.example.gov.cn，不含http和路径");
/** By name alone: an address could be one of the machine room's own. */
const robotHost = host.refine((text) => !/^[\d.]+$/.test(text), "须是域名，不能是IP地址");

const secret = z
  .string("须是文字")
  .max(2000, "不超过2000个字符")
  .regex(/^[^\p{Cc}\p{Cf}\p{Cs}\ufffe\uffff]*$/u, "含有看不见的字符，请删去后重新输入")
  .nullable();

const contact = z.strictObject({
  /** 在页脚和登录页显示的联系方式; empty for none. */
  line: line(120),
});

const mail = z
  .strictObject({
    isOn: z.boolean(),
    host: z.union([z.literal(""), host]),
    port: z.int("须是1—65535的整数").min(1, "须是1—65535的整数").max(65535, "须是1—65535的整数"),
    /** `none` is for a server on the same machine or in the same machine room. */
    security: z.enum(["tls", "starttls", "none"], "须是tls、starttls或none"),
    username: line(120),
    password: secret,
    from: z.union([z.literal(""), z.email("须是邮箱地址")]),
  })
  .superRefine(({ isOn, host: server, from }, context) => {
    if (isOn && server === "")
      context.addIssue({ code: "custom", path: ["host"], message: "启用时须填写邮件服务器" });
    if (isOn && from === "")
      context.addIssue({ code: "custom", path: ["from"], message: "启用时须填写发件地址" });
  });

export const ROBOT_KINDS = ["wecom", "dingtalk", "feishu"] as const;
const robot = z.strictObject({
  name: line(40).min(1, "请填写名称"),
  kind: z.enum(ROBOT_KINDS, "须是wecom、dingtalk或feishu"),
  /** Whoever knows it can write to the group. */
  url: secret,
  /** 加签密钥 (钉钉, 飞书), where the robot asks for one. */
  signKey: secret,
});

const webhooks = z
  .strictObject({
    /** The only hosts that the product ever calls. */
    hosts: z.array(robotHost).max(20, "最多20个"),
    /** Those of them that may stand inside the office's own network, as a platform of the government's own does. */
    insideHosts: z.array(robotHost).max(20, "最多20个").default([]),
    robots: z.array(robot).max(20, "最多20个"),
  })
  .superRefine(({ hosts, insideHosts, robots }, context) => {
    insideHosts.forEach((inside, n) => {
      if (!hosts.includes(inside))
        context.addIssue({ code: "custom", path: ["insideHosts", n], message: "它不在允许访问的主机之列" });
    });
    robots.forEach(({ name, url }, n) => {
      const fault = url === null ? undefined : addressFault(url, hosts);
      if (fault) context.addIssue({ code: "custom", path: ["robots", n, "url"], message: fault });
      if (robots.findIndex((each) => each.name === name) !== n)
        context.addIssue({ code: "custom", path: ["robots", n, "name"], message: "与前面的重名" });
    });
  });

function addressFault(url: string, hosts: readonly string[]): string | undefined {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (address?.protocol !== "https:" || address.username || address.password || address.port)
    return "须是https://开头、不带端口和用户名的地址";
  return hosts.includes(address.hostname) ? undefined : "它的主机不在允许访问的主机之列";
}

const points = (least: number, most: number) =>
  z
    .string("请填写数字")
    .trim()
    .regex(/^-?\d{1,3}(\.\d{1,2})?$/, "须是数字，最多2位小数")
    .refine((text) => Number(text) >= least && Number(text) <= most, `须在${least}到${most}之间`);

/** Where the words of a verdict begin, in 个百分点; see lib/domain/verdict. */
const thresholds = z
  .strictObject({
    ahead: points(-100, 100),
    onTrack: points(-100, 100),
    behind: points(-100, 100),
    ratio: points(0, 1),
    countTolerance: points(0, 10),
  })
  .superRefine(({ ahead, onTrack, behind }, context) => {
    if (Number(onTrack) > Number(ahead))
      context.addIssue({ code: "custom", path: ["onTrack"], message: "不能高于“快于预期”的界限" });
    if (Number(behind) > Number(onTrack))
      context.addIssue({ code: "custom", path: ["behind"], message: "不能高于“基本符合预期”的界限" });
  });

export const settingSchemas = { contact, mail, webhooks, thresholds } as const;
export type SettingKey = keyof typeof settingSchemas;
export const SETTING_KEYS = Object.keys(settingSchemas) as [SettingKey, ...SettingKey[]];
export type Setting<K extends SettingKey> = z.output<(typeof settingSchemas)[K]>;

/** What holds until somebody has set it. */
export const settingDefaults: { readonly [K in SettingKey]: Setting<K> } = {
  contact: { line: "" },
  mail: { isOn: false, host: "", port: 465, security: "tls", username: "", password: null, from: "" },
  webhooks: { hosts: [], insideHosts: [], robots: [] },
  thresholds: { ahead: "5", onTrack: "-10", behind: "-30", ratio: "0.6", countTolerance: "1" },
};
