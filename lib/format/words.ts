import type { Reason } from "@/lib/domain/measure";
import type { DataStatus } from "@/lib/domain/observation";
import type { Span } from "@/lib/domain/period";
import type { Certainty, Direction, Qualifier } from "@/lib/domain/quantity";
import type { RefusalCode } from "@/lib/domain/refused";
import type { Frequency } from "@/lib/domain/reporting-period";
import type { Kind, Pathway, TargetForm } from "@/lib/domain/target";
import type { VerdictCode } from "@/lib/domain/verdict";

/**
 * Every code that can reach the screen and its Chinese word. The maps are closed: a new code in lib/domain
 * fails the types here. The database's enums are declared again, because lib/format knows no database.
 */

/** How a status is coloured: the CSS variable of that name, as in var(--achieved). */
export type Tone = "achieved" | "on-track" | "behind" | "missed" | "pending";

export interface StatusWord {
  readonly word: string;
  readonly icon: string;
  readonly tone: Tone;
}

/** A verdict is always shown as word, icon and colour together. */
export const verdictWords = {
  "ahead-achieved": { word: "提前实现", icon: "✓", tone: "achieved" },
  ahead: { word: "快于预期", icon: "△", tone: "on-track" },
  "on-track": { word: "基本符合预期", icon: "≈", tone: "on-track" },
  behind: { word: "慢于预期", icon: "▽", tone: "behind" },
  "far-behind": { word: "严重滞后", icon: "✕", tone: "missed" },
  achieved: { word: "已完成", icon: "✓", tone: "achieved" },
  missed: { word: "未完成", icon: "✕", tone: "missed" },
  pending: { word: "待公布", icon: "◷", tone: "pending" },
  unassessable: { word: "无法评估", icon: "◷", tone: "pending" },
} as const satisfies Record<VerdictCode, StatusWord>;

export const dataStatusWords = {
  preliminary: "初步",
  final: "最终",
  revised: "修订",
} as const satisfies Record<DataStatus, string>;

export const qualifierWords = {
  eq: "等于",
  ge: "不低于",
  le: "不高于",
  approx: "约",
} as const satisfies Record<Qualifier, string>;

export const certaintyWords = {
  exact: "确切数",
  approximate: "约数",
  "at-least": "实际可能更好",
  "at-most": "实际可能更差",
} as const satisfies Record<Certainty, string>;

export const kindWords = {
  flow: "流量",
  stock: "存量",
  share: "占比",
  count: "个数",
} as const satisfies Record<Kind, string>;

/** What a target in this direction asks for: 「要求增长」. */
export const directionWords = { increase: "增长", decrease: "下降" } as const satisfies Record<
  Direction,
  string
>;

export const spanWords = { year: "年度", period: "当期", ytd: "累计" } as const satisfies Record<
  Span,
  string
>;

export const targetFormWords = {
  at_least: "达到",
  range: "区间",
  direction: "只要求增长",
} as const satisfies Record<TargetForm, string>;

/** The form in words; a direction-only goal says which direction. */
export function targetFormWord(form: TargetForm, direction: Direction): string {
  return form === "direction" ? `只要求${directionWords[direction]}` : targetFormWords[form];
}

export const pathwayWords = {
  linear: "线性推算路径",
  geometric: "几何推算路径",
  milestones: "节点推算路径",
} as const satisfies Record<Pathway, string>;

/** Stands beside every drawn pathway: it is our inference, the plan has no yearly targets. */
export const pathwayNote = "推算路径（规划未设年度目标）";

