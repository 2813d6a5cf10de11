import { AccountSection } from "@/components/account/section";
import { ScrollAcross } from "@/components/layout/scroll-across";
import type { PolicyLine } from "@/lib/format/policy-words";

export type ProfilesShown = {
  inForce: "standard" | "dengbao3";
  lines: readonly PolicyLine[];
};

const NAMES = { standard: "standard（国际通行）", dengbao3: "dengbao3（等保三级）" } as const;

/** The two profiles side by side, and which of them is in force. */
export function SecurityPolicy({ inForce, lines }: ProfilesShown) {
  const profiles = ["standard", "dengbao3"] as const;
  return (
    <AccountSection
      id="security"
      title="安全策略"
      about="由启动时的环境变量SECURITY_PROFILE决定，改后须重新启动；网页上不能改，任何账号都不能把它放松。"
    >
      <ScrollAcross label="两种安全配置">
        <table className="table min-w-[560px] max-w-3xl">
          <thead>
            <tr>
              <th scope="col">要求</th>
              {profiles.map((each) => (
                <th key={each} scope="col">
                  {NAMES[each]}
                  {each === inForce && <strong className="ml-1 font-semibold text-achieved">✓ 现用</strong>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ label, ...line }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {profiles.map((each) => (
                  <td key={each} className={each === inForce ? "" : "text-ink-2"}>
                    {line[each]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollAcross>
    </AccountSection>
  );
}
