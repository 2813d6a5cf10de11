"use client";

import { useState } from "react";
import type { TotpStartAnswer } from "@/lib/schemas/account";
import { AccountSection } from "./section";
import { TotpConfirm } from "./totp-confirm";
import { TotpRemove } from "./totp-remove";
import { TotpStart } from "./totp-start";

type Props = { hasTotp: boolean; username: string };

/** 动态口令: off, being set up, or on. */
export function TotpSection({ hasTotp, username }: Props) {
  const [started, setStarted] = useState<TotpStartAnswer | null>(null);
  return (
    <AccountSection
      id="totp"
      title="动态口令"
      about="手机上的验证器应用每30秒给出一个6位数字，登录时与密码一起使用。不需要联网，任何标准的验证器都可以。"
    >
      {hasTotp && <TotpRemove />}
      {!hasTotp && started && (
        <TotpConfirm started={started} username={username} onDone={() => setStarted(null)} />
      )}
      {!hasTotp && !started && <TotpStart onStarted={setStarted} />}
    </AccountSection>
  );
}
