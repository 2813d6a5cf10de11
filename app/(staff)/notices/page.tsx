import type { Metadata } from "next";
import { Answered } from "@/components/layout/answered";
import { pageHref } from "@/components/layout/page-href";
import { NoticesView, type NoticesViewProps } from "@/components/notices/notices-view";
import { PageSkeleton } from "@/components/ui/skeleton";
import { pageActor } from "@/lib/auth/page-actor";
import { listNotices, unreadNotices } from "@/lib/data/notices.queries";
import { todayInShanghai } from "@/lib/format/dates";
import { noticesPageQuery, readQuery } from "@/lib/schemas/requests";

export const metadata: Metadata = { title: "通知" };

const PAGE_SIZE = 50;

export default function Page({ searchParams }: PageProps<"/notices">) {
  return (
    <Answered load={() => load(searchParams)} skeleton={<PageSkeleton />}>
      {(data) => <NoticesView {...data} />}
    </Answered>
  );
}

async function load(searchParams: PageProps<"/notices">["searchParams"]): Promise<NoticesViewProps> {
  const actor = await pageActor("view-own-account");
  const { page = "1" } = readQuery(noticesPageQuery, await searchParams, todayInShanghai(new Date()));
  const part = { limit: PAGE_SIZE, offset: (Number(page) - 1) * PAGE_SIZE };
  const [notices, unread] = await Promise.all([listNotices(actor, part), unreadNotices(actor)]);
  return {
    notices: notices.slice(0, PAGE_SIZE),
    unread,
    older: notices.length > PAGE_SIZE ? pageHref("/notices", { page: String(Number(page) + 1) }) : null,
  };
}
