"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";

type Props = {
  places: readonly { href: Route; label: string }[];
  /** The connection is one that others can read. */
  isReadable: boolean;
};

/** The staff area, below the pages that everybody sees. */
export function StaffLinks({ places, isReadable }: Props) {
  const path = usePathname();
  return (
    <div className="no-print border-t border-hairline bg-raised">
      {isReadable && (
        <p className="border-b border-hairline bg-behind px-4 py-1.5 text-center text-xs text-paper">
          当前连接没有加密，密码和数据可能被同一网络中的人看到，请联系系统管理员启用https。
        </p>
      )}
      <nav aria-label="工作导航" className="mx-auto max-w-[1344px] overflow-x-auto px-1 sm:px-5">
        <ul className="flex gap-1 whitespace-nowrap">
          {places.map(({ href, label }) => (
            <li key={href}>
              <Link
                href={href}
                aria-current={isAt(path, href) ? "page" : undefined}
                className="block border-b-2 border-transparent px-3 py-2 text-sm text-ink-2 hover:text-ink hover:no-underline aria-[current]:border-accent aria-[current]:text-ink"
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

const isAt = (path: string, href: string) => path === href || path.startsWith(`${href}/`);