/** Why something cannot be said: a clause that stands alone in a cell or before 「，无法评估」. */
export const reasonWords = {
  "no-observation": "尚无已公布的数值",
  "no-value-for-target-year": "目标年的数值尚未公布",
  "no-baseline": "规划没有给出基期值",
  "baseline-not-before-target-year": "基期不早于目标年",
  "no-target-value": "规划没有给出目标值",
  "direction-only": "规划只定方向，没有目标值",
  "baseline-equals-target": "目标值等于基期值，没有缺口可以计算",
  "no-milestones": "没有录入年度节点",
  "not-positive": "数值不全大于零，不能按增长率推算",
  "zero-base": "起点为零，不能计算增长率",
  "negative-base": "起点为负，不能计算增长率",
  "negative-value": "终点为负，不能计算增长率",
  "not-for-this-kind": "占比和个数不计算年均增长率",
  "no-years-left": "最新值已是目标年的数值",
  "bound-inconclusive": "只公布了上限或下限，不足以判定",
  "too-few-values": "年度数值不足三个，无法预测",
  "already-known": "目标年数值已经公布，无须预测",
  "no-same-months-year-before": "上年同月的累计数值未公布",
  "mixed-series": "数值的时期、口径或指标不一致，不能相加",
  "not-additive": "该指标不能由各区数值相加",
} as const satisfies Record<Reason, string>;

/** An expected refusal as a whole sentence that says what to do next. */
export const refusalWords = {
  "not-signed-in": "请先登录；填写的内容仍在，登录后可以继续。",
  forbidden: "您的角色没有这项权限，如有需要请联系安全管理员。",
  "duty-first": "请先完成账号要求的设置（修改初始密码或启用动态口令），再继续。",
  "cross-site": "请求不是从本系统的页面发出的，已拒绝；请从本系统的页面操作。",
  unencrypted: "管理功能不能从其他机器经未加密的连接使用，请改用https地址或在服务器本机操作。",
  "wrong-credentials": "用户名或密码不正确，请重新输入。",
  "wrong-totp": "动态口令不正确或已经用过，请等待新的口令再输入。",
  "identity-failed": "统一身份认证没有完成，请重试，或改用用户名和密码登录。",
  "identity-unlinked": "本系统没有与您的统一身份对应的账号，请联系系统管理员办理。",
  "identity-not-enough": "您的角色须用密码和动态口令登录，请改用用户名登录。",
  "account-locked": "账号因多次登录失败被暂时锁定，请稍后再试或联系安全管理员解锁。",
  "too-many-requests": "操作过于频繁，请稍后再试。",
  "set-up-closed": "首次设置已经完成，不能再次进行；请登录。",
  "wrong-setup-code": "设置码不正确，请查看启动程序时显示的设置码。",
  "unknown-entry": "没有这条填报记录，请从填报列表中选择。",
  "unknown-evidence": "没有这份佐证材料，它可能已被移除，请刷新后再看。",
  "unknown-task": "没有这项填报任务，请从待办中选择。",
  "unknown-task-rule": "没有这条填报规则，请从规则列表中选择。",
  "unknown-calendar-day": "工作日历上没有注明这一天，请刷新后再看。",
  "unknown-proposal": "没有这项提请，请从待办中选择。",
  "unknown-account": "没有这个账号，请从账号列表中选择。",
  "unknown-session": "没有这个会话，它可能已经结束，请刷新后再看。",
  "unknown-token": "没有这个令牌，它可能已被撤销，请刷新后再看。",
  "unknown-notice": "没有这条通知，请刷新后再看。",
  "unknown-unit": "没有这个单位，请从单位列表中选择。",
  "changed-meanwhile": "其他人刚刚修改过这条记录，请对照新内容后再决定。",
  "wrong-state": "记录当前的状态不能进行这一步，请刷新后再看。",
  "own-entry": "不能审核或发布自己填报、修改过的数值，请由另一位审核员办理。",
  "own-proposal": "不能确认自己提请的事项，请由另一人确认。",
  "last-administrator": "这是最后一个可用的同类管理员账号，请先另设一个，再停用或改变它。",
  "no-change": "提请的内容与现在的相同，没有要确认的，请修改后再提请。",
  "period-closed": "这个时期已经封账，需要修改时请先申请开账。",
  "reason-missing": "更正已发布的数值须写明理由，请补充后再保存。",
  "doubts-unexplained": "有疑点还没有说明，请核对数值；确认无误的请写明原因。",
  "idempotency-mismatch": "同一个Idempotency-Key已用于另一个请求，请换一个。",
  "name-taken": "这个名称已被使用，请换一个。",
  "invalid-input": "填写的内容有误，请按提示改正。",
  "unreadable-body": "请求的内容不是有效的JSON，请检查。",
  "too-large": "内容超过8MB，请压缩或拆分后再上传。",
  "wrong-file": "不支持这种文件，请改用PDF、图片或Office文档。",
  "unknown-plan": "没有这个规划，请从规划页选择。",
  "unknown-section": "规划中没有这个章节或专栏，请从规划页的目录进入。",
  "unknown-area": "没有这个区域，请从区域列表中选择。",
  "unknown-indicator": "没有这个指标，请从指标目录中选择。",
  "unknown-platform": "没有这个平台载体，请从平台列表中查找。",
  "unknown-list": "没有这份平台名录，请从平台列表中选择。",
  "unknown-project": "没有这个项目，请从项目列表中查找。",
  "no-target": "该指标在这个区域没有目标，请查看它的数值或改选全市。",
  "unknown-page": "没有这个页面，请检查网址或回到总览。",
  "invalid-as-of": "查看日期无效，请按“2025-06-30”的样式填写一个存在且不晚于今天的日期。",
  "invalid-query": "查询条件中有一项不能识别，请改正后再试，或从头选择。",
} as const satisfies Record<RefusalCode, string>;

