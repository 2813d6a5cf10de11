import type { ReactNode } from "react";

type Props = { id: string; title: string; count: number; more?: ReactNode; children: ReactNode };

/** One kind of work: what it is, how much, and the way to do all of it. */
export function WorkSection({ id, title, count, more, children }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mt-10 scroll-mt-4 first:mt-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-hairline pb-2">
        <h2 id={`${id}-title`} className="text-lg font-semibold">
          {title}
          <span className="ml-2 text-sm font-normal text-ink-2">{count}项</span>
        </h2>
        {more}
      </div>
      {children}
    </section>
  );
}
