import { verdictWords } from "@/lib/format/words";
import type { VerdictCode } from "@/lib/schemas/answers";

/** A status: word, icon and colour together, never colour alone. */
export function VerdictBadge({
  verdict,
  preliminary = false,
}: {
  verdict: VerdictCode;
  preliminary?: boolean;
}) {
  const { word, icon, tone } = verdictWords[verdict];
  return (
    <span
      className="inline-flex items-center gap-1 whitespace-nowrap font-medium"
      style={{ color: `var(--${tone})` }}
    >
      <span aria-hidden="true">{icon}</span>
      {word}
      {preliminary && <PreliminaryMark />}
    </span>
  );
}

export function PreliminaryMark() {
  return (
    <span
      className="rounded-sm border border-current px-1 text-xs font-normal leading-4"
      title="依据初步（快报）数据，最终核实后可能调整"
    >
      初步
    </span>
  );
}
