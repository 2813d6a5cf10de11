import Link from "next/link";
import type { ReactNode } from "react";
import { pageHref } from "@/components/layout/page-href";
import { formatPeriod } from "@/lib/format/dates";
import { discardedSentence } from "@/lib/format/entry-words";
import type { IndicatorAnswer, ObservationAnswer } from "@/lib/schemas/answers";
import type { EntryDetail } from "@/lib/schemas/entries";
import { Doubts } from "./cell-warnings";
import { recordSteps } from "./record.prepare";
import { RecordActions } from "./record-actions";
import { RecordEvidence } from "./record-evidence";
import { BigValue, RecordFacts } from "./record-facts";
import { RecordRevisions } from "./record-revisions";
import { RecordSteps } from "./record-steps";
import { ReleasedVersions } from "./released-versions";
import { ValueForm, type ValueFormProps } from "./value-form";

export type RecordViewProps = {
  entry: EntryDetail;
  indicator: Pick<IndicatorAnswer, "scope" | "measure" | "decimals" | "kind">;
  /** Every version that was released, with its vintage. */
  released: readonly ObservationAnswer[];
  today: string;
  /** Undefined: whoever looks may not change it now. */
  form: ValueFormProps | undefined;
  urls: { entry: string; evidence: string };
};

/** One record: where it stands, its value and everything of it, and what can be done now. */
export function RecordView({ entry, indicator, released, today, form, urls }: RecordViewProps) {
  const { acts, state, doubts, doubtNote } = entry;
  const mayAttach = acts.includes("attach");
  return (
    <article className="space-y-10 pb-10">
      <header className="pt-8">
        <p className="text-sm">
          <Link href={pageHref("/observations")}>填报记录</Link>
        </p>
        <h1 className="mt-1 text-2xl font-semibold">
          {[entry.areaName, formatPeriod(entry.period, entry.span), entry.indicatorName].map((part) => (
            <span key={part} className="mr-2 inline-block">
              {part}
            </span>
          ))}
        </h1>
      </header>
      <RecordSteps steps={recordSteps(entry)} releaseAt={entry.releaseAt} />
      {state === "discarded" ? (
        <p>{discardedSentence}</p>
      ) : (
        <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_360px]">
          <section aria-label="数值" className="space-y-4">
            <BigValue entry={entry} indicator={indicator} />
            {state === "returned" && entry.returnNote && (
              <p className="border-l-2 border-behind pl-3">退回的理由：{entry.returnNote}</p>
            )}
            <Doubts doubts={doubts} />
            {doubtNote && <p>疑点说明：{doubtNote}</p>}
            <RecordActions entry={entry} today={today} url={urls.entry} />
          </section>
          <RecordFacts entry={entry} indicator={indicator} />
        </div>
      )}
      {form && (
        <Part title={acts.includes("correct") ? "更正" : "修改"}>
          <ValueForm key={entry.version} {...form} />
        </Part>
      )}
      <Part title="佐证材料">
        <RecordEvidence
          files={entry.evidenceFiles}
          addUrl={mayAttach ? `${urls.entry}/evidence` : undefined}
          fileUrl={urls.evidence}
        />
      </Part>
      {released.length > 0 && (
        <Part title="已发布的版本">
          <ReleasedVersions versions={released} unit={indicator} />
        </Part>
      )}
      <Part title="修改记录">
        <RecordRevisions revisions={entry.revisions} />
      </Part>
    </article>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className="mb-3 text-lg font-semibold">{title}</h2>
      {children}
    </section>
  );
}
