"use client";

import { useId, useRef, useState } from "react";
import { formatPeriod } from "@/lib/format/dates";
import { GridButtons } from "./grid-buttons";
import { fill, mayType, perform, pointAt } from "./grid-desk.prepare";
import { drop, enter } from "./grid-edit.prepare";
import { GridEditor } from "./grid-editor";
import { firstToFill } from "./grid-issues.prepare";
import { GridLegend } from "./grid-legend";
import { cursorAt } from "./grid-move.prepare";
import { GridPanel } from "./grid-panel";
import { fieldFaults, type GridFields, typedPlaces, waitingForFields } from "./grid-save.prepare";
import { GridState } from "./grid-state";
import { GridTable } from "./grid-table";
import { type KeptGrid, restore, type Stamped } from "./kept.prepare";
import { inputsOf, type PastePlan, planPaste, singleValue } from "./paste.prepare";
import { PastePreview } from "./paste-preview";
import { RestoredNotice } from "./restored-notice";
import { type CellAt, type LeanGrid, slotsOf } from "./slots.prepare";
import { SourceFields } from "./source-fields";
import { useDesk } from "./use-desk";
import { useKept } from "./use-kept";
import type { KeptPlace } from "./use-kept-content";
import { useSaving } from "./use-saving";

export type EntryGridProps = {
  answer: LeanGrid;
  /** What this person had typed here and not saved, as the server has kept it. */
  kept: Stamped<KeptGrid> | null;
  sources: readonly string[];
  today: string;
  place: KeptPlace;
  urls: { batch: string; records: string };
};

const NO_FIELDS: GridFields = { status: "preliminary", published: "", source: "" };

/** The table of values to fill in, by keyboard as a spreadsheet. What it decides is in the *.prepare files. */
export function EntryGrid({ answer, kept, sources, today, place, urls }: EntryGridProps) {
  const { rows, periods, span, by, fixed } = answer;
  const handle = useDesk(() => {
    const sheet = { rows, slots: slotsOf(answer), done: [], undone: [] };
    const restored = kept ? restore(sheet, kept.content) : sheet;
    return { sheet: restored, cursor: cursorAt(firstToFill(restored)), mode: "move", text: "" };
  });
  const { desk, change, changeSheet } = handle;
  const [fields, setFields] = useState(kept?.content.fields ?? NO_FIELDS);
  const [plan, setPlan] = useState<PastePlan | null>(null);
  const saving = useSaving({ handle, fields, span, url: urls.batch });
  const keeping = useKept({ handle, fields, setFields, kept, place });
  const [gridId, readingId] = [useId(), useId()];
  const input = useRef<HTMLInputElement>(null);
  const { at } = desk.cursor;
  const typed = typedPlaces(desk.sheet.slots);
  // With the first new input there would be more to give up than what was brought back.
  const isUntouched = typed.length > 0 && desk.sheet.done.length === 0 && desk.mode === "move";
  const missed = waitingForFields(desk.sheet, fields, span);
  const cellName = `${rows[at.row]?.name}，${formatPeriod(periods[at.column] ?? "", span)}`;

  function point(to: CellAt, extendsRange: boolean) {
    change((now) => pointAt(now, to, extendsRange));
    input.current?.focus();
  }
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
    changeSheet((sheet) => drop(sheet, typed));
    keeping.forget();
  }
  return (
    <div className="space-y-4">
      {keeping.restoredAt && isUntouched && (
        <RestoredNotice at={keeping.restoredAt} what={`${typed.length}格`} onDrop={forget} />
      )}
      <div className="no-print flex flex-wrap items-start gap-x-6 gap-y-3">
        <SourceFields
          fields={fields}
          {...{ sources, today }}
          errors={new Map(Object.entries(missed > 0 ? fieldFaults(fields) : {}))}
          onChange={(patch) => setFields({ ...fields, ...patch })}
        />
        <GridButtons handle={handle} saving={saving} />
      </div>
      <GridState {...{ handle, saving, missed }} onGo={(to) => point(to, false)} />
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
              onPoint={point}
              onEdit={() => change((now) => (mayType(now) ? perform(now, { do: "edit" }) : now))}
            />
            <GridEditor {...{ input, handle, gridId, readingId, cellName }} onPaste={paste} />
          </section>
          <GridLegend />
        </div>
        <GridPanel {...{ handle, fields, span, readingId }} recordPath={urls.records} />
      </div>
      <PastePreview {...{ plan, rows, periods, span }} onWrite={write} onClose={() => setPlan(null)} />
    </div>
  );
}
