import { formatMoment } from "@/lib/format/dates";
import { entryStateWords } from "@/lib/format/entry-words";
import type { RecordStep } from "./record.prepare";

/** 草稿 → 已提交 → 已审核 → 已发布: where the record stands, and who brought it there. */
export function RecordSteps({
  steps,
  releaseAt,
}: {
  steps: readonly RecordStep[];
  releaseAt: string | null;
}) {
  return (
    <ol className="grid gap-x-4 gap-y-3 sm:grid-cols-4" aria-label="办理步骤">
      {steps.map(({ state, phase, by, at }) => {
        const { word, icon, tone } = entryStateWords[state];
        const isScheduled = state === "released" && phase === "ahead" && releaseAt !== null;
        return (
          <li
            key={state}
            aria-current={phase === "here" ? "step" : undefined}
            className="border-t-2 border-hairline pt-2 data-[phase=done]:border-ink-2 data-[phase=here]:border-accent"
            data-phase={phase}
          >
            <p
              className={phase === "ahead" ? "text-ink-2" : "font-medium"}
              style={phase === "here" ? { color: `var(--${tone})` } : undefined}
            >
              <span aria-hidden="true">{icon}</span> {word}
            </p>
            <p className="text-xs text-ink-2">
              {by && at && `${by}，${formatMoment(at)}`}
              {isScheduled && `定于${formatMoment(releaseAt)}发布`}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
