import { AccountSection } from "@/components/account/section";
import { ScrollAcross } from "@/components/layout/scroll-across";
import { NewUnitForm } from "./new-unit-form";
import { RenameUnit } from "./rename-unit";

export interface UnitShown {
  readonly code: string;
  readonly name: string;
  readonly accounts: number;
  readonly indicators: number;
}
export type UnitsViewProps = { units: readonly UnitShown[]; mayPropose: boolean };

/** 单位: who answers for indicators, and where people work. */
export function UnitsView({ units, mayPropose }: UnitsViewProps) {
  const idle = units.filter(({ accounts, indicators }) => indicators > 0 && accounts === 0).length;
  return (
    <>
      <header className="pt-10 pb-6">
        <h1 className="text-2xl font-semibold">
          {units.length}个单位{idle > 0 && `，${idle}个负责指标而没有账号`}
        </h1>
        <p className="mt-2 text-sm text-ink-2">
          单位的名称显示在公开页面上；代码用于账号、指标和文件，不能更改。
        </p>
      </header>
      <ScrollAcross label="单位列表">
        <table className="table max-w-4xl">
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col" className="max-sm:hidden">
                代码
              </th>
              <th scope="col" className="num">
                负责指标
              </th>
              <th scope="col" className="num">
                账号
              </th>
              {mayPropose && <th scope="col">更名</th>}
            </tr>
          </thead>
          <tbody>
            {units.map(({ code, name, accounts, indicators }) => (
              <tr key={code}>
                <th scope="row">{name}</th>
                <td className="text-ink-2 max-sm:hidden">{code}</td>
                <td className="num">{indicators}</td>
                <td className="num">{accounts}</td>
                {mayPropose && (
                  <td>
                    <RenameUnit code={code} name={name} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollAcross>
      {mayPropose && (
        <div className="mt-10">
          <AccountSection id="new" title="新增单位">
            <NewUnitForm />
          </AccountSection>
        </div>
      )}
    </>
  );
}
