import { type Stage, stageUnknown, stageWords } from "@/lib/format/words";
import type { ProjectAnswer } from "@/lib/schemas/answers";
import { stageDate } from "./project-words";
import { StageSign } from "./stage-mark";

const STAGES = Object.keys(stageWords) as Stage[];

/** How far a project has come: the three stages in a row, the one it is in marked, each with its published date. */
export function StageSteps({
  project: { stage, history },
}: {
  project: Pick<ProjectAnswer, "stage" | "history">;
}) {
  const reached = stage ? STAGES.indexOf(stage) : -1;
  return (
    <>
      <ol className="grid grid-cols-3 gap-2">
        {STAGES.map((each, n) => {
          const date = history.findLast((step) => step.stage === each)?.date;
          const here = each === stage;
          return (
            <li
              key={each}
              aria-current={here ? "step" : undefined}
              className={`border-t-2 pt-3 ${n <= reached ? "border-accent" : "border-hairline"}`}
            >
              <span className={here ? "text-lg font-semibold" : "text-base text-ink-2"}>
                <span className="mr-1.5 inline-block align-baseline">
                  <StageSign stage={n <= reached ? each : null} />
                </span>
                {stageWords[each]}
              </span>
              <span className="mt-1 block text-xs text-ink-2">{dateWords(date, n, reached)}</span>
            </li>
          );
        })}
      </ol>
      {!stage && <p className="mt-3 text-ink-2">{stageUnknown}：到查看之日，没有查到公开的进度。</p>}
    </>
  );
}

function dateWords(date: string | undefined, step: number, reached: number): string {
  if (date) return stageDate(date);
  return step < reached ? "日期未收录" : "—";
}
