import Link from "next/link";
import type { ReactNode } from "react";
import type { Refused } from "@/lib/domain/refused";
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

/** An expected refusal in words. */
export function RefusalNotice({ refusal }: { refusal: Pick<Refused, "code" | "subject"> }) {
  return (
    <Notice
      title={refusal.code.startsWith("unknown") ? "没有找到" : "无法按这个条件显示"}
      code={refusal.code}
    >
      <p>{refusalWords[refusal.code]}</p>
      {refusal.subject && <p className="mt-2 break-all text-sm">输入的是“{printable(refusal.subject)}”</p>}
      <p className="mt-6">
        <Link href="/">回到总览</Link>
      </p>
    </Notice>
  );
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
