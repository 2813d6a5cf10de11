import type { Slot } from "./slots.prepare";

/** Why a cell was not taken, why it was returned, and what is doubtful about it. */
export function CellWarnings({ slot: { cell, trouble, doubts } }: { slot: Slot }) {
  // The two others have their own place: both values side by side, the doubts below.
  const isElsewhere = trouble?.code === "changed-meanwhile" || trouble?.code === "doubts-unexplained";
  const refusal = isElsewhere ? "" : trouble?.message;
  const returned = cell.entry?.state === "returned" ? cell.entry.returnNote : null;
  return (
    <>
      {refusal && (
        <p role="alert" className="text-missed">
          {refusal}
        </p>
      )}
      {returned && <p className="border-l-2 border-behind pl-3">退回的理由：{returned}</p>}
      <Doubts doubts={doubts} />
    </>
  );
}

/** Likely mistakes that may be true: each has to be explained before the value is handed in. */
export function Doubts({ doubts }: Pick<Slot, "doubts">) {
  if (doubts.length === 0) return null;
  return (
    <ul className="space-y-1" aria-label="疑点">
      {doubts.map(({ code, message }) => (
        <li key={code} className="border-l-2 border-behind pl-3">
          {message}
        </li>
      ))}
    </ul>
  );
}
