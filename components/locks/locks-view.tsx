import { AccountSection } from "@/components/account/section";
import { ScrollAcross } from "@/components/layout/scroll-across";
import { Empty } from "@/components/ui/notice";
import { formatMoment, formatPeriod } from "@/lib/format/dates";
import type { PeriodLocksAnswer } from "@/lib/schemas/accounts";
import { CloseForm } from "./close-form";
import { type ExceptionChoices, ExceptionForm } from "./exception-form";
import { OpenPeriod } from "./open-period";

export type LocksViewProps = PeriodLocksAnswer & { choices: ExceptionChoices; mayPropose: boolean };

/** 封账: which periods take nothing new, and what is excepted from that. */
export function LocksView({ locks, exceptions, choices, mayPropose }: LocksViewProps) {
  const inForce = exceptions.filter(({ isOver }) => !isOver).length;
  const closed = locks.map(({ period }) => period);
  return (
    <>
      <header className="pt-10 pb-6">
        <h1 className="text-2xl font-semibold">
          {locks.length > 0 ? `${locks.length}个时期已封账` : "没有封账的时期"}
          {inForce > 0 && `，${inForce}项例外有效`}
        </h1>
        <p className="mt-2 text-sm text-ink-2">
          封账后，这一时期不能再填报和修改；年份封账，其中的月、季、半年一并封账。
        </p>
      </header>
      {locks.length > 0 && <LockTable locks={locks} mayPropose={mayPropose} />}
      {exceptions.length > 0 && (
        <section className="mt-8" aria-labelledby="exceptions">
          <h2 id="exceptions" className="mb-2 text-lg font-semibold">
            开账例外
          </h2>
          <ExceptionTable exceptions={exceptions} />
        </section>
      )}
      {locks.length === 0 && !mayPropose && <Empty>所有时期都可以填报。</Empty>}
      {mayPropose && (
        <div className={locks.length > 0 ? "mt-10" : ""}>
          <AccountSection id="close" title="封账" about="数值都已发布、不再改动的时期。">
            <CloseForm />
          </AccountSection>
          {closed.length > 0 && (
            <AccountSection id="exception" title="开账例外" about="只对一个指标或区域放开，到期自动关闭。">
              <ExceptionForm closed={closed} {...choices} />
            </AccountSection>
          )}
        </div>
      )}
    </>
  );
}

function LockTable({ locks, mayPropose }: Pick<LocksViewProps, "locks" | "mayPropose">) {
  return (
    <ScrollAcross label="已封账的时期">
      <table className="table max-w-4xl">
        <thead>
          <tr>
            <th scope="col">时期</th>
            <th scope="col">理由</th>
            <th scope="col" className="max-sm:hidden">
              确认
            </th>
            {mayPropose && <th scope="col">开账</th>}
          </tr>
        </thead>
        <tbody>
          {locks.map(({ period, reason, lockedBy, lockedAt }) => (
            <tr key={period}>
              <th scope="row" className="whitespace-nowrap">
                {formatPeriod(period)}
              </th>
              <td>{reason}</td>
              <td className="text-ink-2 max-sm:hidden">
                {lockedBy}，{formatMoment(lockedAt)}
              </td>
              {mayPropose && (
                <td>
                  <OpenPeriod period={period} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollAcross>
  );
}

function ExceptionTable({ exceptions }: Pick<LocksViewProps, "exceptions">) {
  return (
    <ScrollAcross label="开账例外">
      <table className="table max-w-4xl">
        <thead>
          <tr>
            <th scope="col">时期</th>
            <th scope="col">范围</th>
            <th scope="col">有效至</th>
            <th scope="col" className="max-sm:hidden">
              理由
            </th>
          </tr>
        </thead>
        <tbody>
          {exceptions.map(({ id, period, indicator, area, expiresAt, isOver, reason, grantedBy }) => (
            <tr key={id} className={isOver ? "text-ink-2" : ""}>
              <th scope="row" className="whitespace-nowrap">
                {formatPeriod(period)}
              </th>
              <td>{[indicator ?? "全部指标", area ?? "全部区域"].join(" · ")}</td>
              <td className="whitespace-nowrap">
                {formatMoment(expiresAt)}
                {isOver && "（已过）"}
              </td>
              <td className="max-sm:hidden">
                {reason}（{grantedBy}确认）
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollAcross>
  );
}
