"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";

const PAGES: { href: Route; label: string }[] = [
  { href: "/", label: "总览" },
  { href: "/indicators", label: "指标" },
  { href: "/map", label: "地图" },
  { href: "/districts", label: "各区" },
  { href: "/platforms", label: "平台" },
  { href: "/projects", label: "项目" },
  { href: "/plan", label: "规划" },
  { href: "/method", label: "方法" },
];

/** The pages; the day one is looking from (asOf) goes along. */
export function NavLinks() {
  const path = usePathname();
  const asOf = useSearchParams().get("asOf");
  return <Links path={path} query={asOf ? `?asOf=${encodeURIComponent(asOf)}` : ""} />;
}

function Links({ path, query }: { path: string; query: string }) {
  return (
    <ul className="flex gap-1 whitespace-nowrap">
      {PAGES.map(({ href, label }) => {
        const here = href === "/" ? path === "/" : path.startsWith(href);
        return (
          <li key={href}>
            <Link
              href={`${href}${query}` as Route}
              aria-current={here ? "page" : undefined}
              className="block border-b-2 border-transparent px-3 py-3 text-sm text-ink-2 hover:text-ink hover:no-underline aria-[current]:border-accent aria-[current]:text-ink"
            >
              {label}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
