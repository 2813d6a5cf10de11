import type { StatusWord } from "@/lib/format/words";

/** How something stands: word, icon and colour together, never colour alone. */
export function StatusMark({ word, icon, tone }: StatusWord) {
  return (
    <span
      className="inline-flex items-center gap-1 whitespace-nowrap text-sm font-medium"
      style={{ color: `var(--${tone})` }}
    >
      <span aria-hidden="true">{icon}</span>
      {word}
    </span>
  );
}
