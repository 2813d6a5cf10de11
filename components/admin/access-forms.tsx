"use client";

import { useState } from "react";
import { AccountSection } from "@/components/account/section";
import { OnRequest } from "@/components/proposals/on-request";
import { ProposeForm } from "@/components/proposals/propose-form";
import type { StaffAccount } from "@/lib/schemas/accounts";

/** Who may come in: a new password, and the end or a new beginning of the account. */
export function AccessForms({ account }: { account: StaffAccount }) {
  const { username, isDisabled } = account;
  if (isDisabled)
    return (
      <AccountSection id="enable" title="启用" about="启用后可以用原来的密码登录，动态口令须重新设置。">
        <ProposeForm
          action="manage-account"
          payload={{ what: "enable", username }}
          submit="提请启用"
          strong={false}
        />
      </AccountSection>
    );
  return (
    <>
      <ResetForm account={account} />
      <AccountSection
        id="disable"
        title="停用"
        about="停用后立即不能登录，现有的登录和令牌失效；做过的事和审计记录都保留。"
      >
        <OnRequest label="提请停用">
          <ProposeForm
            action="manage-account"
            payload={{ what: "disable", username }}
            submit="提请停用"
            strong={false}
          />
        </OnRequest>
      </AccountSection>
    </>
  );
}

function ResetForm({ account: { username, hasTotp } }: { account: StaffAccount }) {
  const [withTotp, setWithTotp] = useState(false);
  const payload = { what: "reset-password", username, withTotp };
  return (
    <AccountSection
      id="reset"
      title="重置密码"
      about="确认后产生一次性密码，由确认人告知本人；原密码和现有的登录立即失效，锁定同时解除。"
    >
      <OnRequest label="提请重置">
        <ProposeForm action="manage-account" payload={payload} submit="提请重置" strong={false}>
          {() =>
            hasTotp && (
              <label className="flex items-baseline gap-2 text-sm">
                <input
                  type="checkbox"
                  checked={withTotp}
                  onChange={(event) => setWithTotp(event.target.checked)}
                />
                同时取消动态口令（手机遗失、更换时）
              </label>
            )
          }
        </ProposeForm>
      </OnRequest>
    </AccountSection>
  );
}
