import type { SeedFileName, SeedRow } from "@/lib/schemas/seed";

/** Where in the files something is wrong; the value is the text of the cell. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: string;
  readonly value?: string;
}

/** A checked row that still knows where each of its fields stands. */
export interface Entry<Row> {
  readonly row: Row;
  readonly place: (field: keyof Row & string) => Place;
}

/** All files, row by row. */
export type Tables = { readonly [Name in SeedFileName]: readonly Entry<SeedRow<Name>>[] };

/**
 * A seed file that cannot be loaded. The message is one Chinese line for the planner who edits the file:
 * `prisma/seed/targets.csv 第3行「目标值」: “abc”不是数字`.
 */
export class SeedFault extends Error {
  override readonly name = "SeedFault";
  readonly place: Place;

  constructor({ problem, ...place }: Place & { readonly problem: string }) {
    const line = place.line === undefined ? "" : ` 第${place.line}行`;
    const column = place.column === undefined ? "" : `「${oneLine(place.column)}」`;
    const value = place.value ? `“${oneLine(place.value)}”` : "";
    super(`${place.file}${line}${column}: ${value}${problem}`);
    this.place = place;
  }
}

function oneLine(cell: string): string {
  // What cannot be seen, or turns the line around, must not do so in the message about it.
  const flat = cell.replace(/[\p{Cc}\s]+/gu, " ").replace(/[\p{Cf}\p{Noncharacter_Code_Point}]/gu, "\uFFFD");
  return flat.length > 40 ? `${flat.slice(0, 40)}…` : flat;
}
