/** One column of a table that leaves the product: CSV, workbook and CSVW description are all made from it. */
export interface Column<R> {
  /** For machines, unique in its table. */
  readonly name: string;
  /** The header. */
  readonly title: string;
  /** `decimal`: exact, as text such as `18141.5`. */
  readonly type: "text" | "decimal" | "integer";
  /** In a workbook, in characters. */
  readonly width: number;
  /** Null is an empty cell: not known, never 0. */
  readonly cell: (row: R) => string | number | null;
  readonly description?: string;
}

/** Stands in every row of a demonstration's file, so that it survives sorting, filtering and copying. */
export function demoColumn<R>(name: string, title: string): Column<R> {
  return {
    name,
    title,
    type: "text",
    width: 12,
    cell: () => "演示数据",
    description: "本文件全部为合成的演示数据",
  };
}
