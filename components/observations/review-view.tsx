import { Empty } from "@/components/ui/notice";
import type { EntryAnswer, ReviewItem } from "@/lib/schemas/entries";
import { ReleaseQueue } from "./release-queue";
import { ReviewQueue } from "./review-queue";

export type ReviewViewProps = {
  submitted: readonly ReviewItem[];
  approved: readonly EntryAnswer[];
  /** More wait than are shown. */
  hasMore: boolean;
  today: string;
  batchUrl: string;
};

/** 审核: what was handed in, then what waits for its release. */
export function ReviewView({ submitted, approved, hasMore, today, batchUrl }: ReviewViewProps) {
  return (
    <>
      <header className="pt-8 pb-8">
        <h1 className="text-2xl font-semibold">
          {submitted.length + approved.length === 0
            ? "没有等待审核或发布的数值"
            : `${submitted.length}条待审核，${approved.length}条待发布`}
        </h1>
        {hasMore && <p className="mt-2 text-ink-2">还有更多，办理这些之后会继续显示。</p>}
      </header>
      <section aria-labelledby="review">
        <h2 id="review" className="mb-3 text-lg font-semibold">
          待审核
        </h2>
        {submitted.length > 0 ? (
          <ReviewQueue items={submitted} batchUrl={batchUrl} />
        ) : (
          <Empty>没有待审核的数值。填报人提交后会出现在这里。</Empty>
        )}
      </section>
      <section aria-labelledby="release" className="mt-12 pb-10">
        <h2 id="release" className="mb-3 text-lg font-semibold">
          待发布
        </h2>
        {approved.length > 0 ? (
          <ReleaseQueue entries={approved} today={today} batchUrl={batchUrl} />
        ) : (
          <Empty>没有待发布的数值。审核通过后会出现在这里。</Empty>
        )}
      </section>
    </>
  );
}
