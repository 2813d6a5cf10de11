import type { Route } from "next";
import { StaffLinks } from "@/components/layout/staff-links";
import { currentActor } from "@/lib/auth/page-actor";
import { isReadableOnTheWay } from "@/lib/auth/transport";
import { offersRole } from "@/lib/data/gate";
import { unreadNotices } from "@/lib/data/notices.queries";
import type { Ask } from "@/lib/domain/access";

interface Place {
  readonly href: Route;
  readonly label: string;
  /** Any of these shows it. */
  readonly asks: readonly Ask[];
}

const either = (action: Ask["action"]): Ask[] => [
  { action, step: "propose" },
  { action, step: "confirm" },
];

const PLACES: readonly Place[] = [
  { href: "/tasks" as Route, label: "待办", asks: [{ action: "view-own-account" }] },
  { href: "/observations" as Route, label: "填报", asks: [{ action: "view-drafts" }] },
  { href: "/review" as Route, label: "审核", asks: [{ action: "review" }] },
  { href: "/collection" as Route, label: "收集进度", asks: [{ action: "view-collection" }] },
  { href: "/targets" as Route, label: "目标", asks: either("define-indicator") },
  {
    href: "/proposals" as Route,
    label: "提请",
    asks: [
      ...either("manage-account"),
      ...either("grant-role"),
      ...either("settings"),
      ...either("manage-units"),
      ...either("define-indicator"),
      ...either("lock-period"),
    ],
  },
  { href: "/admin/accounts" as Route, label: "账号管理", asks: [{ action: "view-accounts" }] },
  { href: "/admin/units" as Route, label: "单位", asks: either("manage-units") },
  { href: "/admin/settings" as Route, label: "设置", asks: either("settings") },
  { href: "/admin/health" as Route, label: "系统状态", asks: [{ action: "view-health" }] },
  { href: "/audit" as Route, label: "审计", asks: [{ action: "read-audit" }] },
];

/** The places of the staff area that whoever is signed in has something to do at. */
export async function StaffBar() {
  const actor = await currentActor().catch(() => undefined);
  if (!actor?.account) return null;
  const places = PLACES.filter(({ asks }) => offersRole(actor, ...asks));
  // Whoever has a duty first is told nothing yet; while the database is away the frame stays.
  const unread = await unreadNotices(actor).catch(() => 0);
  const notices = { href: "/notices" as Route, label: unread > 0 ? `通知（${unread}条未读）` : "通知" };
  return <StaffLinks places={[...places, notices]} isReadable={isReadableOnTheWay(actor.origin.ip)} />;
}
