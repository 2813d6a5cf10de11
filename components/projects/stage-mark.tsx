import { type Stage, stageUnknown, stageWords } from "@/lib/format/words";

/** A stage as word and sign: an empty ring, a half, a full one; dashed where no stage has been published. */
export function StageMark({ stage }: { stage: Stage | null }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <StageSign stage={stage} />
      {stage ? stageWords[stage] : <span className="text-ink-2">{stageUnknown}</span>}
    </span>
  );
}

export function StageSign({ stage, size = 12 }: { stage: Stage | null; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true" className="shrink-0">
      <circle
        cx="6"
        cy="6"
        r="5"
        fill={stage === "operation" ? "var(--accent)" : "none"}
        stroke={stage ? "var(--accent)" : "var(--pending)"}
        strokeWidth="1.5"
        strokeDasharray={stage ? undefined : "2 2"}
      />
      {stage === "construction" && <path d="M6 1a5 5 0 0 1 0 10z" fill="var(--accent)" />}
    </svg>
  );
}
