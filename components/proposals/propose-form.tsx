"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useState } from "react";
import { pageHref } from "@/components/layout/page-href";
import { Field } from "@/components/ui/field";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useSend } from "@/components/ui/use-send";
import { confirmerWords, proposalTitle } from "@/lib/format/proposal-words";
import type { ProposalAction, ProposalAnswer } from "@/lib/schemas/proposals";

/** What is wrong with a field of the payload, by its path there. */
export type ErrorAt = (path: string) => string | undefined;

type Props = {
  action: ProposalAction;
  /** In the shape of the action's schema; the API reads it by that. */
  payload: object;
  /** 「提请停用」 */
  submit: string;
  /** Of several forms on a screen at most one is strong. */
  strong?: boolean;
  /** After it was proposed: the form may be emptied. */
  onProposed?: () => void;
  children?: (errorAt: ErrorAt) => ReactNode;
};

/** Asks for something that another person confirms: the fields of the matter, the reason, and what came of it. */
export function ProposeForm({ action, payload, submit, strong = true, onProposed, children }: Props) {
  const router = useRouter();
  const { send, isSending, problem } = useSend();
  const [reason, setReason] = useState("");
  const [proposed, setProposed] = useState<ProposalAnswer | null>(null);
  const errorAt: ErrorAt = (path) => problem?.errors.get(`payload.${path}`);

  async function propose(event: FormEvent) {
    event.preventDefault();
    setProposed(null);
    const sent = await send<ProposalAnswer>("POST", "/api/v1/proposals", { action, payload, reason });
    if (!sent.ok) return;
    setProposed(sent.answer);
    setReason("");
    onProposed?.();
    router.refresh();
  }

  return (
    <form onSubmit={propose} className="max-w-2xl space-y-4" autoComplete="off" noValidate>
      {children?.(errorAt)}
      <Field label="理由" hint={`将由${confirmerWords[action]}确认。`} error={problem?.errors.get("reason")}>
        {(field) => <input {...field} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <ProblemNotice problem={problem} />
      {proposed && <Proposed proposal={proposed} />}
      <SubmitButton isSending={isSending} strong={strong}>
        {submit}
      </SubmitButton>
    </form>
  );
}

function Proposed({ proposal }: { proposal: ProposalAnswer }) {
  const confirms = proposal.acts.includes("confirm");
  return (
    <p role="status" className="border-l-2 border-achieved py-1 pl-3 text-sm">
      已提请“{proposalTitle(proposal)}”，
      {confirms ? "请您自己确认。" : `等${confirmerWords[proposal.action]}确认。`}
      <Link href={pageHref("/proposals", { show: confirms ? undefined : "mine" })}>查看提请</Link>
    </p>
  );
}
