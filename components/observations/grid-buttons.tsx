import { hasRange, selected } from "./grid-desk.prepare";
import { redo, undo } from "./grid-edit.prepare";
import { submittable } from "./grid-save.prepare";
import type { CellAt } from "./slots.prepare";
import type { DeskHandle } from "./use-desk";
import type { useSaving } from "./use-saving";

type Props = { handle: DeskHandle; saving: ReturnType<typeof useSaving> };

/** What can be done with the grid as a whole, or with the cells that are selected. */
export function GridButtons({ handle, saving }: Props) {
  const { desk, changeSheet } = handle;
  const { save, submit, isSending } = saving;
  const cells = submittable(desk.sheet.slots);
  const chosen = hasRange(desk) ? among(cells, selected(desk)) : cells;
  const { done, undone } = desk.sheet;
  const noun = hasRange(desk) ? "提交所选" : "提交审核";
  return (
    // As high as the fields beside them, below their labels.
    <div className="flex flex-wrap gap-2 sm:mt-6">
      <Button isOff={done.length === 0} onPress={() => changeSheet(undo)}>
        撤销
      </Button>
      <Button isOff={undone.length === 0} onPress={() => changeSheet(redo)}>
        恢复
      </Button>
      <Button isOff={isSending} onPress={() => void save()}>
        保存草稿
      </Button>
      <Button strong isOff={isSending || chosen.length === 0} onPress={() => void submit(chosen)}>
        {chosen.length > 0 ? `${noun}（${chosen.length}）` : noun}
      </Button>
    </div>
  );
}

type ButtonProps = { isOff: boolean; strong?: boolean; onPress: () => void; children: React.ReactNode };

/** One that is off keeps its place in the order of focus. */
function Button({ isOff, strong = false, onPress, children }: ButtonProps) {
  return (
    <button
      type="button"
      className={strong ? "button button-strong" : "button"}
      aria-disabled={isOff}
      onClick={() => !isOff && onPress()}
    >
      {children}
    </button>
  );
}

function among(cells: readonly CellAt[], chosen: readonly CellAt[]): CellAt[] {
  const keys = new Set(chosen.map(({ row, column }) => `${row} ${column}`));
  return cells.filter(({ row, column }) => keys.has(`${row} ${column}`));
}
