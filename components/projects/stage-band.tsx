import Link from "next/link";
import { pageHref } from "@/components/layout/page-href";
import { stageUnknown, stageWords } from "@/lib/format/words";
import { investmentWords } from "./project-words";
import type { StageFigure } from "./projects.prepare";
import { StageSign } from "./stage-mark";

type Props = {
  figures: readonly StageFigure[];
  /** The filters that stay when a stage is chosen. */
  keep: Readonly<Record<string, string | undefined>>;
  chosen: string | undefined;
};

/** Hairlines between the cells: four in a row, or two by two. */
const EDGES = ["", "border-l", "max-lg:border-t lg:border-l", "border-l max-lg:border-t"];

/** 谋划储备, 开工建设, 建成投产, and what is not known: numbers that filter what is below. */
export function StageBand({ figures, keep, chosen }: Props) {
  return (
    <ul className="grid grid-cols-2 border-y border-hairline lg:grid-cols-4">
      {figures.map((figure, n) => {
        const here = figure.stage === chosen;
        const stage = figure.stage === "unknown" ? null : figure.stage;
        const edge = EDGES[n] ?? "";
        return (
          <li key={figure.stage} className={`border-hairline ${edge}`}>
            <Link
              href={pageHref("/projects", { ...keep, stage: here ? undefined : figure.stage })}
              aria-current={here ? "true" : undefined}
              title={here ? "取消按阶段筛选" : undefined}
              className={`block h-full border-b-2 px-4 py-5 text-ink hover:bg-accent-wash hover:no-underline aria-[current]:border-accent aria-[current]:bg-accent-wash sm:px-6 border-transparent ${n === 0 ? "lg:pl-0 lg:aria-[current]:pl-6" : ""}`}
            >
              <span className="flex items-center gap-2 text-base">
                <StageSign stage={stage} size={14} />
                {stage ? stageWords[stage] : stageUnknown}
              </span>
              <span className="mt-1 block">
                <strong className="text-4xl font-semibold">{figure.count}</strong>
                <span className="ml-1 text-ink-2">个</span>
              </span>
              <span className="mt-1 block text-xs text-ink-2">{investmentLine(figure)}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

/** 「投资额未公布」, 「总投资合计86亿元」, or the sum with how many projects it covers. */
export function investmentLine({ count, published, investment }: StageFigure): string {
  if (count === 0) return "没有项目";
  if (published === 0) return "投资额未公布";
  const sum = `总投资合计${investmentWords(investment)}`;
  return published === count ? sum : `${sum}（${count}个中公布了${published}个）`;
}
