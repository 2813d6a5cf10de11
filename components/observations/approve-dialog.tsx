"use client";

import { Dialog } from "@/components/ui/dialog";
import { ProblemNotice } from "@/components/ui/problem-notice";
import type { Problem } from "@/components/ui/send";
import { formatPeriod } from "@/lib/format/dates";
import { formatTyped } from "@/lib/format/numbers";
import { checkWords } from "@/lib/format/review-words";
import type { ReviewItem } from "@/lib/schemas/entries";
import { sorted } from "./review.prepare";

type Props = {
  isOpen: boolean;
  onClose: () => void;
  items: readonly ReviewItem[];
  isSending: boolean;
  problem: Problem | null;
  onApprove: (passing: readonly ReviewItem[]) => void;
};

/** What is about to be approved, one by one, and what is held back and why. */
export function ApproveDialog({ isOpen, onClose, items, isSending, problem, onApprove }: Props) {
  const { passes, blocked } = sorted(items);
  const isOff = isSending || passes.length === 0;
  return (
    <Dialog title="批量通过" isOpen={isOpen} onClose={onClose}>
      <ProblemNotice problem={problem} />
      <div className="max-h-[50dvh] space-y-4 overflow-y-auto text-sm">
        {blocked.length > 0 && (
          <section className="border-l-2 border-missed pl-3">
            <h3 className="font-medium">{blocked.length}条不齐全，不会通过</h3>
            <ul className="mt-1 space-y-1">
              {blocked.map(({ item, by }) => (
                <li key={item.id}>
                  {nameOf(item)}：{by.map((code) => checkWords[code].lacking).join("；")}
                </li>
              ))}
            </ul>
          </section>
        )}
        <section>
          <h3 className="font-medium">{passes.length > 0 ? `${passes.length}条将通过` : "没有可以通过的"}</h3>
          <ul className="mt-1 space-y-1">
            {passes.map((item) => (
              <li key={item.id} className="flex justify-between gap-4">
                <span>{nameOf(item)}</span>
                <span className="whitespace-nowrap">
                  {formatTyped(item.value, item.qualifier)}
                  {item.measure}
                </span>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <div className="flex justify-end gap-2">
        <button type="button" className="button" onClick={onClose}>
          取消
        </button>
        <button
          type="button"
          className="button button-strong"
          aria-disabled={isOff}
          onClick={() => !isOff && onApprove(passes)}
        >
          通过{passes.length}条
        </button>
      </div>
    </Dialog>
  );
}

function nameOf({ indicatorName, areaName, period, span }: ReviewItem): string {
  return `${areaName} ${formatPeriod(period, span)} ${indicatorName}`;
}
