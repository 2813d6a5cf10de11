import type { ReactNode } from "react";

type Props = { id: string; title: string; about?: ReactNode; children: ReactNode };

/** One matter of an account: what it is on the left, what can be done on the right. */
export function AccountSection({ id, title, about, children }: Props) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="grid gap-x-12 gap-y-4 border-t border-hairline py-8 lg:grid-cols-[16rem_1fr]"
    >
      <div>
        <h2 id={`${id}-title`} className="text-lg font-semibold">
          {title}
        </h2>
        {about && <div className="mt-1 max-w-prose text-sm text-ink-2">{about}</div>}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
