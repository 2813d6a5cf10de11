import type { Route } from "next";
import Link from "next/link";
import type { PlanReference } from "@/lib/schemas/answers";

/** 「专栏2 · 第8页」: beside everything that comes from the plan; it opens the outline at that place. */
export function PlanTag({ reference }: { reference: PlanReference }) {
  const { plan, section, page, title } = reference;
  const label = section.startsWith("box-") ? `专栏${section.slice(4)}` : title;
  return (
    <Link
      href={`/plan?plan=${plan}#${section}` as Route}
      className="inline-flex max-w-full align-bottom whitespace-pre rounded-sm border border-hairline px-1.5 text-xs leading-5 text-ink-2 hover:border-accent hover:no-underline"
      title={`规划原文：${title}，第${page}页`}
    >
      {/* Where it is narrow the name is shortened, never the page. */}
      <span className="truncate">{label}</span>
      <span> · 第{page}页</span>
    </Link>
  );
}
