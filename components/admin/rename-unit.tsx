"use client";

import { useState } from "react";
import { ProposeForm } from "@/components/proposals/propose-form";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";

export function RenameUnit({ code, name: present }: { code: string; name: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const [name, setName] = useState(present);
  return (
    <>
      <button
        type="button"
        onClick={() => setIsOpen(true)}
        aria-label={`${present}更名`}
        className="text-accent hover:underline"
      >
        更名
      </button>
      <Dialog title={`${present}更名`} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <ProposeForm action="manage-units" payload={{ what: "rename", code, name }} submit="提请更名">
          {(errorAt) => (
            <Field label="新名称" error={errorAt("name")}>
              {(field) => <input {...field} value={name} onChange={(event) => setName(event.target.value)} />}
            </Field>
          )}
        </ProposeForm>
      </Dialog>
    </>
  );
}
