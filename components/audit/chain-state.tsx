import { chainWords } from "@/lib/format/audit-words";
import type { VerificationAnswer } from "@/lib/schemas/audit";
import { VerifyButton } from "./verify-button";

/** What the page is for, said first: whether everything below can be trusted. */
export function ChainState({ verification: { report, at } }: { verification: VerificationAnswer }) {
  const { word, icon, tone, detail } = chainWords(report, at);
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4 pt-10 pb-6">
      <div>
        <h1 className="text-2xl font-semibold">
          <span aria-hidden="true" className="mr-2" style={{ color: `var(--${tone})` }}>
            {icon}
          </span>
          {word}
        </h1>
        <p className="mt-2 max-w-3xl text-base text-ink-2">{detail}</p>
      </div>
      <VerifyButton />
    </header>
  );
}
