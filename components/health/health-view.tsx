import type { ReactNode } from "react";
import { StatusMark } from "@/components/ui/status-mark";
import { formatMoment } from "@/lib/format/dates";
import { channelWords, failureWords } from "@/lib/format/health-words";
import type { HealthAnswer } from "@/lib/schemas/collection";
import { bad, FINE, faultsOf } from "./health.prepare";
import { JobTable } from "./job-table";

/** 系统状态: the database and its clock, what goes on by itself, what waits to be sent. */
export function HealthView(health: HealthAnswer) {
  const { database, jobs, outbox } = health;
  const faults = faultsOf(health);
  return (
    <>
      <header className="pt-10 pb-6">
        <h1 className={`text-2xl font-semibold ${faults.length > 0 ? "text-missed" : ""}`}>
          {faults.length > 0 ? faults.join("，") : "系统运行正常"}
        </h1>
      </header>
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
        <Facts title="数据库和时钟">
          <Fact name="PostgreSQL">{database.version}</Fact>
          <Fact name="本机时钟与数据库相差">
            {Math.abs(database.skewSeconds).toFixed(1)}秒{" "}
            <StatusMark {...(database.isSkewed ? bad("超过30秒，请校准") : FINE)} />
          </Fact>
        </Facts>
        <Facts title="通知的发送（近30天）">
          <Fact name="等待发送">
            {outbox.waiting}条{outbox.oldestWaitingAt && `，最早的${formatMoment(outbox.oldestWaitingAt)}`}
          </Fact>
          <Fact name="已发送">{outbox.sent}条</Fact>
          <Fact name="没有发出">{outbox.failed}条</Fact>
          <Fact name="可能已发送，为免重复不再发">{outbox.maybeSent}条</Fact>
        </Facts>
      </div>
      <JobTable jobs={jobs} />
      <Failures failures={outbox.lastErrors} />
    </>
  );
}

function Failures({ failures }: { failures: HealthAnswer["outbox"]["lastErrors"] }) {
  if (failures.length === 0) return null;
  return (
    <section aria-labelledby="failures-title" className="mt-10">
      <h2 id="failures-title" className="border-b border-hairline pb-2 text-lg font-semibold">
        最近没有发出的通知
      </h2>
      <ul className="divide-y divide-hairline text-sm">
        {failures.map(({ at, channel, error, maybeSent }) => (
          <li key={`${at} ${error}`} className="flex flex-wrap gap-x-6 py-2">
            <span className="text-ink-2">{formatMoment(at)}</span>
            <span>{channelWords[channel]}</span>
            <span className="min-w-0 break-words">{failureWords(error)}</span>
            {maybeSent && <span className="text-behind">可能已发送</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="border-b border-hairline pb-2 text-lg font-semibold">{title}</h2>
      <dl className="divide-y divide-hairline">{children}</dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-6 py-2">
      <dt className="text-ink-2">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
