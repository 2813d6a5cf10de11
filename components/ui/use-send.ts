"use client";

import { useRef, useState } from "react";
import { type Problem, type SendMethod, type Sent, sendTo } from "./send";

/** What is being tried: its key stays the same until it has been done. */
interface Intent {
  readonly key: string;
  flight: Promise<Sent<unknown>> | null;
}

/**
 * How every button and form changes something: by the API, and in no other way.
 *
 * `send` never throws and never clears anything; the caller decides what follows success (`router.refresh()`). The
 * same content sent again, after a broken connection or by a second click, goes under the same Idempotency-Key and
 * is done once. A file needs a method and address of its own to count as another intent.
 */
export function useSend() {
  const intents = useRef(new Map<string, Intent>());
  const [flying, setFlying] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function send<T>(method: SendMethod, url: string, body?: unknown): Promise<Sent<T>> {
    const name = intentOf(method, url, body);
    const intent = intents.current.get(name) ?? { key: newKey(), flight: null };
    intents.current.set(name, intent);
    if (intent.flight) return intent.flight as Promise<Sent<T>>;
    setFlying((count) => count + 1);
    setProblem(null);
    const flight = sendTo<T>(method, url, body, intent.key);
    intent.flight = flight;
    const sent = await flight;
    intent.flight = null;
    setFlying((count) => count - 1);
    if (sent.ok) intents.current.delete(name);
    else setProblem(sent.problem);
    return sent;
  }

  return { send, isSending: flying > 0, problem, dismiss: () => setProblem(null) };
}

function intentOf(method: SendMethod, url: string, body: unknown): string {
  const content = body instanceof File ? [body.name, body.size, body.lastModified] : body;
  return JSON.stringify([method, url, content]);
}

/** crypto.randomUUID is for secure contexts alone; an intranet without TLS is none. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
