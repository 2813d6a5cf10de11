"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useSend } from "@/components/ui/use-send";
import type { GridFields } from "./grid-save.prepare";
import { type Kept, keep, keptOf, newest, restore } from "./kept.prepare";
import type { DeskHandle } from "./use-desk";

/** The server learns of it once somebody pauses. */
const SERVER_AFTER_MS = 1000;

type Options = {
  handle: DeskHandle;
  fields: GridFields;
  setFields: (fields: GridFields) => void;
  /** What the server has kept, already in the grid. */
  kept: Kept | null;
  /** Of the browser's own store; names the account, so that nobody finds what another has typed. */
  storeKey: string;
  url: string;
};

/** Keeps what is typed and not saved: in the browser with every stroke, at the server soon after; and brings it back. */
export function useKept({ handle, fields, setFields, kept, storeKey, url }: Options) {
  const { desk, changeSheet } = handle;
  const { send } = useSend();
  const [restored, setRestored] = useState(kept && { at: kept.at, count: kept.cells.length });
  const [isLooked, setLooked] = useState(false);
  const atServer = useRef(contentOf(kept));

  const bringBack = useEffectEvent(() => {
    const own = keptOf(parsed(sessionStorage.getItem(storeKey)));
    setLooked(true);
    if (!own || newest(own, kept) !== own) return;
    changeSheet((sheet) => restore(sheet, own).sheet);
    setFields(own.fields);
    setRestored({ at: own.at, count: own.cells.length });
  });
  useEffect(() => bringBack(), []);

  const writing = desk.mode === "move" ? undefined : { at: desk.cursor.at, text: desk.text };
  const current = keep(desk.sheet, fields, "", writing);
  const content = contentOf(current);
  const keepHere = useEffectEvent(() => {
    const stamped = current && { ...current, at: new Date().toISOString() };
    if (stamped) sessionStorage.setItem(storeKey, JSON.stringify(stamped));
    else sessionStorage.removeItem(storeKey);
    return stamped;
  });
  const keepThere = useEffectEvent(async (stamped: Kept | null) => {
    const sent = await send("PUT", url, { content: stamped });
    if (sent.ok) atServer.current = content;
  });
  useEffect(() => {
    if (!isLooked) return;
    const stamped = keepHere();
    if (content === atServer.current) return;
    const timer = setTimeout(() => keepThere(stamped), SERVER_AFTER_MS);
    return () => clearTimeout(timer);
  }, [content, isLooked]);

  return { restored, forget: () => setRestored(null) };
}

/** What decides whether there is anything new: all but the time. */
function contentOf(kept: Kept | null): string {
  return JSON.stringify(kept && [kept.fields, kept.cells]);
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
