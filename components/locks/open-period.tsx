"use client";

import { useState } from "react";
import { ProposeForm } from "@/components/proposals/propose-form";
import { Dialog } from "@/components/ui/dialog";
import { formatPeriod } from "@/lib/format/dates";

export function OpenPeriod({ period }: { period: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const title = `${formatPeriod(period)}开账`;
  return (
    <>
      <button
        type="button"
        onClick={() => setIsOpen(true)}
        aria-label={title}
        className="text-accent hover:underline"
      >
        开账
      </button>
      <Dialog title={title} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <p>开账后所有指标和区域都可以填报、修改这一时期；只需放开一部分的，请用开账例外。</p>
        <ProposeForm action="lock-period" payload={{ what: "open", period }} submit="提请开账" />
      </Dialog>
    </>
  );
}
