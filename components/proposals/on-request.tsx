import type { ReactNode } from "react";

/** A form that stays folded until somebody wants it: a page of several stays calm. */
export function OnRequest({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details>
      <summary className="w-fit text-accent">{label}</summary>
      <div className="mt-4">{children}</div>
    </details>
  );
}
