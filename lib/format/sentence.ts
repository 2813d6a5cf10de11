import type { Progress } from "@/lib/domain/progress";
import type { VerdictCode } from "@/lib/domain/verdict";
import { openText, ruleText, withoutValue } from "./clauses";
import type { SentenceContext } from "./figures";
import { chineseCount } from "./numbers";
import { figuresOf, gapSteps, landingStep, rateSteps, type Step, statedSteps, verdictStep } from "./steps";
import { verdictWords } from "./words";

/**
 * The sentence beside a light: the figures, the threshold used and the pathway, so that a reader can
 * recompute the verdict by hand. It never averages and never fills a gap: what is unknown is said to be.
 */
export function progressSentence(progress: Progress, context: SentenceContext): string {
  const { verdict, judged } = progress;
  if ("reason" in verdict) return `${openText(progress, verdict.code, verdict.reason, context)}。`;
  // A verdict always rests on a value; the type cannot say so.
  if (judged.kind === "unmeasured") return `${withoutValue(progress, judged.reason, context)}。`;
  const word = verdictWords[verdict.code].word;
  const early = verdict.code === "ahead-achieved";
  return `${ruleText({ progress, context, v: judged.value, word, early }, verdict.rule)}。`;
}

/**
 * How the verdict was computed, step by step, each recomputable from the figures it shows.
 * Intermediate figures carry enough decimals for that; what cannot be said gives its reason.
 */
export function derivation(progress: Progress, context: SentenceContext): Step[] {
  const it = figuresOf(progress, context);
  return [...statedSteps(it), ...gapSteps(it), ...rateSteps(it), landingStep(it), verdictStep(it)];
}

/** A piece of the top line; one with a verdict can be a link that filters what is below. */
export interface HeadlinePart {
  readonly text: string;
  readonly count: number;
  readonly verdict?: VerdictCode;
}

const ORDER = [
  "achieved",
  "missed",
  "ahead-achieved",
  "ahead",
  "on-track",
  "behind",
  "far-behind",
  "pending",
  "unassessable",
] as const satisfies readonly VerdictCode[];

/**
 * The line that says it: `七项主要指标`, `2项已完成`, `1项未完成`, `4项待公布`, to be joined by `，`.
 * It counts verdicts and averages nothing; a verdict nobody got is left out.
 */
export function headline(
  counts: Readonly<Partial<Record<VerdictCode, number>>>,
  subject = "主要指标",
): HeadlinePart[] {
  const parts = ORDER.map((verdict) => ({ verdict, count: counts[verdict] ?? 0 })).filter(
    ({ count }) => count > 0,
  );
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return [{ text: `暂无${subject}`, count: 0 }];
  return [
    { text: `${chineseCount(total)}项${subject}`, count: total },
    ...parts.map(({ verdict, count }) => ({
      text: `${count}项${verdictWords[verdict].word}`,
      count,
      verdict,
    })),
  ];
}
