"use client";

import { useId, useState } from "react";
import { formatClock, formatPeriod } from "@/lib/format/dates";
import type { GridAnswer } from "@/lib/schemas/entries";
import { GridBar } from "./grid-bar";
import { fill, mayType, perform, pointAt } from "./grid-desk.prepare";
import { drop, enter } from "./grid-edit.prepare";
import { GridEditor } from "./grid-editor";
import { GridFieldset } from "./grid-fields";
import { GridLegend } from "./grid-legend";
import { HOME } from "./grid-move.prepare";
import { GridPanel } from "./grid-panel";
import { type GridFields, typedCells, waitingForFields } from "./grid-save.prepare";
import { GridTable } from "./grid-table";
import { type Kept, restore } from "./kept.prepare";
import { inputsOf, type PastePlan, planPaste, singleValue } from "./paste.prepare";
import { PastePreview } from "./paste-preview";
import { slotsOf } from "./slots.prepare";
import { useDesk } from "./use-desk";
import { useKept } from "./use-kept";
import { useSaving } from "./use-saving";

export type EntryGridProps = {
  answer: GridAnswer;
  /** What this person had typed here and not saved, as the server has kept it. */
  kept: Kept | null;
  sources: readonly string[];
  urls: { batch: string; typedDraft: string; records: string };
  /** Names account and grid in the browser's store. */
  storeKey: string;
};

const NO_FIELDS: GridFields = { status: "preliminary", published: "", source: "" };

/** The table of values to fill in, by keyboard as a spreadsheet. What it decides is in the *.prepare files. */
export function EntryGrid({ answer, kept, sources, urls, storeKey }: EntryGridProps) {
  const { rows, periods, span, by, fixed } = answer;
  const handle = useDesk(() => {
    const sheet = { rows, slots: slotsOf(answer), done: [], undone: [] };
    return { sheet: kept ? restore(sheet, kept).sheet : sheet, cursor: HOME, mode: "move", text: "" };
  });
  const { desk, change, changeSheet } = handle;
  const [fields, setFields] = useState(kept?.fields ?? NO_FIELDS);
  const [plan, setPlan] = useState<PastePlan | null>(null);
  const saving = useSaving({ handle, fields, span, url: urls.batch });
  const keeping = useKept({ handle, fields, setFields, kept, storeKey, url: urls.typedDraft });
  const [gridId, readingId] = [useId(), useId()];
  const { at } = desk.cursor;
  const missed = waitingForFields(desk.sheet, fields, span);
  const cellName = `${rows[at.row]?.name}，${formatPeriod(periods[at.column] ?? "", span)}`;

  function paste(clipboard: string) {
    const single = singleValue(clipboard);
    if (single !== undefined) change((now) => fill(now, single.trim()));
    else setPlan(planPaste(answer, desk.sheet.slots, at, clipboard));
  }
  function write(isConfirmed: boolean) {
    if (plan) changeSheet((sheet) => enter(sheet, inputsOf(plan, isConfirmed)));
    setPlan(null);
  }
  function forget() {
    changeSheet((sheet) =>
      drop(
        sheet,
        typedCells(sheet.slots).map((each) => each.at),
      ),
    );
    keeping.forget();
  }
  return (
    <div className="space-y-4">
      {keeping.restored && (
        <p role="status" className="border-l-2 border-accent pl-3 text-sm">
          已恢复{formatClock(keeping.restored.at)}输入、尚未保存的{keeping.restored.count}格。
          <button type="button" className="ml-3 underline" onClick={forget}>
            放弃这些输入
          </button>
        </p>
      )}
      <GridFieldset fields={fields} sources={sources} areMissed={missed > 0} onChange={setFields} />
      <GridBar handle={handle} saving={saving} missed={missed} />
      <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_300px]">
        <div className="min-w-0">
          <section className="sheet-frame" aria-label="填报表格">
            <GridTable
              id={gridId}
              label={`${fixed.name}填报表格`}
              corner={by === "indicator" ? "区域" : "指标"}
              rows={rows}
              periods={periods}
              span={span}
              slots={desk.sheet.slots}
              cursor={desk.cursor}
              onPoint={(to, extendsRange) => change((now) => pointAt(now, to, extendsRange))}
              onEdit={() => change((now) => (mayType(now) ? perform(now, { do: "edit" }) : now))}
            />
            <GridEditor {...{ handle, gridId, readingId, cellName }} onPaste={paste} />
          </section>
          <GridLegend />
        </div>
        <GridPanel {...{ handle, fields, span, readingId }} recordPath={urls.records} />
      </div>
      <PastePreview {...{ plan, rows, periods, span }} onWrite={write} onClose={() => setPlan(null)} />
    </div>
  );
}
