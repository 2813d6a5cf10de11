"use client";

import { type FormEvent, useState } from "react";
import { Field } from "@/components/ui/field";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useSend } from "@/components/ui/use-send";
import type { SetUpBody } from "@/lib/schemas/set-up";
import { Administrators, NO_ADMINISTRATORS } from "./administrators";
import { NOBODY, PersonFields } from "./person-fields";

type Mode = SetUpBody["mode"];

const MODES: readonly { mode: Mode; label: string; about: string }[] = [
  {
    mode: "administrators",
    label: "正式使用",
    about: "系统、安全、审计三位管理员，由三个人担任，互相监督。",
  },
  {
    mode: "solo",
    label: "单人试用",
    about: "一个人办理一切，每页都有提示；以后可以转为正式使用，但不能再转回来。",
  },
];

export function SetUpForm() {
  const { send, isSending, problem } = useSend();
  const [mode, setMode] = useState<Mode>("administrators");
  const [code, setCode] = useState("");
  const [three, setThree] = useState(NO_ADMINISTRATORS);
  const [solo, setSolo] = useState(NOBODY);
  const errors = problem?.errors;

  async function setUp(event: FormEvent) {
    event.preventDefault();
    const body: SetUpBody = mode === "solo" ? { mode, code, solo } : { mode, code, ...three };
    const sent = await send("POST", "/api/v1/setup", body);
    if (sent.ok) window.location.assign("/sign-in");
  }
  return (
    <form onSubmit={(event) => void setUp(event)} autoComplete="off" className="mt-8 space-y-8">
      <div className="max-w-xs">
        <Field label="设置码" hint="启动程序时显示在服务器的窗口中" error={errors?.get("code")}>
          {(field) => (
            <input
              {...field}
              value={code}
              onChange={(event) => setCode(event.target.value)}
              autoCapitalize="characters"
              spellCheck={false}
              required
            />
          )}
        </Field>
      </div>
      <fieldset className="space-y-2">
        <legend className="text-xs text-ink-2">怎样使用</legend>
        {MODES.map((each) => (
          <label key={each.mode} className="flex items-baseline gap-2">
            <input
              type="radio"
              name="mode"
              checked={mode === each.mode}
              onChange={() => setMode(each.mode)}
            />
            <span>
              {each.label}
              <span className="ml-2 text-sm text-ink-2">{each.about}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {mode === "administrators" ? (
        <Administrators value={three} errors={errors} onChange={setThree} />
      ) : (
        <PersonFields
          legend="试用的人"
          about="填报、审核和管理都由这一个账号办理。"
          path="solo"
          value={solo}
          errors={errors}
          onChange={setSolo}
        />
      )}
      <ProblemNotice problem={problem} />
      <SubmitButton isSending={isSending}>建立账号</SubmitButton>
    </form>
  );
}
