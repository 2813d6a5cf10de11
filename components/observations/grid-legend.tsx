import { type CellMark, cellMarkWords } from "@/lib/format/cell-words";

const SHOWN: readonly CellMark[] = [
  "draft",
  "submitted",
  "returned",
  "approved",
  "released",
  "unsaved",
  "asks",
  "doubt",
  "fault",
  "conflict",
];

/** What the marks in the cells mean, and the keys that are not self-evident. */
export function GridLegend() {
  return (
    <div className="mt-2 space-y-1 text-xs text-ink-2">
      <ul className="flex flex-wrap gap-x-4" aria-label="单元格标记">
        {SHOWN.map((mark) => (
          <li key={mark}>
            <span aria-hidden="true" style={{ color: `var(--${cellMarkWords[mark].tone})` }}>
              {cellMarkWords[mark].icon}
            </span>{" "}
            {cellMarkWords[mark].word}
          </li>
        ))}
        <li>斜纹：已封账</li>
      </ul>
      <p className="max-sm:hidden">
        直接输入即替换，F2修改，Esc取消，Delete清空，Ctrl+方向键跳到边缘，Shift选择区域，Ctrl+C/V与Excel、WPS互相粘贴，Ctrl+Z撤销。清空已保存的草稿即放弃它。没有数据填“—”。按Esc后再按Tab离开表格。
      </p>
    </div>
  );
}
