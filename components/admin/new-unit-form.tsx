"use client";

import { useState } from "react";
import { ProposeForm } from "@/components/proposals/propose-form";
import { Field } from "@/components/ui/field";

export function NewUnitForm() {
  const [code, setCode] = useState("");
  const [name, setName] = useState("");
  function empty() {
    setCode("");
    setName("");
  }
  return (
    <ProposeForm
      action="manage-units"
      payload={{ what: "new", code, name }}
      submit="提请新增"
      onProposed={empty}
    >
      {(errorAt) => (
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="名称" error={errorAt("name")}>
            {(field) => <input {...field} value={name} onChange={(event) => setName(event.target.value)} />}
          </Field>
          <Field label="代码" hint="小写字母、数字和连字符，如gz-statistics" error={errorAt("code")}>
            {(field) => <input {...field} value={code} onChange={(event) => setCode(event.target.value)} />}
          </Field>
        </div>
      )}
    </ProposeForm>
  );
}
