import type { Role } from "@/lib/domain/access";
import type { Pathway, TargetForm } from "@/lib/domain/target";
import type { Facts, ProposalAction, ProposalAnswer } from "@/lib/schemas/proposals";
import { roleWords } from "./account-words";
import { formatDay } from "./dates";
import { formatStated } from "./numbers";
import { pathwayWords } from "./words";

/** A line of what there is and what there will be. Before: null where nothing was. */
export interface CompareLine {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly isChanged: boolean;
}

type Fact = Facts[string];

const NONE = "无";
const text = (fact: Fact) => (fact === null || fact === "" ? NONE : String(fact));
const figure = (fact: Fact) => formatStated(String(fact), "", 0);
const either = (yes: string, no: string) => (fact: Fact) => (fact ? yes : no);
const joined = (fact: Fact) => (Array.isArray(fact) ? fact.join("、") : "") || NONE;
const listed = (say: (item: Record<string, Fact>) => string) => (fact: Fact) =>
  Array.isArray(fact) && fact.length > 0
    ? fact.map((item) => say(item as Record<string, Fact>)).join("、")
    : NONE;

export const securityWords = { tls: "TLS", starttls: "STARTTLS", none: "不加密" } as const;
export const robotWords = { wecom: "企业微信", dingtalk: "钉钉", feishu: "飞书" } as const;

/** Every fact that an effect may state, in the order in which it is read; what is not here is for programs. */
const FACTS: Readonly<Record<string, { readonly label: string; readonly say: (fact: Fact) => string }>> = {
  name: { label: "名称", say: text },
  role: { label: "角色", say: (fact) => roleWords[fact as Role] },
  indicator: { label: "指标", say: text },
  area: { label: "区域", say: text },
  unit: { label: "单位", say: text },
  title: { label: "职务", say: text },
  officePhone: { label: "办公电话", say: text },
  contactEmail: { label: "邮箱", say: text },
  isDisabled: { label: "状态", say: either("停用", "启用") },
  hasTotp: { label: "动态口令", say: either("已启用", "未启用，登录后重新设置") },
  definition: { label: "定义", say: text },
  scope: { label: "口径", say: text },
  goal: { label: "目标值", say: text },
  targetYear: { label: "目标年", say: (fact) => `${String(fact)}年` },
  pathway: { label: "推算路径", say: (fact) => pathwayWords[fact as Pathway] },
  milestones: {
    label: "年度节点",
    say: listed(({ year, value }) => `${String(year)}年 ${String(value)}`),
  },
  statedOn: { label: "起始日期", say: (fact) => formatDay(String(fact)) },
  document: { label: "依据文件", say: (fact) => (fact === null ? "规划原文" : text(fact)) },
  isClosed: { label: "状态", say: either("已封账", "未封账") },
  expiresOn: { label: "有效至", say: (fact) => formatDay(String(fact)) },
  line: { label: "显示的文字", say: text },
  isOn: { label: "是否启用", say: either("启用", "不启用") },
  host: { label: "服务器", say: text },
  port: { label: "端口", say: text },
  security: { label: "加密", say: (fact) => securityWords[fact as keyof typeof securityWords] },
  username: { label: "用户名", say: text },
  password: { label: "密码", say: (fact) => PASSWORDS[String(fact)] ?? text(fact) },
  from: { label: "发件地址", say: text },
  hosts: { label: "允许访问的主机", say: joined },
  insideHosts: { label: "其中在内部网络的", say: joined },
  robots: {
    label: "机器人",
    say: listed(({ name, kind, url, signKey }) => {
      const kindWord = robotWords[kind as keyof typeof robotWords];
      return `${String(name)}（${[kindWord, url, signKey && `加签密钥${String(signKey)}`].filter(Boolean).join("，")}）`;
    }),
  },
  ahead: { label: "“快于预期”：偏差高于（个百分点）", say: figure },
  onTrack: { label: "“基本符合预期”：偏差不低于（个百分点）", say: figure },
  behind: { label: "“慢于预期”：偏差不低于（个百分点）", say: figure },
  ratio: { label: "增速比R低于它即“严重滞后”", say: figure },
  countTolerance: { label: "个数指标的容差（个）", say: figure },
};

const PASSWORDS: Readonly<Record<string, string>> = {
  present: "现有密码",
  "one-time": "一次性密码，首次登录后须修改",
};

type Sides = Pick<ProposalAnswer, "action" | "before" | "after">;

/** Where nothing named means all of them. */
const ALL: Readonly<Partial<Record<ProposalAction, Readonly<Record<string, string>>>>> = {
  "lock-period": { indicator: "全部指标", area: "全部区域" },
};
const PERSON_ACTIONS: ReadonlySet<ProposalAction> = new Set(["manage-account", "grant-role"]);

/**
 * The facts of both sides, line by line; those that both have alike come along, for the context. Of what is made new,
 * what is not given is left out.
 */
export function compareLines({ action, before, after }: Sides): CompareLine[] {
  const [was, willBe] = [before && withGoal(before), withGoal(after)];
  const isSaid = (name: string) => name in willBe && (was !== null || willBe[name] !== null);
  return Object.entries(FACTS).flatMap(([name, { label, say }]) => {
    const all = ALL[action]?.[name];
    if (!isSaid(name) && !(all && name in willBe)) return [];
    const said = (fact: Fact) => (fact === null && all ? all : say(fact));
    const from = was && name in was ? said(was[name] ?? null) : null;
    const to = said(willBe[name] ?? null);
    const isPerson = name === "name" && PERSON_ACTIONS.has(action);
    return [{ label: isPerson ? "姓名" : label, before: from, after: to, isChanged: from !== to }];
  });
}

/** What is true now, as lines of its own. */
export function factLines(action: ProposalAction, facts: Facts): { label: string; text: string }[] {
  return compareLines({ action, before: facts, after: facts }).map(({ label, after }) => ({
    label,
    text: after ?? NONE,
  }));
}

/** A target's form and figures are read as one thing. */
function withGoal(facts: Facts): Facts {
  return "form" in facts ? { ...facts, goal: goalText(facts) } : facts;
}

function goalText({ form, targetValue, targetUpper, measure }: Facts): string {
  if ((form as TargetForm) === "direction") return "只定方向";
  const upper = targetUpper === null ? "" : `—${String(targetUpper)}`;
  return `${String(targetValue)}${upper}${String(measure)}`;
}
