"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import type { Problem } from "./send";

type Props = {
  problem: Problem | null;
  /** What is there instead, where the form can show it beside what was typed. */
  children?: ReactNode;
};

/** Why it was not done and what to do; the form below it stays as it was. */
export function ProblemNotice({ problem, children }: Props) {
  const path = usePathname();
  if (!problem) return null;
  return (
    <div role="alert" className="border-l-2 border-missed py-1 pl-3 text-sm">
      {/* The faults of fields stand at the fields; here stands what they have in common. */}
      <p>{problem.errors.size > 0 ? `${problem.title}，请按各栏下的提示改正。` : problem.detail}</p>
      {problem.code === "not-signed-in" && (
        <p className="mt-1">
          {/* A window of its own: what was typed stays in this one. */}
          <a href={`/sign-in?next=${encodeURIComponent(path)}`} target="_blank" rel="noopener">
            在新窗口登录
          </a>
          ，再回到这里重试。
        </p>
      )}
      {children}
    </div>
  );
}
