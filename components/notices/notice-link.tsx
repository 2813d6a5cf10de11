"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import type { MouseEvent, ReactNode } from "react";
import { useSend } from "@/components/ui/use-send";

type Props = { id: string; href: string; children: ReactNode };

/** Leads to what a notice is about; who follows it has read it. */
export function NoticeLink({ id, href, children }: Props) {
  const router = useRouter();
  const { send } = useSend();
  async function follow(event: MouseEvent) {
    const isElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0;
    const read = send("POST", `/api/v1/notices/${id}/read`);
    if (isElsewhere) return;
    event.preventDefault();
    // It leads on whether or not it could be marked.
    await read;
    router.push(href as Route);
    router.refresh();
  }
  return (
    <a href={href} onClick={(event) => void follow(event)}>
      {children}
    </a>
  );
}
