"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";

const TABS: readonly { href: Route; label: string }[] = [
  { href: "/collection" as Route, label: "完成情况" },
  { href: "/collection/rules" as Route, label: "填报规则" },
  { href: "/collection/calendar" as Route, label: "工作日历" },
  { href: "/collection/locks" as Route, label: "封账" },
];

/** The pages about what is collected, by when, and when it is closed. */
export function CollectionTabs() {
  const path = usePathname();
  return (
    <nav aria-label="收集进度" className="no-print -mx-3 overflow-x-auto pt-4">
      <ul className="flex gap-1 whitespace-nowrap">
        {TABS.map(({ href, label }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={path === href ? "page" : undefined}
              className="block border-b-2 border-transparent px-3 py-2 text-ink-2 hover:text-ink hover:no-underline aria-[current]:border-accent aria-[current]:text-ink"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
