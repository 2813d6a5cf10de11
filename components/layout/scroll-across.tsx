import type { ReactNode } from "react";

/** Without a tab stop, what is out of sight could not be reached by keyboard (WCAG 2.1.1). */
const reachable = { tabIndex: 0 } as const;

/** A wide table scrolls in here, by keyboard too; the page itself never scrolls sideways. */
export function ScrollAcross({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="across overflow-x-auto print:overflow-visible" aria-label={label} {...reachable}>
      {children}
    </section>
  );
}
