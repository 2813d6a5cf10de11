import Link from "next/link";
import type { ReactNode } from "react";
import { NavLinks } from "./nav-links";
import { ThemeToggle } from "./theme-toggle";

type Props = {
  /** What has to be said on every page (演示数据); it has its place whether it comes or not. */
  mark: ReactNode;
  /** Who is signed in, or the way to sign in. */
  account: ReactNode;
  /** Below: the work of whoever is signed in. */
  children: ReactNode;
};

export function SiteHeader({ mark, account, children }: Props) {
  return (
    <header className="border-b border-hairline print:border-b-2 print:border-black">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-raised focus:p-3"
      >
        跳到正文
      </a>
      <div className="mx-auto flex max-w-[1344px] flex-wrap items-center gap-x-2 px-4 sm:gap-x-8 sm:px-8">
        <div className="flex h-14 items-center gap-3">
          <Link href="/" className="text-base font-semibold tracking-wide text-ink hover:no-underline">
            规划指标监测
          </Link>
          {mark}
        </div>
        <nav
          aria-label="主导航"
          className="no-print order-last -mx-4 w-[calc(100%+2rem)] overflow-x-auto px-4 sm:-mx-0 sm:w-auto sm:px-0 lg:order-none lg:flex-1"
        >
          <NavLinks />
        </nav>
        <div className="no-print ml-auto flex items-center gap-2">
          {account}
          <ThemeToggle />
        </div>
      </div>
      {children}
    </header>
  );
}
