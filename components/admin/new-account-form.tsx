"use client";

import { useState } from "react";
import { ProposeForm } from "@/components/proposals/propose-form";
import { Field } from "@/components/ui/field";
import { NOBODY, PersonFields, personPayload } from "./person-fields";
import { type StandingChoices, StandingFields, type StandingTyped, standingPayload } from "./standing-fields";

const NO_STANDING: StandingTyped = { role: "", area: "", unit: "" };

/** A new account: who it is for, and as what. */
export function NewAccountForm(choices: StandingChoices) {
  const [username, setUsername] = useState("");
  const [person, setPerson] = useState(NOBODY);
  const [standing, setStanding] = useState(NO_STANDING);
  const payload = { what: "new", username, ...personPayload(person), ...standingPayload(standing) };
  function empty() {
    setUsername("");
    setPerson(NOBODY);
    setStanding(NO_STANDING);
  }
  return (
    <ProposeForm action="manage-account" payload={payload} submit="提请新建" onProposed={empty}>
      {(errorAt) => (
        <>
          <Field
            label="用户名"
            hint="以字母开头，小写字母、数字和“.”“_”“-”，以后不能更改。"
            error={errorAt("username")}
          >
            {(field) => (
              <input
                {...field}
                value={username}
                onChange={(event) => setUsername(event.target.value)}
                autoCapitalize="none"
                spellCheck={false}
              />
            )}
          </Field>
          <PersonFields value={person} onChange={setPerson} errorAt={errorAt} />
          <StandingFields value={standing} onChange={setStanding} errorAt={errorAt} {...choices} />
        </>
      )}
    </ProposeForm>
  );
}
