import type { ErrorAt } from "@/components/proposals/propose-form";
import { Field } from "@/components/ui/field";
import { readNumber } from "@/lib/domain/entered-number";
import { FigureField } from "./figure-field";
import type { IndicatorBrief } from "./targets.prepare";

export interface MilestoneTyped {
  /** Stays while the others come and go. */
  readonly key: number;
  readonly year: string;
  readonly value: string;
}

type Props = {
  milestones: readonly MilestoneTyped[];
  onChange: (milestones: MilestoneTyped[]) => void;
  indicator: IndicatorBrief;
  errorAt: ErrorAt;
};

/** 年度节点: a year and a figure a line, between the base and the target year. */
export function MilestonesEditor({ milestones, onChange, indicator, errorAt }: Props) {
  const last = milestones.at(-1);
  function add() {
    const year = last && /^\d{4}$/.test(last.year) ? String(Number(last.year) + 1) : "";
    onChange([...milestones, { key: (last?.key ?? 0) + 1, year, value: "" }]);
  }
  return (
    <fieldset className="space-y-3">
      <legend className="mb-2 text-xs text-ink-2">年度节点，按年份先后</legend>
      {milestones.map((each, n) => {
        const set = (change: Partial<MilestoneTyped>) => onChange(milestones.with(n, { ...each, ...change }));
        return (
          <div key={each.key} className="grid grid-cols-[6rem_1fr_auto] items-start gap-3">
            <Field label="年份" error={errorAt(`milestones.${n}.year`)}>
              {(field) => (
                <input
                  {...field}
                  inputMode="numeric"
                  value={each.year}
                  onChange={(event) => set({ year: event.target.value })}
                  maxLength={4}
                />
              )}
            </Field>
            <FigureField
              label="数值"
              indicator={indicator}
              value={each.value}
              read={readNumber(each.value, indicator)}
              onChange={(value) => set({ value })}
              error={errorAt(`milestones.${n}.value`)}
            />
            <button
              type="button"
              onClick={() => onChange(milestones.toSpliced(n, 1))}
              aria-label={`移除${each.year}年的节点`}
              className="mt-7 text-accent hover:underline"
            >
              移除
            </button>
          </div>
        );
      })}
      {errorAt("milestones") && <p className="text-xs text-missed">{errorAt("milestones")}</p>}
      <button type="button" className="button" onClick={add}>
        增加节点
      </button>
    </fieldset>
  );
}
