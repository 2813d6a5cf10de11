import Link from "next/link";
import { SourceLines } from "@/components/charts/figure";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { FilterForm } from "@/components/layout/filter-form";
import { pageHref } from "@/components/layout/page-href";
import { Empty } from "@/components/ui/notice";
import { type Stage, stageUnknown, stageWords } from "@/lib/format/words";
import type { AreaAnswer, ProjectAnswer } from "@/lib/schemas/answers";
import { ProjectTable } from "./project-table";
import type { Page, projectChoices, StageFigure } from "./projects.prepare";
import { StageBand } from "./stage-band";

export type ProjectQuery = Partial<
  Record<"district" | "list" | "sector" | "q" | "asOf" | "page", string> & { stage: Stage | "unknown" }
>;

export type ProjectsViewProps = {
  /** As asked for; asOf only when it was. */
  query: ProjectQuery;
  today: string;
  districts: AreaAnswer[];
  choices: ReturnType<typeof projectChoices>;
  /** Over all filters but the stage. */
  figures: StageFigure[];
  page: Page<ProjectAnswer>;
  total: number;
};

/** 项目: the three stages with their counts, then the table. */
export function ProjectsView({ query, today, districts, choices, figures, page, total }: ProjectsViewProps) {
  const { asOf, page: _, ...filters } = query;
  const filtered = Object.values(filters).some(Boolean);
  const clear = pageHref("/projects", { asOf });
  const withInvestment = figures.some(({ published }) => published > 0);
  return (
    <>
      <header className="pt-10 pb-4">
        <h1 className="text-2xl font-semibold">项目</h1>
        <p className="mt-2 max-w-3xl text-base text-ink-2">
          规划点名的建设项目和公开可查的进度；没有查到进度的记为“{stageUnknown}”，不当作谋划储备。
        </p>
      </header>
      <AsOfBar asOf={asOf ?? today} today={today} path="/projects" keep={given(filters)} />
      <div className="mt-4">
        <StageBand figures={figures} keep={{ ...filters, asOf }} chosen={query.stage} />
      </div>
      <div className="mt-6">
        <FilterForm
          action="/projects"
          keep={given({ asOf })}
          clear={filtered ? clear : undefined}
          choices={choicesOf(query, districts, choices)}
          search={{ value: query.q, placeholder: "名称或拼音首字母" }}
        />
      </div>
      <p className="mt-6 mb-2 flex flex-wrap items-baseline gap-x-6" aria-live="polite">
        <span>
          {filtered ? "找到" : "共"}
          <strong className="mx-1 text-lg font-semibold">{page.total}</strong>个项目
          {filtered && <span className="text-ink-2">（共{total}个）</span>}
        </span>
        <Downloads query={query} />
      </p>
      {page.items.length === 0 ? (
        <Empty>
          {page.total > 0 ? "这一页已超出列表末尾。" : "没有符合条件的项目。请少选一个条件，或换一个词搜索。"}
          <Link
            href={page.total > 0 ? pageHref("/projects", { ...filters, asOf }) : clear}
            className="ml-2 underline"
          >
            {page.total > 0 ? "回到第1页" : `查看全部${total}个`}
          </Link>
        </Empty>
      ) : (
        <ProjectTable projects={page.items} withInvestment={withInvestment} asOf={asOf} />
      )}
      <Pages page={page} query={{ ...filters, asOf }} />
      <SourceLines sources={["项目名称、行业和面积取自规划所注页码", "阶段和时间为公开报道的整理"]} />
    </>
  );
}

/** The rows of the screen as a file. */
function Downloads({ query: { district, stage, list, asOf, q, sector } }: { query: ProjectQuery }) {
  const format = (ending: string) =>
    pageHref(`/api/v1/exports/projects.${ending}`, { district, stage, list, sector, q, asOf });
  return (
    <span className="no-print flex gap-3 text-xs">
      <span className="text-ink-2">下载</span>
      <a href={format("csv")}>CSV</a>
      <a href={format("xlsx")}>XLSX</a>
    </span>
  );
}

function Pages({
  page,
  query,
}: {
  page: Page<ProjectAnswer>;
  query: Readonly<Record<string, string | undefined>>;
}) {
  if (page.pages === 1) return null;
  return (
    <nav aria-label="分页" className="no-print mt-6 flex flex-wrap items-baseline gap-2">
      {Array.from({ length: page.pages }, (_, n) => String(n + 1)).map((number) => (
        <Link
          key={number}
          href={pageHref("/projects", { ...query, page: number === "1" ? undefined : number })}
          aria-current={Number(number) === page.page ? "page" : undefined}
          aria-label={`第${number}页`}
          className="grid size-9 place-items-center rounded border border-hairline aria-[current]:border-accent aria-[current]:bg-accent-wash"
        >
          {number}
        </Link>
      ))}
      <span className="ml-2 text-xs text-ink-2">
        第{page.first}—{page.last}个，共{page.total}个
      </span>
    </nav>
  );
}

function choicesOf(
  query: ProjectQuery,
  districts: AreaAnswer[],
  { sections, sectors }: ProjectsViewProps["choices"],
) {
  const stages = Object.entries({ ...stageWords, unknown: stageUnknown });
  const withCount = ({ value, label, count }: { value: string; label: string; count: number }) => ({
    value,
    label: `${label}（${count}）`,
  });
  return [
    {
      name: "stage",
      label: "阶段",
      all: "全部阶段",
      value: query.stage,
      options: stages.map(([value, label]) => ({ value, label })),
    },
    {
      name: "district",
      label: "所在区",
      all: "全部区",
      value: query.district,
      options: districts.map(({ code, name }) => ({ value: code, label: name })),
    },
    { name: "sector", label: "行业", all: "全部行业", value: query.sector, options: sectors.map(withCount) },
    { name: "list", label: "规划出处", all: "全部章节", value: query.list, options: sections.map(withCount) },
  ];
}

const given = (query: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1])));
