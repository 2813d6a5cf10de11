import type { Metadata } from "next";
import { Answered } from "@/components/layout/answered";
import { RecordView, type RecordViewProps } from "@/components/observations/record-view";
import { keptValueOf } from "@/components/observations/value-form.prepare";
import { PageSkeleton } from "@/components/ui/skeleton";
import { pageAccount } from "@/lib/auth/page-actor";
import { entryDetail } from "@/lib/data/entries.queries";
import { findIndicator } from "@/lib/data/indicators.queries";
import { releasedSeries } from "@/lib/data/observations.queries";
import { readTyped } from "@/lib/data/typed-drafts";
import { todayInShanghai } from "@/lib/format/dates";

/** No name of the value in the title: it may be a draft. */
export const metadata: Metadata = { title: "填报记录" };

const API = "/api/v1/observations";

export default function Page({ params }: PageProps<"/observations/[id]">) {
  return (
    <Answered load={() => load(params)} skeleton={<PageSkeleton />}>
      {(data) => <RecordView {...data} />}
    </Answered>
  );
}

async function load(params: PageProps<"/observations/[id]">["params"]): Promise<RecordViewProps> {
  const actor = await pageAccount("view-drafts");
  const entry = await entryDetail(actor, (await params).id);
  const today = todayInShanghai(new Date());
  const name = `entry:${entry.id}`;
  const [indicator, series, typed] = await Promise.all([
    findIndicator(entry.indicator),
    releasedSeries(entry.indicator, entry.area),
    readTyped(actor, name),
  ]);
  const released = series.filter(({ period, span }) => period === entry.period && span === entry.span);
  return {
    entry,
    indicator,
    released,
    today,
    form: entry.acts.some((act) => act === "save" || act === "correct") ? formOf() : undefined,
    urls: { entry: `${API}/${entry.id}`, evidence: "/api/v1/evidence" },
  };

  function formOf() {
    return {
      entry,
      of: entry,
      unit: { ...indicator, mayEdit: true },
      context: {
        lastYear: entry.lastYear?.value ?? null,
        plausible: entry.plausible,
        released: null,
        dueOn: null,
      },
      sources: [entry.source],
      today,
      isDoubted: entry.doubts.length > 0,
      kept: keptValueOf(typed.content),
      place: { storeKey: `typed:${actor.account.id}:${name}`, url: `/api/v1/typed-drafts/${name}` },
      urls: { entries: API, records: "/observations" },
    };
  }
}
