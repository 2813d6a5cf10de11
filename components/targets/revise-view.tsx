import Link from "next/link";
import { pageHref } from "@/components/layout/page-href";
import { ReviseForm } from "./revise-form";
import type { TargetLine } from "./targets.prepare";
import { Stated } from "./targets-view";

export type ReviseViewProps = { line: TargetLine; areaName: string; today: string };

/** The old line in words, and the form for the new one. */
export function ReviseView({ line, areaName, today }: ReviseViewProps) {
  const { indicator, current, earlier } = line;
  return (
    <article className="max-w-3xl pt-10">
      <p className="text-sm">
        <Link href={pageHref("/targets")}>目标</Link>
      </p>
      <h1 className="mt-1 text-2xl font-semibold">修订目标：{indicator.name}</h1>
      <p className="mt-1 text-sm text-ink-2">{areaName}</p>
      <section className="mt-6 border-l-2 border-hairline pl-3">
        <h2 className="text-xs text-ink-2">
          现行目标{earlier.length > 0 && `（第${earlier.length}次修订）`}
        </h2>
        <Stated target={current} indicator={indicator} />
      </section>
      <div className="mt-8">
        <ReviseForm indicator={indicator} target={current} today={today} />
      </div>
    </article>
  );
}
