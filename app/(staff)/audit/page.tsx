import type { Metadata } from "next";
import { AuditView, type AuditViewProps } from "@/components/audit/audit-view";
import { Answered } from "@/components/layout/answered";
import { pageHref } from "@/components/layout/page-href";
import { PageSkeleton } from "@/components/ui/skeleton";
import { pageActor } from "@/lib/auth/page-actor";
import { auditAccounts, auditEvents, lastVerification } from "@/lib/data/audit.queries";
import { todayInShanghai } from "@/lib/format/dates";
import { auditPageQuery } from "@/lib/schemas/audit";
import { readQuery } from "@/lib/schemas/requests";

export const metadata: Metadata = { title: "审计" };

const PAGE_SIZE = 100;

export default function Page({ searchParams }: PageProps<"/audit">) {
  return (
    <Answered load={() => load(searchParams)} skeleton={<PageSkeleton />}>
      {(data) => <AuditView {...data} />}
    </Answered>
  );
}

async function load(searchParams: PageProps<"/audit">["searchParams"]): Promise<AuditViewProps> {
  const actor = await pageActor("read-audit");
  const today = todayInShanghai(new Date());
  const { before, ...query } = readQuery(auditPageQuery, await searchParams, today);
  const [verification, accounts, events] = await Promise.all([
    lastVerification(actor),
    auditAccounts(actor),
    auditEvents(actor, query, { limit: PAGE_SIZE, before: Number(before ?? 0) }),
  ]);
  const shown = events.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  return {
    verification,
    query,
    today,
    accounts,
    events: shown,
    newest: before ? pageHref("/audit", query) : null,
    older:
      last && events.length > PAGE_SIZE ? pageHref("/audit", { ...query, before: String(last.seq) }) : null,
  };
}
