import type { Metadata } from "next";
import { Answered } from "@/components/layout/answered";
import { ReviewView, type ReviewViewProps } from "@/components/observations/review-view";
import { PageSkeleton } from "@/components/ui/skeleton";
import { pageActor } from "@/lib/auth/page-actor";
import { reviewQueue } from "@/lib/data/review.queries";
import { todayInShanghai } from "@/lib/format/dates";

export const metadata: Metadata = { title: "审核" };

export default function Page() {
  return (
    <Answered load={load} skeleton={<PageSkeleton />}>
      {(data) => <ReviewView {...data} />}
    </Answered>
  );
}

async function load(): Promise<ReviewViewProps> {
  const actor = await pageActor("review");
  const batchUrl = "/api/v1/observations/batch";
  return { ...(await reviewQueue(actor)), today: todayInShanghai(new Date()), batchUrl };
}