export type Nature = "expected" | "binding";
export const natureWords = { expected: "预期性", binding: "约束性" } as const satisfies Record<
  Nature,
  string
>;

export const frequencyWords = {
  month: "月度",
  quarter: "季度",
  half: "半年度",
  year: "年度",
} as const satisfies Record<Frequency, string>;

export type IndicatorRole = "main" | "soft" | "context";
export const indicatorRoleWords = {
  main: "主要指标",
  soft: "文中目标",
  context: "背景指标",
} as const satisfies Record<IndicatorRole, string>;

export type Stage = "reserve" | "construction" | "operation";
export const stageWords = {
  reserve: "谋划储备",
  construction: "开工建设",
  operation: "建成投产",
} as const satisfies Record<Stage, string>;

/** A project without a published stage: not known is not 谋划储备. */
export const stageUnknown = "阶段待核实";

/** How sure a position is; `none` has no position. */
export type Confidence = "high" | "medium" | "low" | "none";
export const confidenceWords = {
  high: "高",
  medium: "中",
  low: "低",
  none: "无",
} as const satisfies Record<Confidence, string>;

export type SectionKind = "chapter" | "section" | "box";
export const sectionKindWords = { chapter: "章", section: "节", box: "专栏" } as const satisfies Record<
  SectionKind,
  string
>;

export type PlatformListKind =
  | "district"
  | "logistics"
  | "commerce"
  | "innovation"
  | "finance"
  | "tourism"
  | "spatial";
export const platformListKindWords = {
  district: "区级平台",
  logistics: "物流枢纽",
  commerce: "商圈",
  innovation: "创新平台",
  finance: "金融功能区",
  tourism: "旅游",
  spatial: "空间布局",
} as const satisfies Record<PlatformListKind, string>;

export type AreaLevel = "province" | "city" | "district";
export const areaLevelWords = { province: "省", city: "市", district: "区" } as const satisfies Record<
  AreaLevel,
  string
>;

/** A project's sector is the code of the plan's section that it belongs to. @see plan chapter 3, section 4(三) */
export type SectorCode = "3.1" | "3.2" | "3.3" | "3.4" | "3.5" | "3.6" | "3.7" | "3.8" | "3.9" | "4.3";
export const sectorWords = {
  "3.1": "现代商贸",
  "3.2": "现代物流",
  "3.3": "金融服务",
  "3.4": "软件和信息技术服务",
  "3.5": "科技服务",
  "3.6": "会展服务",
  "3.7": "专业服务",
  "3.8": "健康养老服务",
  "3.9": "文化体育旅游服务",
  "4.3": "数字新基建",
} as const satisfies Record<SectorCode, string>;
