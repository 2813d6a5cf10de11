"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";

/** Back to the same page afterwards. */
export function SignInLink() {
  const path = usePathname();
  if (path === "/sign-in" || path === "/setup") return null;
  const href = path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`;
  return (
    <Link href={href as Route} prefetch={false} className="px-2 py-1.5 text-sm">
      登录
    </Link>
  );
}
