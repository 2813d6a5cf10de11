import Link from "next/link";
import { LatestNews } from "@/components/indicators/latest-news";
import { pageHref } from "@/components/layout/page-href";
import { formatMoment } from "@/lib/format/dates";
import type { AreaAnswer, IndicatorAnswer, ObservationAnswer } from "@/lib/schemas/answers";
import type { TaskAnswer } from "@/lib/schemas/collection";
import type { NoticeAnswer } from "@/lib/schemas/notice";
import type { WaitingEntry } from "@/lib/schemas/work";
import { DueList } from "./due-list";
import { type Work, workHeadline } from "./headline.prepare";
import { NewNotices } from "./new-notices";
import { ProposalList } from "./proposal-list";
import { WaitingList } from "./waiting-list";
import { WorkHeadline } from "./work-headline";
import { WorkSection } from "./work-section";

export interface WorkViewProps {
  /** Who, as what, on which day. */
  about: string;
  work: Work;
  /** The first of the tasks that are still to be reported. */
  due: readonly TaskAnswer[];
  showsUnit: boolean;
  notices: readonly NoticeAnswer[];
  news: { items: ObservationAnswer[]; indicators: IndicatorAnswer[]; areas: AreaAnswer[] } | null;
}

/** 待办: what waits for whoever is signed in, most pressing first. Each line leads to where it is done. */
export function WorkView({ about, work, due, showsUnit, notices, news }: WorkViewProps) {
  const { collection, review, proposals, mayEnter } = work;
  const total = collection ? collection.counts.open + collection.counts.overdue : 0;
  return (
    <>
      <WorkHeadline parts={workHeadline(work)} about={about} />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div>
          {collection && collection.returned.total > 0 && (
            <WorkSection id="returned" title="被退回" count={collection.returned.total}>
              <WaitingList items={collection.returned.items} deed="退回" note={returnNote} />
            </WorkSection>
          )}
          {review && review.submitted.total > 0 && (
            <WorkSection
              id="submitted"
              title="待审核"
              count={review.submitted.total}
              more={<Link href={pageHref("/review")}>逐条核对、批量审核</Link>}
            >
              <WaitingList items={review.submitted.items} deed="提交" note={ownNote} />
            </WorkSection>
          )}
          {review && review.approved.total > 0 && (
            <WorkSection
              id="approved"
              title="已审核，待发布"
              count={review.approved.total}
              more={<Link href={pageHref("/review", {}, "release")}>发布</Link>}
            >
              <WaitingList items={review.approved.items} deed="审核通过" note={releaseNote} />
            </WorkSection>
          )}
          {proposals && proposals.toDecide.length > 0 && (
            <WorkSection id="to-decide" title="待确认的提请" count={proposals.toDecide.length}>
              <ProposalList proposals={proposals.toDecide} />
            </WorkSection>
          )}
          {due.length > 0 && (
            <WorkSection
              id="due"
              title={mayEnter ? "待填报" : "待部门填报"}
              count={total}
              more={<Link href={pageHref("/collection")}>收集进度</Link>}
            >
              <DueList {...{ tasks: due, mayEnter, showsUnit }} />
              {total > due.length && (
                <p className="py-3 text-sm text-ink-2">
                  这里是期限最早的{due.length}项，
                  <Link href={pageHref("/collection", {}, "tasks")}>全部{total}项</Link>
                </p>
              )}
            </WorkSection>
          )}
          {proposals && proposals.own.length > 0 && (
            <WorkSection id="own-proposals" title="等待他人确认" count={proposals.own.length}>
              <ProposalList proposals={proposals.own} areOwn />
            </WorkSection>
          )}
          {news && (
            <div className="mt-10 first:mt-0">
              <LatestNews {...news} news={news.items} query="" decided={0} total={0} />
            </div>
          )}
        </div>
        <NewNotices notices={notices} />
      </div>
    </>
  );
}

const returnNote = ({ returnNote: note }: WaitingEntry) =>
  note && <p className="mt-1 border-l-2 border-behind pl-3 text-sm">退回意见：{note}</p>;

const ownNote = ({ isOwn }: WaitingEntry) =>
  isOwn && <p className="text-sm text-ink-2">您修改过这个数值，须由另一位审核员审核。</p>;

const releaseNote = ({ releaseAt }: WaitingEntry) =>
  releaseAt && <p className="text-sm text-ink-2">将于{formatMoment(releaseAt)}自动发布。</p>;
