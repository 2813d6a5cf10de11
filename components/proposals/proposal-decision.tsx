"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useSend } from "@/components/ui/use-send";
import { confirmedEffect, proposalTitle } from "@/lib/format/proposal-words";
import type { ConfirmedAnswer, Facts, ProposalAnswer } from "@/lib/schemas/proposals";
import { NowInstead } from "./now-instead";
import { OneTimePassword } from "./one-time-password";

type Act = ProposalAnswer["acts"][number];

const WORDS: Readonly<Record<Act, { button: string; note: string; done: string }>> = {
  confirm: { button: "确认", note: "备注", done: "确认" },
  reject: { button: "不同意", note: "不同意的理由", done: "不同意" },
  withdraw: { button: "撤回", note: "备注", done: "撤回" },
};

/** The buttons of one proposal, as far as it offers them; each asks once more before it is done. */
export function ProposalDecision({ proposal }: { proposal: ProposalAnswer }) {
  const router = useRouter();
  const [act, setAct] = useState<Act | null>(null);
  const [password, setPassword] = useState<string | null>(null);

  function done(answer: ConfirmedAnswer) {
    setAct(null);
    if (answer.oneTimePassword) setPassword(answer.oneTimePassword);
    else router.refresh();
  }
  function closePassword() {
    setPassword(null);
    router.refresh();
  }
  return (
    <div className="no-print flex flex-wrap gap-3">
      {proposal.acts.map((each) => (
        <button
          key={each}
          type="button"
          onClick={() => setAct(each)}
          className={each === "confirm" ? "button button-strong" : "button"}
        >
          {WORDS[each].button}
        </button>
      ))}
      {proposal.acts.map((each) => (
        <Dialog
          key={each}
          title={`${WORDS[each].button}：${proposalTitle(proposal)}`}
          isOpen={act === each}
          onClose={() => setAct(null)}
        >
          <DecisionForm proposal={proposal} act={each} onDone={done} />
        </Dialog>
      ))}
      {password && <OneTimePassword password={password} account={proposal.subject} onClose={closePassword} />}
    </div>
  );
}

type FormProps = { proposal: ProposalAnswer; act: Act; onDone: (answer: ConfirmedAnswer) => void };

function DecisionForm({ proposal, act, onDone }: FormProps) {
  const { send, isSending, problem } = useSend();
  const [note, setNote] = useState("");
  const { id, version } = proposal;

  async function decide(event: FormEvent) {
    event.preventDefault();
    const body = { version, ...(note.trim() !== "" && { note }), ...(act === "reject" && { note }) };
    const sent = await send<ConfirmedAnswer>("POST", `/api/v1/proposals/${id}/${act}`, body);
    if (sent.ok) onDone(sent.answer);
  }
  const now =
    problem?.code === "changed-meanwhile" ? (problem.instead as { now?: Facts | null } | undefined) : null;
  return (
    <form onSubmit={decide} className="space-y-4" noValidate>
      {act === "confirm" && <p>{confirmedEffect(proposal)}</p>}
      <Field label={WORDS[act].note} optional={act !== "reject"} error={problem?.errors.get("note")}>
        {(field) => <input {...field} value={note} onChange={(event) => setNote(event.target.value)} />}
      </Field>
      <ProblemNotice problem={problem}>
        {now && <NowInstead action={proposal.action} {...now} />}
      </ProblemNotice>
      <SubmitButton isSending={isSending}>{WORDS[act].done}</SubmitButton>
    </form>
  );
}
