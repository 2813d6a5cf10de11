"use client";

import { useState } from "react";
import { ProposeForm } from "@/components/proposals/propose-form";
import type { StaffAccount } from "@/lib/schemas/accounts";
import { PersonFields, type PersonTyped, personPayload } from "./person-fields";

/** Of the telephone number only a new one is typed: whoever edits need not see the one in force. */
export function EditAccountForm({ account }: { account: StaffAccount }) {
  const { username, name, title, contactEmail, officePhone } = account;
  const [person, setPerson] = useState<PersonTyped>({
    name,
    title: title ?? "",
    contactEmail: contactEmail ?? "",
    officePhone: "",
  });
  const { officePhone: phone, ...others } = personPayload(person);
  const payload = { what: "edit", username, ...others, ...(phone !== null && { officePhone: phone }) };
  return (
    <ProposeForm action="manage-account" payload={payload} submit="提请修改" strong={false}>
      {(errorAt) => (
        <PersonFields value={person} onChange={setPerson} errorAt={errorAt} phoneKept={officePhone} />
      )}
    </ProposeForm>
  );
}
