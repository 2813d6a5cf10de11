import type { Metadata } from "next";
import { CalendarView, type CalendarViewProps } from "@/components/collection/calendar-view";
import { Answered } from "@/components/layout/answered";
import { PageSkeleton } from "@/components/ui/skeleton";
import { pageActor } from "@/lib/auth/page-actor";
import { workCalendarOf } from "@/lib/data/calendar.queries";
import { offersRole } from "@/lib/data/gate";
import { todayInShanghai } from "@/lib/format/dates";
import { calendarPageQuery, readQuery } from "@/lib/schemas/requests";

export const metadata: Metadata = { title: "工作日历" };

export default function Page({ searchParams }: PageProps<"/collection/calendar">) {
  return (
    <Answered load={() => load(searchParams)} skeleton={<PageSkeleton />}>
      {(data) => <CalendarView {...data} />}
    </Answered>
  );
}

async function load(
  searchParams: PageProps<"/collection/calendar">["searchParams"],
): Promise<CalendarViewProps> {
  const actor = await pageActor("view-collection");
  const { year } = readQuery(calendarPageQuery, await searchParams, todayInShanghai(new Date()));
  return {
    calendar: await workCalendarOf(actor, year === undefined ? undefined : Number(year)),
    mayArrange: offersRole(actor, { action: "arrange-collection" }),
  };
}
