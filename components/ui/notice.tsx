import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import type { RefusalCode, Refused } from "@/lib/domain/refused";
import { refusalWords } from "@/lib/format/words";

/** A page or a panel with nothing to show: what is the matter, and what to do next. */
export function Notice({ title, children, code }: { title: string; children?: ReactNode; code?: string }) {
  return (
    <section className="mx-auto max-w-xl py-24 text-center">
      <h1 className="text-2xl font-semibold">{title}</h1>
      {children && <div className="mt-4 text-base text-ink-2">{children}</div>}
      {code && <p className="mt-6 text-xs text-ink-2">错误代码：{code}</p>}
    </section>
  );
}

/** Where what was meant can be chosen from. */
const LISTS: Partial<Record<RefusalCode, { href: Route; label: string }>> = {
  "unknown-plan": { href: "/plan", label: "规划目录" },
  "unknown-section": { href: "/plan", label: "规划目录" },
  "unknown-area": { href: "/districts", label: "各区" },
  "unknown-indicator": { href: "/indicators", label: "指标目录" },
  "unknown-platform": { href: "/platforms", label: "平台载体" },
  "unknown-list": { href: "/platforms", label: "平台载体" },
  "unknown-project": { href: "/projects", label: "项目" },
  "no-target": { href: "/indicators", label: "指标目录" },
  forbidden: { href: "/tasks", label: "待办" },
};

/** An expected refusal in words. */
export function RefusalNotice({ refusal }: { refusal: Pick<Refused, "code" | "subject"> }) {
  const list = LISTS[refusal.code];
  return (
    <Notice title={titleOf(refusal.code)} code={refusal.code}>
      <p>{refusalWords[refusal.code]}</p>
      {refusal.subject && <p className="mt-2 break-all text-sm">输入的是“{printable(refusal.subject)}”</p>}
      <p className="mt-6 flex flex-wrap justify-center gap-x-6 gap-y-2">
        {list && <Link href={list.href}>{list.label}</Link>}
        <Link href="/">回到总览</Link>
      </p>
    </Notice>
  );
}

function titleOf(code: RefusalCode): string {
  if (code === "forbidden") return "没有权限";
  return code.startsWith("unknown") ? "没有找到" : "无法按这个条件显示";
}

/** What was typed, as text that a page can hold: control characters would not survive the HTML. */
const printable = (text: string) => text.replace(/\p{Cc}/gu, "�").slice(0, 80);

/** A list with nothing in it. */
export function Empty({ children }: { children: ReactNode }) {
  return (
    <p className="rounded border border-dashed border-hairline px-4 py-10 text-center text-ink-2">
      {children}
    </p>
  );
}
