"use client";

import { useState } from "react";
import { ProposeForm } from "@/components/proposals/propose-form";
import { Field } from "@/components/ui/field";
import { formatDay } from "@/lib/format/dates";
import { goalText, pathText } from "@/lib/format/target-words";
import { pathwayWords, targetFormWords } from "@/lib/format/words";
import type { TargetAnswer } from "@/lib/schemas/answers";
import { FigureField } from "./figure-field";
import { MilestonesEditor } from "./milestones-editor";
import { payloadOf, type RevisionTyped, readingOf, typedOf } from "./revision";
import type { IndicatorBrief } from "./targets.prepare";

type Props = { indicator: IndicatorBrief; target: TargetAnswer; today: string };

/** Another target in place of the one in force; what it will say stands below it in words. */
export function ReviseForm({ indicator, target, today }: Props) {
  const [typed, setTyped] = useState(() => typedOf(target, today));
  const set = (change: Partial<RevisionTyped>) => setTyped({ ...typed, ...change });
  const read = readingOf(typed, indicator);
  const payload = payloadOf(typed, indicator, target);
  return (
    <ProposeForm action="define-indicator" payload={payload} submit="提请修订">
      {(errorAt) => (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label="目标的形式">
              {(field) => (
                <select
                  {...field}
                  value={typed.form}
                  onChange={(event) => set({ form: event.target.value as RevisionTyped["form"] })}
                >
                  <Words words={targetFormWords} />
                </select>
              )}
            </Field>
            <Field label="目标年" error={errorAt("targetYear")}>
              {(field) => (
                <input
                  {...field}
                  inputMode="numeric"
                  value={typed.year}
                  onChange={(event) => set({ year: event.target.value })}
                />
              )}
            </Field>
            {typed.form !== "direction" && (
              <FigureField
                label={typed.form === "range" ? "下端" : "目标值"}
                indicator={indicator}
                value={typed.value}
                read={read.value}
                onChange={(value) => set({ value })}
                error={errorAt("targetValue")}
              />
            )}
            {typed.form === "range" && (
              <FigureField
                label="上端"
                indicator={indicator}
                value={typed.upper}
                read={read.upper}
                onChange={(upper) => set({ upper })}
                error={errorAt("targetUpper")}
              />
            )}
            <Field
              label="推算路径"
              hint="规划未设年度目标时，用来推算各年应到哪里"
              error={errorAt("pathway")}
            >
              {(field) => (
                <select
                  {...field}
                  value={typed.pathway}
                  onChange={(event) => set({ pathway: event.target.value as RevisionTyped["pathway"] })}
                >
                  <Words words={pathwayWords} />
                </select>
              )}
            </Field>
          </div>
          {typed.pathway === "milestones" && (
            <MilestonesEditor
              milestones={typed.milestones}
              onChange={(milestones) => set({ milestones })}
              indicator={indicator}
              errorAt={errorAt}
            />
          )}
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label="起始日期" hint="从这一天起按新目标评价" error={errorAt("statedOn")}>
              {(field) => (
                <input
                  {...field}
                  type="date"
                  value={typed.statedOn}
                  min={target.statedOn}
                  max={today}
                  onChange={(event) => set({ statedOn: event.target.value })}
                />
              )}
            </Field>
            <Field label="依据的文件" hint="名称和文号" error={errorAt("document")}>
              {(field) => (
                <input
                  {...field}
                  value={typed.document}
                  onChange={(event) => set({ document: event.target.value })}
                />
              )}
            </Field>
          </div>
          <NewLine indicator={indicator} payload={payload} />
        </>
      )}
    </ProposeForm>
  );
}

/** What the new line will say, as soon as it says anything. */
function NewLine({
  indicator,
  payload,
}: {
  indicator: IndicatorBrief;
  payload: ReturnType<typeof payloadOf>;
}) {
  const { targetValue, targetUpper, targetYear, milestones, statedOn } = payload;
  const figures = [targetValue, targetUpper, ...milestones.map(({ value }) => value)];
  const isWhole =
    figures.every((each) => each === null || /^-?\d+(\.\d+)?$/.test(each)) &&
    targetYear >= 1000 &&
    statedOn !== "";
  return (
    <p className="border-l-2 border-accent py-1 pl-3" aria-live="polite">
      {isWhole ? (
        <>
          新目标：{goalText(payload, indicator)}
          <span className="block text-xs text-ink-2">
            {formatDay(statedOn)}起 · {pathText(payload, indicator)}
          </span>
        </>
      ) : (
        <span className="text-ink-2">填好数值、年份和日期后，这里写出新目标。</span>
      )}
    </p>
  );
}

const Words = ({ words }: { words: Readonly<Record<string, string>> }) =>
  Object.entries(words).map(([code, word]) => (
    <option key={code} value={code}>
      {word}
    </option>
  ));
