import type { ChainFault } from "@/lib/domain/audit-chain";
import matrix from "@/lib/domain/permissions.matrix.json";
import { roleWords } from "./account-words";
import { formatMoment } from "./dates";
import { entryActWords, entryStateWords } from "./entry-words";
import { dataStatusWords, qualifierWords, refusalWords, type StatusWord, spanWords } from "./words";

/** Codes of the audit are text of any version, and may be anything: `constructor` is no word. */
function wordOf<T>(words: Readonly<Record<string, T>>, code: string): T | undefined {
  return Object.hasOwn(words, code) ? words[code] : undefined;
}

/** The title of an action, as in the matrix; what an older version did keeps its code. */
export const actionWord = (action: string) => wordOf(matrix.actions, action)?.title ?? action;

const ACTION_TITLES = Object.fromEntries(
  Object.entries(matrix.actions).map(([code, { title }]) => [code, title]),
);

export const ACTION_CHOICES = Object.entries(matrix.actions)
  .filter(([, { grants }]) => Object.keys(grants).length > 0)
  .map(([value, { title }]) => ({ value, label: title }));

const ROLE_WORDS = { ...roleWords, anonymous: "未登录", SYSTEM: "系统" };
export const auditRoleWord = (role: string) => wordOf<string>(ROLE_WORDS, role) ?? role;

/** Of a refusal what its sentence says, without what it tells who was refused; anything else is somebody's reason. */
export function auditReason(reason: string): string {
  const sentence = wordOf<string>(refusalWords, reason);
  return sentence?.split(/[，；。]/, 1)[0]?.replace(/^您的/, "") ?? reason;
}

const SUBJECTS: Readonly<Record<string, string>> = {
  entry: "填报记录",
  evidence: "佐证材料",
  observation: "已发布数值",
  indicator: "指标",
  target: "目标",
  account: "账号",
  session: "会话",
  token: "个人令牌",
  unit: "单位",
  setting: "设置",
  proposal: "提请",
  task: "填报任务",
  period: "时期",
  notice: "通知",
  reminder: "催报",
  tasks: "填报任务",
  "task-rule": "任务规则",
  "calendar-day": "工作日历",
  notices: "通知",
  audit: "审计记录",
  "audit-chain": "审计链",
  installation: "本系统",
};

/** `account dst440103` → 账号 and dst440103; a kind without a word stays as it is. */
export function subjectWords(subject: string): { kind: string; name: string } {
  const [kind = "", ...name] = subject.split(" ");
  return { kind: wordOf(SUBJECTS, kind) ?? kind, name: name.join(" ") };
}

const FIELDS: Readonly<Record<string, string>> = {
  value: "数值",
  qualifier: "限定",
  status: "数据状态",
  publisher: "来源",
  source: "来源",
  published: "发布日期",
  publishedText: "发布日期",
  knownOn: "可知日期",
  note: "备注",
  doubtNote: "疑点说明",
  returnNote: "退回意见",
  reason: "理由",
  state: "状态",
  version: "版本",
  releaseAt: "定时发布",
  indicator: "指标",
  area: "区域",
  period: "时期",
  span: "口径",
  unit: "单位",
  role: "角色",
  name: "名称",
  username: "用户名",
  title: "职务",
  disabled: "停用",
  locked: "锁定",
  password: "密码",
  totp: "动态口令",
  scopes: "令牌权限",
  expiresAt: "到期",
  revoked: "撤销",
  signedOut: "退出登录",
  endedSession: "结束的会话",
  query: "查询条件",
  exported: "导出",
  outcome: "结果",
  action: "操作",
  account: "账号",
  subject: "对象",
  from: "起",
  to: "止",
  step: "步骤",
  act: "办理",
  proposal: "提请",
  isDisabled: "停用",
  unusedSince: "最近使用",
  lockedUntil: "锁定至",
  days: "有效天数",
  by: "由",
  read: "已读条数",
  seq: "序号",
  hash: "校验值",
  kind: "类别",
  last: "最后一号",
  anchors: "相符的锚点",
  fault: "断开处",
};

/** The name of a changed field; one without a word keeps its code. */
export const auditFieldWord = (field: string) => wordOf(FIELDS, field) ?? field;

const VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  role: roleWords,
  qualifier: qualifierWords,
  status: dataStatusWords,
  span: spanWords,
  outcome: { allowed: "允许", refused: "拒绝" },
  action: ACTION_TITLES,
  scopes: ACTION_TITLES,
  step: { propose: "提请", confirm: "确认", reject: "不同意", withdraw: "撤回" },
  act: entryActWords,
  password: { changed: "已修改" },
  totp: { started: "开始启用", enabled: "已启用", disabled: "已停用" },
  state: Object.fromEntries(Object.entries(entryStateWords).map(([code, { word }]) => [code, word])),
};

/** What a field held, in words where it has them; nothing is an empty text. */
export function auditValue(field: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return "";
  if (typeof value === "boolean") return value ? "是" : "否";
  if (Array.isArray(value)) return value.map((each) => auditValue(field, each)).join("、");
  if (typeof value === "object") return nestedValue(value);
  return wordOf(wordOf(VALUES, field) ?? {}, String(value)) ?? String(value);
}

function nestedValue(fields: object): string {
  return Object.entries(fields)
    .map(([field, value]) => `${auditFieldWord(field)}：${auditValue(field, value) || "无"}`)
    .join("，");
}

const faultWords = {
  changed: (seq) => `第${seq}号的内容被改动`,
  removed: (seq) => `第${seq}号被删除`,
  inserted: (seq) => `第${seq}号是后来插入的`,
  moved: (seq) => `第${seq}号与其他记录调换了位置`,
  cut: (seq) => `第${seq}号起的记录被截去`,
  "beyond-head": (seq) => `第${seq}号起的记录不在链尾的记载之内`,
  rewritten: (seq) => `第${seq}号与数据库之外保存的锚点不符，它或之前的记录被重写`,
} as const satisfies Record<ChainFault["kind"], (seq: number) => string>;

/** What is wrong with the chain, from which number on. */
export const chainFaultWords = ({ kind, seq }: ChainFault) => faultWords[kind](seq);

interface Report {
  readonly last: number;
  readonly anchors: number;
  readonly fault: ChainFault | null;
}

/** What was found when the whole chain was checked, and when (`at`, an instant): for a title and what stands below it. */
export function chainWords(
  report: Report | null,
  at: string | null,
): StatusWord & { readonly detail: string } {
  if (!report || !at) {
    return { word: "审计链还没有验证过", icon: "◷", tone: "pending", detail: "请现在验证。" };
  }
  const { last, anchors, fault } = report;
  const when = `${formatMoment(at)}验证。`;
  if (fault) {
    const word = `审计链已断开：${chainFaultWords(fault)}`;
    return { word, icon: "✕", tone: "missed", detail: `${when}请保护现场并报告。` };
  }
  const word = last === 0 ? "审计链完整" : `审计链完整：第1—${last}号`;
  if (last === 0) return { word, icon: "✓", tone: "achieved", detail: `${when}当时还没有记录。` };
  const detail = anchors > 0 ? `与数据库之外保存的${anchors}个锚点相符；${when}` : when;
  return { word, icon: "✓", tone: "achieved", detail };
}

export function chainSentence(report: Report | null, at: string | null): string {
  const { word, detail } = chainWords(report, at);
  return `${word}。${detail}`;
}

export const REFUSED_MARK: StatusWord = { word: "已拒绝", icon: "✕", tone: "missed" };
