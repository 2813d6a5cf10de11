import { type CellMark, cellMarkWords } from "@/lib/format/cell-words";

/** The state of a cell or a record: word, icon and colour together. */
export function CellMarkBadge({ mark }: { mark: CellMark }) {
  const { word, icon, tone } = cellMarkWords[mark];
  return (
    <span
      className="inline-flex items-center gap-1 whitespace-nowrap font-medium"
      style={{ color: `var(--${tone})` }}
    >
      {icon && <span aria-hidden="true">{icon}</span>}
      {word}
    </span>
  );
}
