"use client";

import { useState } from "react";
import { ScrollAcross } from "@/components/layout/scroll-across";
import { ProblemNotice } from "@/components/ui/problem-notice";
import type { EntryAnswer } from "@/lib/schemas/entries";
import { ReleaseDialog } from "./release-dialog";
import { ReleaseRow } from "./release-row";
import { useBatch } from "./use-batch";

type Props = { entries: readonly EntryAnswer[]; today: string; batchUrl: string };

/** What is approved and waits: released together, now or at a set time. */
export function ReleaseQueue({ entries, today, batchUrl }: Props) {
  const { chosen, choose, refused, take, isSending, problem } = useBatch(batchUrl);
  const [isAsking, setAsking] = useState(false);
  const open = entries.filter(({ acts }) => acts.includes("release"));
  const picked = open.filter(({ id }) => chosen.has(id));
  const ids = open.map(({ id }) => id);
  const close = () => setAsking(false);
  return (
    <div className="space-y-4">
      <div className="flex justify-end">
        <button
          type="button"
          className="button button-strong"
          aria-disabled={picked.length === 0}
          onClick={() => picked.length > 0 && setAsking(true)}
        >
          {picked.length > 0 ? `发布（${picked.length}）` : "发布"}
        </button>
      </div>
      {!isAsking && <ProblemNotice problem={problem} />}
      <ScrollAcross label="待发布">
        <table className="table min-w-[640px]">
          <thead>
            <tr>
              <th scope="col" className="w-8">
                <input
                  type="checkbox"
                  aria-label={`选择全部${open.length}条`}
                  checked={ids.length > 0 && ids.every((id) => chosen.has(id))}
                  onChange={({ target }) => choose(ids, target.checked)}
                />
              </th>
              <th scope="col">待发布的</th>
              <th scope="col" className="num">
                数值
              </th>
              <th scope="col">审核</th>
              <th scope="col">发布</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <ReleaseRow
                key={entry.id}
                entry={entry}
                isChosen={chosen.has(entry.id)}
                refusal={refused.get(entry.id)}
                onChoose={(isChosen) => choose([entry.id], isChosen)}
              />
            ))}
          </tbody>
        </table>
      </ScrollAcross>
      <ReleaseDialog
        isOpen={isAsking}
        onClose={close}
        entries={picked}
        {...{ today, isSending, problem }}
        onRelease={async (at) => (await take("release", picked, at === undefined ? {} : { at })) && close()}
      />
    </div>
  );
}
