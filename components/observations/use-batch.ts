"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useSend } from "@/components/ui/use-send";
import type { BatchBody, BatchOutcome, EntryAnswer } from "@/lib/schemas/entries";
import { refusedOf } from "./review.prepare";

type Entry = Pick<EntryAnswer, "id" | "version">;
type Step = Exclude<BatchBody["act"], "save" | "submit" | "withdraw" | "discard">;

/** Records that are chosen from a list, and one step with all of them. */
export function useBatch(url: string) {
  const router = useRouter();
  const { send, isSending, problem } = useSend();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());

  function choose(ids: readonly string[], isChosen: boolean) {
    const next = new Set(chosen);
    for (const id of ids) {
      if (isChosen) next.add(id);
      else next.delete(id);
    }
    setChosen(next);
  }
  /** @returns whether it was answered; what of it could not be done stands in `refused` */
  async function take(
    act: Step,
    entries: readonly Entry[],
    more: { note?: string; at?: string | null } = {},
  ) {
    const items = entries.map(({ id, version }) => ({ id, version }));
    const sent = await send<{ items: BatchOutcome[] }>("POST", url, { act, items, ...more });
    if (!sent.ok) return false;
    setRefused(refusedOf(sent.answer.items));
    setChosen(new Set());
    router.refresh();
    return true;
  }
  return { chosen, choose, refused, take, isSending, problem };
}
