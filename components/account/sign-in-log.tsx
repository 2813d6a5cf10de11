import { Empty } from "@/components/ui/notice";
import { signInReasonWords } from "@/lib/format/account-words";
import { formatMoment } from "@/lib/format/dates";
import type { SignInAnswer } from "@/lib/schemas/account";
import { AccountSection } from "./section";

/** Who came in under this name, or tried to. */
export function SignInLog({ signIns }: { signIns: readonly SignInAnswer[] }) {
  return (
    <AccountSection id="sign-ins" title="登录记录" about="以您的用户名进行的登录，包括失败的；最近的在前。">
      {signIns.length === 0 && <Empty>还没有登录记录。</Empty>}
      {signIns.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th>时间</th>
              <th>地址</th>
              <th>结果</th>
            </tr>
          </thead>
          <tbody>
            {signIns.map(({ at, ip, outcome, reason }) => (
              <tr key={at}>
                <td className="whitespace-nowrap">{formatMoment(at)}</td>
                <td>{ip || "—"}</td>
                <td className={outcome === "allowed" ? "" : "text-missed"}>
                  {outcome === "allowed" ? "成功" : `未成功：${signInReasonWords(reason)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </AccountSection>
  );
}
