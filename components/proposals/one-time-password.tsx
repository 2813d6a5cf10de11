"use client";

import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";

type Props = { password: string; account: string; onClose: () => void };

/** Shown once: nobody, the product included, can find it out again. */
export function OneTimePassword({ password, account, onClose }: Props) {
  const [isCopied, setIsCopied] = useState(false);
  // On an intranet without TLS there is no clipboard to write to; the text can be selected.
  const copy = () => navigator.clipboard?.writeText(password).then(() => setIsCopied(true));
  return (
    <Dialog title={`${account}的一次性密码`} isOpen isSaidOnce onClose={onClose}>
      <p>
        <code className="select-all rounded bg-accent-wash px-3 py-2 text-lg tracking-wide">{password}</code>
        <button type="button" className="button ml-3" onClick={copy}>
          {isCopied ? "已复制" : "复制"}
        </button>
      </p>
      <p className="text-sm text-ink-2">
        请当面或用电话告知本人，首次登录后须修改。关闭后不能再次查看；没有记下的，只能重新提请重置密码。
      </p>
      <button type="button" className="button" onClick={onClose}>
        已告知，关闭
      </button>
    </Dialog>
  );
}
