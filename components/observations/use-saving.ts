"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { useSend } from "@/components/ui/use-send";
import type { Span } from "@/lib/domain/period";
import type { BatchOutcome } from "@/lib/schemas/entries";
import {
  areOfItems,
  blame,
  type GridFields,
  markSending,
  mergeSaved,
  mergeStep,
  readyToDiscard,
  readyToSave,
  type Sending,
} from "./grid-save.prepare";
import { type CellAt, slotAt } from "./slots.prepare";
import type { DeskHandle } from "./use-desk";

/** How long a draft waits for more to be typed. */
const DRAFT_AFTER_MS = 2000;
/** As many as one request takes. */
const MOST_ITEMS = 2000;

type Answer = { readonly items: readonly BatchOutcome[] };

type Options = { handle: DeskHandle; fields: GridFields; span: Span; url: string };

/**
 * Saves drafts by itself a moment after they are complete, and hands them in. After a failure it waits: for the
 * person, for the network to come back, or for this window to be looked at again after signing in in another.
 */
export function useSaving({ handle, fields, span, url }: Options) {
  const { desk, changeSheet, now } = handle;
  const { send, isSending, problem, dismiss } = useSend();
  const [savedAt, setSavedAt] = useState<string | null>(null);

  async function save(): Promise<boolean> {
    if (!(await post("save", readyToSave(now().sheet, fields, span)))) return false;
    return post("discard", readyToDiscard(now().sheet));
  }

  async function post(act: "save" | "discard", ready: readonly Sending[]): Promise<boolean> {
    const sending = ready.slice(0, MOST_ITEMS);
    if (sending.length === 0) return true;
    const cells = sending.map(({ at }) => at);
    changeSheet((sheet) => markSending(sheet, cells, true));
    const items = sending.map(({ item }) => item);
    const sent = await send<Answer>("POST", url, { act, items });
    changeSheet((sheet) =>
      sent.ok ? mergeSaved(sheet, sending, sent.answer.items) : blame(sheet, sending, sent.problem.errors),
    );
    if (sent.ok) setSavedAt(new Date().toISOString());
    // They stand at their cells; the others can be saved.
    else if (areOfItems(sent.problem.errors)) dismiss();
    return sent.ok;
  }

  async function submit(cells: readonly CellAt[]) {
    if (!(await save())) return;
    const saved = now().sheet.slots;
    const going = cells
      .flatMap((at) => {
        const { cell, typed } = slotAt(saved, at) ?? {};
        return cell?.entry?.acts.includes("submit") && !typed ? [{ at, entry: cell.entry }] : [];
      })
      .slice(0, MOST_ITEMS);
    if (going.length === 0) return;
    const items = going.map(({ entry: { id, version } }) => ({ id, version }));
    const sent = await send<Answer>("POST", url, { act: "submit", items });
    if (!sent.ok) return;
    changeSheet((sheet) =>
      mergeStep(
        sheet,
        going.map(({ at }) => at),
        sent.answer.items,
      ),
    );
  }

  const { slots } = desk.sheet;
  const waits = readyToSave(desk.sheet, fields, span).length + readyToDiscard(desk.sheet).length > 0;
  const pauses = isSending || problem !== null || desk.mode !== "move";
  const saveDrafts = useEffectEvent(() => void save());
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of a cell begins the wait anew
  useEffect(() => {
    if (!waits || pauses) return;
    const timer = setTimeout(saveDrafts, DRAFT_AFTER_MS);
    return () => clearTimeout(timer);
  }, [waits, pauses, slots]);

  const hasFailed = problem !== null && !isSending;
  useEffect(() => {
    if (!hasFailed) return;
    const again = () => document.visibilityState === "visible" && saveDrafts();
    window.addEventListener("online", again);
    document.addEventListener("visibilitychange", again);
    return () => {
      window.removeEventListener("online", again);
      document.removeEventListener("visibilitychange", again);
    };
  }, [hasFailed]);

  return { save, submit, isSending, problem, savedAt };
}
