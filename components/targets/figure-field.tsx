import { Field } from "@/components/ui/field";
import type { ReadNumber } from "@/lib/domain/entered-number";
import { confirmationSentence, correctionsText, numberFaultWords } from "@/lib/format/entry-reading";
import { formatAmount } from "@/lib/format/numbers";
import type { IndicatorBrief } from "./targets.prepare";

type Props = {
  label: string;
  indicator: IndicatorBrief;
  value: string;
  /** How it is understood; see `figureOf`. */
  read: ReadNumber;
  onChange: (value: string) => void;
  error: string | undefined;
};

/** A figure in the indicator's unit, typed as people type; how it is understood is said before it counts. */
export function FigureField({ label, indicator, value, read, onChange, error }: Props) {
  const fault = read.kind === "fault" ? numberFaultWords[read.code] : undefined;
  return (
    <Field
      label={`${label}（${indicator.measure}）`}
      hint={readingText(read, indicator)}
      error={fault ?? error}
    >
      {(field) => (
        <input
          {...field}
          inputMode="decimal"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

function readingText(read: ReadNumber, { measure, decimals }: IndicatorBrief): string | undefined {
  if (read.kind !== "number") return undefined;
  if (read.confirm) return confirmationSentence(read.confirm, measure);
  const changed = correctionsText(read.corrections);
  return changed ? `读作${formatAmount(read.value, measure, decimals)}：${changed}` : undefined;
}

/** As the API takes it: the exact figure, or what was typed, which it refuses with words. */
export const figureOf = (read: ReadNumber, typed: string) => (read.kind === "number" ? read.value : typed);
