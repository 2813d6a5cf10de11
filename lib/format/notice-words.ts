import type { NoticeKind, Told, ValueFacts } from "@/lib/domain/notice";
import { chainFaultWords } from "./audit-words";
import { formatDay, formatPeriod } from "./dates";

/** What a notice is about, in two characters before its sentence. */
export const noticeKindWords = {
  reminded: "催报",
  submitted: "待审",
  returned: "退回",
  approved: "审核",
  released: "发布",
  proposed: "提请",
  confirmed: "确认",
  rejected: "未同意",
  "chain-broken": "审计",
} as const satisfies Record<NoticeKind, string>;

/** The whole sentence: 「演示审核员退回了2个数值：服务业增加值（全市，2026年1—9月）等，请按意见修改。」 */
export function noticeSentence(told: Told): string {
  switch (told.kind) {
    case "reminded":
      return `${told.facts.by}催报${valuesOf(told.facts, "项")}，${told.facts.count > 1 ? "最早的" : ""}${formatDay(told.facts.dueOn)}到期。`;
    case "submitted":
      return `${told.facts.by}提交了${valuesOf(told.facts)}，等待审核。`;
    case "returned":
      return `${told.facts.by}退回了${valuesOf(told.facts)}，请按意见修改。`;
    case "approved":
      return `${told.facts.by}审核通过了${valuesOf(told.facts)}。`;
    case "released":
      return `${told.facts.by}发布了${valuesOf(told.facts)}。`;
    case "proposed":
      return `${told.facts.by}提请：${told.facts.title}，等待确认。`;
    case "confirmed":
      return `${told.facts.by}确认了您的提请：${told.facts.title}。`;
    case "rejected":
      return `${told.facts.by}没有同意您的提请：${told.facts.title}。`;
    case "chain-broken":
      return `审计链已断开：${chainFaultWords(told.facts)}。请保护现场并报告。`;
  }
}

function valuesOf({ count, first }: ValueFacts, counted = "个数值"): string {
  const name = `${first.indicator}（${first.area}，${formatPeriod(first.period, first.span)}）`;
  return `${count}${counted}：${name}${count > 1 ? "等" : ""}`;
}

const SYSTEM = "规划指标监测";
const DEMO_MARK = "【演示数据】";

/** What leaves by e-mail: names and periods, no figures, and where to look. */
export function noticeMail(
  told: Told,
  link: string | null,
  demo: boolean,
): { subject: string; body: string } {
  const sentence = noticeSentence(told);
  const mark = demo ? DEMO_MARK : "";
  return {
    subject: `${mark}【${SYSTEM}】${noticeKindWords[told.kind]}通知`,
    body: `${mark}${sentence}\n\n${where(link)}`,
  };
}

/** What a group's robot says: not even names, because nobody knows who is in the group. */
export function robotText(kind: NoticeKind, count: number, link: string | null, demo: boolean): string {
  const what = kind === "released" ? `新发布${count}个数值` : `催报${count}项`;
  return `${demo ? DEMO_MARK : ""}【${SYSTEM}】${what}。${where(link)}`;
}

const where = (link: string | null) => (link ? `请登录系统查看：${link}` : "请登录系统查看。");
