import type { Route } from "next";
import Link from "next/link";
import { lastDayOf, type Span } from "@/lib/domain/period";
import { formatMoment, formatPeriod, formatPublished } from "@/lib/format/dates";
import { dataStatusWords } from "@/lib/format/words";
import { clearsSaved, isImplausible, markOf, waitsForYes } from "./cell-look.prepare";
import { CellMarkBadge } from "./cell-mark";
import { CellReading } from "./cell-reading";
import { CellWarnings } from "./cell-warnings";
import { Conflict } from "./conflict";
import { annotate, drop } from "./grid-edit.prepare";
import { figuresOf, type GridFields, settle } from "./grid-save.prepare";
import { NoteFields } from "./note-fields";
import { readingSentence, typedSentence } from "./reading-sentence";
import { type Content, contentOf, correctsReleased, isEditable, readText, slotAt } from "./slots.prepare";
import type { DeskHandle } from "./use-desk";
import { Line, ValueContext } from "./value-context";

type Props = {
  handle: DeskHandle;
  fields: GridFields;
  span: Span;
  readingId: string;
  recordPath: string;
};

/** Beside the grid: all about the active cell, and how what is being typed into it is understood. */
export function GridPanel({ handle, fields, span, readingId, recordPath }: Props) {
  const { desk, changeSheet } = handle;
  const { at } = desk.cursor;
  const [row, slot] = [desk.sheet.rows[at.row], slotAt(desk.sheet.slots, at)];
  if (!row || !slot) return null;
  const note = (patch: Partial<Omit<Content, "text">>) => changeSheet((sheet) => annotate(sheet, at, patch));
  const { cell, typed, trouble, doubts } = slot;
  const isWriting = desk.mode !== "move";
  const read = readText(isWriting ? desk.text : contentOf(slot).text, row);
  const value = read.kind === "number" ? read.value : undefined;
  const isCleared = !isWriting && typed !== null && clearsSaved(slot, read);
  const says = isWriting ? readingSentence(read, row) : typedSentence(slot, read, row);
  const asks = !isWriting && typed !== null && !isCleared && waitsForYes(read, slot);
  const conflict = trouble?.code === "changed-meanwhile" ? trouble.current : null;
  const isDoubtful = doubts.length > 0 || (value !== undefined && isImplausible(value, cell.plausible));
  // As it is on record, or as it is about to be sent.
  const stated = typed ? figuresOf(cell, typed, fields) : cell.entry;
  return (
    <section aria-label="当前单元格" className="no-print space-y-4 text-sm">
      <header>
        <h2 className="text-lg font-semibold">
          {row.name} {formatPeriod(cell.period, span)}
        </h2>
        <p className="mt-1 flex flex-wrap items-baseline gap-x-3">
          <CellMarkBadge mark={markOf(slot, row)} />
          {cell.entry && <Link href={`${recordPath}/${cell.entry.id}` as Route}>打开记录</Link>}
        </p>
      </header>
      <CellReading
        id={readingId}
        text={says}
        isFault={read.kind === "fault" || isCleared}
        onConfirm={asks ? () => note({ isConfirmed: true }) : undefined}
      />
      {conflict && typed && (
        <Conflict
          mine={typed.text}
          theirs={conflict}
          onChoose={(whose) => changeSheet((sheet) => settle(sheet, at, whose))}
        />
      )}
      <CellWarnings slot={slot} />
      <ValueContext cell={cell} unit={row} value={value}>
        {stated?.source && stated.published && (
          <Line name="来源">
            {stated.source}，{publishedText(stated.published)}，{dataStatusWords[stated.status]}
          </Line>
        )}
        {cell.entry && (
          <Line name="填报">
            {cell.entry.enteredBy}，{formatMoment(cell.entry.updatedAt)}更新
          </Line>
        )}
      </ValueContext>
      {isEditable(slot, row) && (typed || cell.entry) && (
        <NoteFields
          content={contentOf(slot)}
          isDoubtful={isDoubtful}
          needsReason={typed !== null && correctsReleased(cell)}
          onChange={note}
        />
      )}
      {isEditable(slot, row) && cell.entry && (
        <label className="flex items-baseline gap-2">
          <input
            type="checkbox"
            checked={contentOf(slot).isRenewed}
            onChange={({ target }) => note({ isRenewed: target.checked })}
          />
          改用表格上方的来源、发布日期和数据状态
        </label>
      )}
      {typed && (
        <button type="button" className="button" onClick={() => changeSheet((sheet) => drop(sheet, [at]))}>
          放弃这一格的改动
        </button>
      )}
    </section>
  );
}

/** The field above the grid may hold anything while it is being filled in. */
const publishedText = (published: string) =>
  lastDayOf(published) === undefined ? published : formatPublished(published);
