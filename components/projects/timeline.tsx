import type { ReactNode } from "react";

export type TimelineEntry = {
  key: string;
  when: string;
  what: ReactNode;
  note: string | null;
  sign?: ReactNode;
};

/** What happened when, oldest first, on a hairline. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="border-l border-hairline">
      {entries.map(({ key, when, what, note, sign }) => (
        <li key={key} className="relative pb-5 pl-6 last:pb-0">
          <span className="absolute top-1 -left-[6.5px] bg-paper py-0.5">{sign ?? <Dot />}</span>
          <p className="text-xs text-ink-2">{when}</p>
          <p>{what}</p>
          {note && <p className="text-xs text-ink-2">{note}</p>}
        </li>
      ))}
    </ol>
  );
}

function Dot() {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="6" cy="6" r="3" fill="var(--ink-2)" />
    </svg>
  );
}
