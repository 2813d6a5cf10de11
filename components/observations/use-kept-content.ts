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
  /** What the browser's store holds, if it is what this has written. */
  read: (stored: unknown) => Stamped<T> | null;
  /** Puts in what the browser has kept, where that is younger. */
  onFound: (found: Stamped<T>) => void;
};

/** Keeps what is typed and not saved: in the browser with every stroke, at the server soon after; and brings it back. */
export function useKeptContent<T>({ place, content, kept, read, onFound }: Options<T>) {
  const { send } = useSend();
  const [isLooked, setLooked] = useState(false);
  const atServer = useRef(JSON.stringify(kept?.content ?? null));

  const look = useEffectEvent(() => {
    const found = read(parsed(sessionStorage.getItem(place.storeKey)));
    setLooked(true);
    if (found && (!kept || found.at >= kept.at)) onFound(found);
  });
  useEffect(() => look(), []);

  const text = JSON.stringify(content);
  const keepHere = useEffectEvent((): Stamped<T> | null => {
    const stamped = content === null ? null : { at: new Date().toISOString(), content };
    if (stamped) sessionStorage.setItem(place.storeKey, JSON.stringify(stamped));
    else sessionStorage.removeItem(place.storeKey);
    return stamped;
  });
  const keepThere = useEffectEvent(async (stamped: Stamped<T> | null) => {
    const sent = await send("PUT", place.url, { content: stamped });
    if (sent.ok) atServer.current = text;
  });
  useEffect(() => {
    if (!isLooked) return;
    const stamped = keepHere();
    if (text === atServer.current) return;
    const timer = setTimeout(() => keepThere(stamped), SERVER_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text, isLooked]);
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
