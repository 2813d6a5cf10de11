import { AccountSection } from "@/components/account/section";
import { ScrollAcross } from "@/components/layout/scroll-across";
import { Empty } from "@/components/ui/notice";
import type { TaskRuleAnswer } from "@/lib/schemas/collection";
import { MakeTasks } from "./make-tasks";
import { RuleForm } from "./rule-form";
import { RuleRow } from "./rule-row";

export interface RulesViewProps {
  rules: readonly TaskRuleAnswer[];
  indicators: readonly { code: string; name: string }[];
  mayArrange: boolean;
  today: string;
}

/** 填报规则: what is to be reported, how often and by when; from these the tasks are made. */
export function RulesView({ rules, indicators, mayArrange, today }: RulesViewProps) {
  const active = rules.filter((rule) => rule.active).length;
  return (
    <>
      <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3 pt-8 pb-4">
        <div>
          <h1 className="text-2xl font-semibold">
            {rules.length > 0 ? `${active}条规则在用` : "还没有填报规则"}
          </h1>
          <p className="mt-2 text-sm text-ink-2">
            时期结束后，系统按规则自动生成填报任务，期限按工作日历计算；规则和日历修改后，今后到期的任务随之改期。
          </p>
        </div>
        {mayArrange && <MakeTasks />}
      </header>
      {rules.length === 0 && <Empty>新增一条规则后，任务会立即生成。</Empty>}
      {rules.length > 0 && (
        <ScrollAcross label="填报规则">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">指标</th>
                <th scope="col">责任单位</th>
                <th scope="col">范围</th>
                <th scope="col">口径</th>
                <th scope="col">期限</th>
                <th scope="col">起始日</th>
                <th scope="col" className="num">
                  已生成
                </th>
                <th scope="col">状态</th>
                {mayArrange && <th scope="col" aria-label="操作" />}
              </tr>
            </thead>
            <tbody>
              {rules.map((rule) => (
                <RuleRow key={`${rule.id} ${rule.version}`} rule={rule} mayArrange={mayArrange} />
              ))}
            </tbody>
          </table>
        </ScrollAcross>
      )}
      {mayArrange && (
        <div className="mt-10">
          <AccountSection
            id="new-rule"
            title="新增规则"
            about="只生成结束日不早于起始日、且在规划期内的时期。"
          >
            <RuleForm indicators={indicators} today={today} />
          </AccountSection>
        </div>
      )}
    </>
  );
}
