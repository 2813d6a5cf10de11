import { memo } from "react";
import { cellMarkWords } from "@/lib/format/cell-words";
import { cellLook } from "./cell-look.prepare";
import { type GridRow, isEditable, type Slot } from "./slots.prepare";

/** The columns of this row that are selected, and the one that the cursor is in. */
export interface RowSelection {
  readonly from: number;
  readonly to: number;
}

type Props = {
  index: number;
  row: GridRow;
  slots: readonly Slot[];
  /** Undefined in rows that the selection does not touch: they stay as they are while it moves. */
  from: number | undefined;
  to: number | undefined;
  isHere: boolean;
  /** Stands with the name where the rows have different units. */
  measure: string | undefined;
};

/** A row of the grid. It is drawn again only when something in it changes. */
export const GridRowCells = memo(function GridRowCells(props: Props) {
  const { index, row, slots, from = -1, to = -1, isHere, measure } = props;
  return (
    <tr aria-rowindex={index + 2}>
      <th scope="row" data-here={isHere || undefined} title={row.name}>
        {row.name}
        {measure && <span className="ml-1 text-xs text-ink-2">{measure}</span>}
      </th>
      {slots.map((slot, column) => (
        <Cell
          key={slot.cell.period}
          id={cellId(index, column)}
          row={row}
          slot={slot}
          isSelected={column >= from && column <= to}
        />
      ))}
    </tr>
  );
});

export const cellId = (row: number, column: number) => `cell-${row}-${column}`;

type CellProps = { id: string; row: GridRow; slot: Slot; isSelected: boolean };

const Cell = memo(function Cell({ id, row, slot, isSelected }: CellProps) {
  const { text, mark } = cellLook(slot, row);
  const { word, icon, tone } = cellMarkWords[mark];
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: within a grid a cell is a gridcell
    <td
      id={id}
      aria-selected={isSelected || undefined}
      aria-readonly={!isEditable(slot, row) || undefined}
      aria-invalid={mark === "fault" || undefined}
      data-typed={slot.typed ? "" : undefined}
      data-closed={slot.cell.isClosed || undefined}
    >
      {icon && (
        <i role="img" aria-label={word} style={{ color: `var(--${tone})` }}>
          {icon}
        </i>
      )}
      {text}
    </td>
  );
});
