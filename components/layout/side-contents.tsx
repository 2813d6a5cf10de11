import type { ReactNode } from "react";
import { ScrollToHash } from "./scroll-to-hash";

/** A page with its table of contents beside it on wide screens; the contents stay in view while one reads. */
export function WithContents({
  label,
  contents,
  children,
}: {
  label: string;
  contents: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="mt-8 lg:grid lg:grid-cols-[216px_minmax(0,1fr)] lg:gap-12">
      <nav
        aria-label={label}
        className="no-print sticky top-4 hidden max-h-[calc(100dvh-2rem)] self-start overflow-y-auto pr-2 text-xs lg:block"
      >
        {contents}
      </nav>
      <div className="min-w-0">{children}</div>
      <ScrollToHash />
    </div>
  );
}
