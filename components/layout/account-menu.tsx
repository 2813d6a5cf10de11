import type { Route } from "next";
import Link from "next/link";
import { SignInLink } from "./sign-in-link";
import { SignOutButton } from "./sign-out-button";

type Props = { account: { name: string; roleName: string } | null };

/** The way in for a visitor; for who is signed in, name and role and the way to the own account and out. */
export function AccountMenu({ account }: Props) {
  if (!account) return <SignInLink />;
  return (
    <details className="group relative text-sm">
      <summary className="flex h-9 cursor-pointer list-none items-center gap-2 rounded px-2 hover:bg-accent-wash [&::-webkit-details-marker]:hidden">
        <span className="max-w-20 truncate sm:max-w-40">{account.name}</span>
        <span className="hidden text-xs text-ink-2 sm:inline">{account.roleName}</span>
        <span aria-hidden="true" className="text-xs text-ink-2">
          ▾
        </span>
      </summary>
      <ul className="absolute right-0 z-20 mt-1 w-40 rounded border border-hairline bg-raised py-1">
        <li className="px-4 py-1.5 text-xs text-ink-2 sm:hidden">{account.roleName}</li>
        {LINKS.map(({ href, label }) => (
          <li key={href}>
            <Link href={href} className="block px-4 py-1.5 text-ink hover:bg-accent-wash hover:no-underline">
              {label}
            </Link>
          </li>
        ))}
        <li className="mt-1 border-t border-hairline pt-1">
          <SignOutButton />
        </li>
      </ul>
    </details>
  );
}

const LINKS: readonly { href: Route; label: string }[] = [
  { href: "/tasks" as Route, label: "待办" },
  { href: "/notices" as Route, label: "通知" },
  { href: "/account" as Route, label: "我的账号" },
];
