import { ScrollAcross } from "@/components/layout/scroll-across";
import { StatusMark } from "@/components/ui/status-mark";
import { formatMoment } from "@/lib/format/dates";
import type { HealthAnswer } from "@/lib/schemas/collection";
import { jobStatus, jobWord } from "./health.prepare";

/** What the product does by itself: when last, and with what outcome. */
export function JobTable({ jobs }: Pick<HealthAnswer, "jobs">) {
  return (
    <section aria-labelledby="jobs-title" className="mt-10">
      <h2 id="jobs-title" className="text-lg font-semibold">
        后台作业
      </h2>
      <ScrollAcross label="后台作业">
        <table className="table mt-2">
          <thead>
            <tr>
              <th scope="col">作业</th>
              <th scope="col">最近一次</th>
              <th scope="col">状态</th>
              <th scope="col">最近的错误</th>
            </tr>
          </thead>
          <tbody>
            {jobs.map((job) => (
              <tr key={job.name}>
                <th scope="row">{jobWord(job.name)}</th>
                <td>{job.lastRunAt ? formatMoment(job.lastRunAt) : "还没有运行过"}</td>
                <td>
                  <StatusMark {...jobStatus(job)} />
                </td>
                <td className="text-sm break-words">{job.lastError ?? "无"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollAcross>
    </section>
  );
}
