"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { useSend } from "@/components/ui/use-send";
import { discardWords, entryActWords } from "@/lib/format/entry-words";
import type { EntryAnswer, TransitionBody } from "@/lib/schemas/entries";
import { DiscardDialog } from "./discard-dialog";
import { ReleaseDialog } from "./release-dialog";
import { ReturnDialog } from "./return-dialog";

type Props = { entry: EntryAnswer; today: string; url: string };
type Act = EntryAnswer["acts"][number];

/** What can be done with the record now, apart from changing it. */
export function RecordActions({ entry, today, url }: Props) {
  const router = useRouter();
  const { send, isSending, problem } = useSend();
  const [asks, setAsks] = useState<"return" | "release" | "discard" | null>(null);
  const { acts, version, released, releaseAt } = entry;
  const discard = released > 0 ? discardWords.correction : discardWords.draft;
  const has = (act: Act) => acts.includes(act);

  async function take(act: Act, more: Omit<TransitionBody, "version"> = {}) {
    const sent = await send("POST", `${url}/${act}`, { version, ...more });
    if (!sent.ok) return;
    setAsks(null);
    router.refresh();
  }
  const button = (act: Act, strong: boolean, onPress: () => void) =>
    has(act) && (
      <button
        type="button"
        className={strong ? "button button-strong" : "button"}
        aria-disabled={isSending}
        onClick={() => !isSending && onPress()}
      >
        {act === "release" && releaseAt ? "改发布时间" : entryActWords[act as keyof typeof entryActWords]}
      </button>
    );
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap gap-2">
        {button("submit", true, () => void take("submit"))}
        {button("approve", true, () => void take("approve"))}
        {button("release", true, () => setAsks("release"))}
        {button("return", false, () => setAsks("return"))}
        {button("withdraw", false, () => void take("withdraw"))}
        {has("discard") && (
          <button
            type="button"
            className="px-2 text-sm underline underline-offset-3"
            onClick={() => setAsks("discard")}
          >
            {discard.title}
          </button>
        )}
        {has("release") && releaseAt && (
          <button type="button" className="button" onClick={() => void take("release", { at: null })}>
            取消定时发布
          </button>
        )}
      </div>
      {asks === null && (
        <ProblemNotice problem={problem}>
          {problem?.code === "changed-meanwhile" && (
            <button type="button" className="button mt-2" onClick={() => router.refresh()}>
              显示新内容
            </button>
          )}
        </ProblemNotice>
      )}
      <DiscardDialog
        isOpen={asks === "discard"}
        onClose={() => setAsks(null)}
        words={discard}
        isSending={isSending}
        problem={problem}
        onDiscard={() => void take("discard")}
      />
      <ReturnDialog
        isOpen={asks === "return"}
        onClose={() => setAsks(null)}
        isSending={isSending}
        problem={problem}
        onReturn={(note) => void take("return", { note })}
      />
      <ReleaseDialog
        isOpen={asks === "release"}
        onClose={() => setAsks(null)}
        entries={[entry]}
        today={today}
        setAt={releaseAt}
        isSending={isSending}
        problem={problem}
        onRelease={(at) => void take("release", at === undefined ? {} : { at })}
      />
    </div>
  );
}
