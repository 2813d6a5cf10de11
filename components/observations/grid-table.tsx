import type { MouseEvent } from "react";
import type { Span } from "@/lib/domain/period";
import { gridHead } from "./grid-columns.prepare";
import { type Cursor, rangeOf } from "./grid-move.prepare";
import { GridRowCells } from "./grid-row";
import type { CellAt, GridRow, Slots } from "./slots.prepare";

type Props = {
  id: string;
  label: string;
  corner: string;
  rows: readonly GridRow[];
  periods: readonly string[];
  span: Span;
  slots: Slots;
  cursor: Cursor;
  /** A press on a cell, or a drag over it: then it extends the selection. */
  onPoint: (at: CellAt, extendsRange: boolean) => void;
  onEdit: () => void;
};

/** The cells. The cursor's frame and its text are GridEditor's. */
export function GridTable(props: Props) {
  const { id, label, rows, periods, slots, cursor, onPoint, onEdit } = props;
  const { top, bottom, left, right } = rangeOf(cursor);
  const hasUnits = rows.some(({ measure }) => measure !== rows[0]?.measure);
  function press(event: MouseEvent, isDrag: boolean) {
    const at = cellUnder(event);
    if (!at || (isDrag ? event.buttons !== 1 : event.button !== 0)) return;
    // The focus stays in the editor.
    event.preventDefault();
    onPoint(at, isDrag || event.shiftKey);
  }
  return (
    // biome-ignore lint/a11y/useKeyWithMouseEvents: the keys are the editor's
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: it is filled in like a spreadsheet
      role="grid"
      id={id}
      aria-label={label}
      aria-multiselectable="true"
      aria-rowcount={rows.length + 1}
      aria-colcount={periods.length + 1}
      className="sheet"
      onMouseDown={(event) => press(event, false)}
      onMouseOver={(event) => press(event, true)}
      onDoubleClick={onEdit}
    >
      <colgroup>
        <col />
        <col span={periods.length} />
      </colgroup>
      <GridHeadRows {...props} />
      <tbody>
        {rows.map((row, index) => {
          const isTouched = index >= top && index <= bottom;
          return (
            <GridRowCells
              key={row.code}
              index={index}
              row={row}
              slots={slots[index] ?? []}
              from={isTouched ? left : undefined}
              to={isTouched ? right : undefined}
              isHere={index === cursor.at.row}
              measure={hasUnits ? row.measure : undefined}
            />
          );
        })}
      </tbody>
    </table>
  );
}

function GridHeadRows({ periods, span, corner, cursor }: Props) {
  const { years, parts } = gridHead(periods, span);
  const here = cursor.at.column;
  const isOneLine = parts.length === 0;
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={isOneLine ? undefined : 2} data-corner="">
          {corner}
        </th>
        {years.map(({ year, count }, column) => (
          <th
            key={year}
            scope={isOneLine ? "col" : "colgroup"}
            colSpan={isOneLine ? undefined : count}
            data-here={(isOneLine && column === here) || undefined}
          >
            <span>{year}</span>
          </th>
        ))}
      </tr>
      {!isOneLine && (
        <tr>
          {parts.map(({ period, label }, column) => (
            <th key={period} scope="col" data-here={column === here || undefined}>
              {label}
            </th>
          ))}
        </tr>
      )}
    </thead>
  );
}

/** Cells tell their place by their id. */
function cellUnder({ target }: MouseEvent): CellAt | undefined {
  const cell = target instanceof Element ? target.closest("td") : null;
  const [, row, column] = /^cell-(\d+)-(\d+)$/.exec(cell?.id ?? "") ?? [];
  return row === undefined ? undefined : { row: Number(row), column: Number(column) };
}
