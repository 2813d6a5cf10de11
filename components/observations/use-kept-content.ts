"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useSend } from "@/components/ui/use-send";
import type { Stamped } from "./kept.prepare";

/** The server learns of it once somebody pauses. */
const SERVER_AFTER_MS = 1000;

/** Where it is kept. */
export interface KeptPlace {
  /** Of the browser's own store; names the account, so that nobody finds what another has typed. */
  readonly storeKey: string;
  readonly url: string;
}

type Options<T> = {
  place: KeptPlace;
  /** What is typed and not saved; null: nothing. */
  content: T | null;
  /** What the server has kept; the caller has already put it in. */
  kept: Stamped<T> | null;
  /** The content in the browser's store, if it is what this has written. */
  read: (stored: unknown) => Stamped<T> | null;
  /** Puts in what the browser has kept, where that is younger; null: it was saved meanwhile, or given up. */
  onFound: (found: Stamped<T> | null) => void;
};

/** Keeps what is typed and not saved: in the browser with every stroke, at the server soon after; and brings it back. */
export function useKeptContent<T>({ place, content, kept, read, onFound }: Options<T>) {
  const { send } = useSend();
  const [isLooked, setLooked] = useState(false);
  const atServer = useRef(JSON.stringify(kept?.content ?? null));

  const look = useEffectEvent(() => {
    const stored = parsed(sessionStorage.getItem(place.storeKey));
    setLooked(true);
    const at = stampOf(stored);
    if (at !== undefined && (!kept || at >= kept.at)) onFound(read(stored));
  });
  useEffect(() => look(), []);

  const text = JSON.stringify(content);
  const keepHere = useEffectEvent((): Stamped<T> | null => {
    const at = new Date().toISOString();
    // That nothing is left is kept too: the server learns of it later.
    sessionStorage.setItem(place.storeKey, JSON.stringify({ at, content }));
    return content === null ? null : { at, content };
  });
  const keepThere = useEffectEvent(async (stamped: Stamped<T> | null) => {
    const sent = await send("PUT", place.url, { content: stamped });
    if (sent.ok) atServer.current = text;
  });
  useEffect(() => {
    if (!isLooked) return;
    const stamped = keepHere();
    // Compared with what was sent last: a repetition tells nothing.
    if (text === atServer.current) return;
    const timer = setTimeout(() => keepThere(stamped), stamped ? SERVER_AFTER_MS : 0);
    return () => clearTimeout(timer);
  }, [text, isLooked]);
}

function stampOf(stored: unknown): string | undefined {
  const isStamped = typeof stored === "object" && stored !== null && "at" in stored;
  return isStamped && typeof stored.at === "string" ? stored.at : undefined;
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
