import Link from "next/link";
import { pageHref } from "@/components/layout/page-href";
import { ScrollAcross } from "@/components/layout/scroll-across";
import { PlanTag } from "@/components/ui/plan-tag";
import type { ProjectAnswer } from "@/lib/schemas/answers";
import { floorWords, investmentCell, stageDate } from "./project-words";
import { StageMark } from "./stage-mark";

type Props = {
  projects: readonly ProjectAnswer[];
  /** Whether any project's investment is known at all; a column of nothing but 未公布 tells less than one line. */
  withInvestment: boolean;
  asOf: string | undefined;
};

/** Projects, a row each. */
export function ProjectTable({ projects, withInvestment, asOf }: Props) {
  return (
    <ScrollAcross label="项目列表">
      <table className="table min-w-[560px] sm:min-w-[860px] print:min-w-0">
        <thead>
          <tr>
            <th scope="col" className="w-[30%]">
              项目
            </th>
            <th scope="col" className="max-sm:hidden">
              阶段
            </th>
            <th scope="col" className="max-sm:hidden">
              阶段时间
            </th>
            <th scope="col">所在区</th>
            <th scope="col">行业</th>
            {withInvestment && (
              <th scope="col" className="num">
                总投资（亿元）
              </th>
            )}
            <th scope="col">规划出处</th>
          </tr>
        </thead>
        <tbody>
          {projects.map((project) => (
            <ProjectRow key={project.code} project={project} withInvestment={withInvestment} asOf={asOf} />
          ))}
        </tbody>
      </table>
    </ScrollAcross>
  );
}

type RowProps = { project: ProjectAnswer; withInvestment: boolean; asOf: string | undefined };

function ProjectRow({ project, withInvestment, asOf }: RowProps) {
  const { code, name, stage, stageSince, district, sectorName, totalInvestment, reference, note } = project;
  const floor = floorWords(project);
  return (
    <tr>
      <th scope="row">
        <Link href={pageHref(`/projects/${code}`, { asOf })}>{name}</Link>
        <span className="mt-0.5 flex flex-wrap gap-x-2 sm:hidden">
          <StageMark stage={stage} />
          {stageSince && <span className="text-xs text-ink-2">{stageDate(stageSince)}</span>}
        </span>
        {floor && <span className="block text-xs text-ink-2">新增面积：{floor}</span>}
      </th>
      <td className="max-sm:hidden">
        <StageMark stage={stage} />
      </td>
      <td className="whitespace-nowrap max-sm:hidden">
        {stageSince ? stageDate(stageSince) : <span className="text-ink-2">—</span>}
      </td>
      <td className="whitespace-nowrap">
        {district ? (
          <Link href={pageHref(`/districts/${district.code}`, { asOf })}>{district.name}</Link>
        ) : (
          <span className="text-ink-2" title={note ?? "规划没有写明所在区"}>
            未标明
          </span>
        )}
      </td>
      <td className="whitespace-nowrap">{sectorName}</td>
      {withInvestment && (
        <td className="num">
          {totalInvestment === null ? (
            <span className="text-ink-2">未公布</span>
          ) : (
            investmentCell(totalInvestment)
          )}
        </td>
      )}
      <td>
        <PlanTag reference={reference} />
      </td>
    </tr>
  );
}
