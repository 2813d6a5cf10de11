"use client";

import { useState } from "react";
import { ProblemNotice } from "@/components/ui/problem-notice";
import type { ReviewItem } from "@/lib/schemas/entries";
import { ApproveDialog } from "./approve-dialog";
import { ReturnDialog } from "./return-dialog";
import { byIndicator } from "./review.prepare";
import { ReviewTable } from "./review-table";
import { useBatch } from "./use-batch";

type Props = { items: readonly ReviewItem[]; batchUrl: string };

/** The values that were handed in, by indicator: chosen, then approved or returned together. */
export function ReviewQueue({ items, batchUrl }: Props) {
  const { chosen, choose, refused, take, isSending, problem } = useBatch(batchUrl);
  const [asks, setAsks] = useState<"approve" | "return" | null>(null);
  const picked = items.filter(({ id }) => chosen.has(id));
  const close = () => setAsks(null);
  const open = (what: "approve" | "return") => picked.length > 0 && setAsks(what);
  return (
    <div className="space-y-6">
      <div className="sticky top-0 z-10 flex flex-wrap items-center gap-2 border-b border-hairline bg-paper py-2">
        <p role="status" className="min-w-32 flex-1 text-sm text-ink-2">
          {picked.length > 0 ? `已选${picked.length}条` : "请勾选要办理的数值"}
        </p>
        <button
          type="button"
          className="button"
          aria-disabled={picked.length === 0}
          onClick={() => open("return")}
        >
          退回
        </button>
        <button
          type="button"
          className="button button-strong"
          aria-disabled={picked.length === 0}
          onClick={() => open("approve")}
        >
          批量通过
        </button>
      </div>
      {asks === null && <ProblemNotice problem={problem} />}
      {byIndicator(items).map(({ indicator, name, items: own }) => (
        <ReviewTable key={indicator} {...{ name, chosen, refused }} items={own} onChoose={choose} />
      ))}
      <ApproveDialog
        isOpen={asks === "approve"}
        onClose={close}
        {...{ isSending, problem }}
        items={picked}
        onApprove={async (passing) => (await take("approve", passing)) && close()}
      />
      <ReturnDialog
        isOpen={asks === "return"}
        onClose={close}
        {...{ isSending, problem }}
        count={picked.length}
        onReturn={async (note) => (await take("return", picked, { note })) && close()}
      />
    </div>
  );
}
