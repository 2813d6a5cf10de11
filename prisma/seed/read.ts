import { readFileSync } from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";
import { CsvError, parse } from "csv-parse/sync";
import { headersOf, type SeedFileName, type SeedRow, seedFiles } from "@/lib/schemas/seed";
import { crossCheck } from "./cross-check";
import { type Entry, SeedFault, type Tables } from "./table";
import { versionsOf } from "./versions";

/** A row with its place in the file, from 1: the order in which lists, sections and targets are shown. */
type Placed<Row> = Row & { readonly position: number };

/** The plan as the seed files hold it: checked rows; references are codes, values decimal strings. */
export interface Seed {
  readonly plans: readonly SeedRow<"plans">[];
  readonly sections: readonly Placed<SeedRow<"sections">>[];
  readonly topics: readonly Placed<SeedRow<"topics">>[];
  readonly areas: readonly Placed<SeedRow<"areas">>[];
  readonly units: readonly Placed<SeedRow<"units">>[];
  readonly indicators: readonly SeedRow<"indicators">[];
  readonly targets: readonly Placed<SeedRow<"targets">>[];
  /** With the version of each value, 1 for the one published first. */
  readonly observations: readonly (SeedRow<"observations"> & { readonly version: number })[];
  readonly platformLists: readonly Placed<SeedRow<"platformLists">>[];
  readonly platforms: readonly SeedRow<"platforms">[];
  readonly platformListings: readonly Placed<SeedRow<"platformListings">>[];
  readonly projects: readonly Placed<SeedRow<"projects">>[];
  readonly projectStages: readonly SeedRow<"projectStages">[];
  readonly calendarDays: readonly SeedRow<"calendarDays">[];
}

/**
 * Reads and checks the files of the plan. `dir` holds one CSV per entry of `seedFiles` (UTF-8, with or
 * without BOM, any line ends). Throws `SeedFault` at the first thing that is wrong, within a row, between
 * rows or between files.
 */
export function readSeed(dir: string = import.meta.dirname): Seed {
  const tables: Tables = {
    plans: readTable(dir, "plans"),
    sections: readTable(dir, "sections"),
    topics: readTable(dir, "topics"),
    areas: readTable(dir, "areas"),
    units: readTable(dir, "units"),
    indicators: readTable(dir, "indicators"),
    targets: readTable(dir, "targets"),
    observations: readTable(dir, "observations"),
    platformLists: readTable(dir, "platformLists"),
    platforms: readTable(dir, "platforms"),
    platformListings: readTable(dir, "platformListings"),
    projects: readTable(dir, "projects"),
    projectStages: readTable(dir, "projectStages"),
    calendarDays: readTable(dir, "calendarDays"),
  };
  crossCheck(tables);
  return {
    plans: rows(tables.plans),
    sections: placed(tables.sections),
    topics: placed(tables.topics),
    areas: placed(tables.areas),
    units: placed(tables.units),
    indicators: rows(tables.indicators),
    targets: placed(tables.targets),
    observations: versionsOf(rows(tables.observations)),
    platformLists: placed(tables.platformLists),
    platforms: rows(tables.platforms),
    platformListings: placed(tables.platformListings),
    projects: placed(tables.projects),
    projectStages: rows(tables.projectStages),
    calendarDays: rows(tables.calendarDays),
  };
}

function rows<Row>(table: readonly Entry<Row>[]): Row[] {
  return table.map((entry) => entry.row);
}

function placed<Row>(table: readonly Entry<Row>[]): Placed<Row>[] {
  return table.map((entry, index) => ({ ...entry.row, position: index + 1 }));
}

function readTable<Name extends SeedFileName>(dir: string, name: Name): Entry<SeedRow<Name>>[] {
  const file = shownPath(join(dir, seedFiles[name].file));
  const headers = headersOf(name);
  const [first, ...records] = readLines(join(dir, seedFiles[name].file), file);
  if (!first) throw new SeedFault({ file, problem: "是空文件" });
  const fields = fieldsInOrder(file, first, headers);
  return records.map((record) => readRow(name, file, headers, fields, record));
}

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The lines of the file with their number; lines without any text (a spreadsheet leaves `,,,`) are left out. */
function readLines(path: string, file: string): Line[] {
  return parseCsv(decode(path, file), file).filter(({ cells }) => cells.some((cell) => cell !== ""));
}

function decode(path: string, file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof TypeError)
      throw new SeedFault({ file, problem: "不是UTF-8编码，请另存为“CSV UTF-8”" });
    const reason = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new SeedFault({ file, problem: reason === "ENOENT" ? "找不到文件" : `读不了文件（${reason}）` });
  }
}

function parseCsv(content: string, file: string): Line[] {
  const found: Line[] = [];
  // The column count is checked here and not by the parser, to say it in Chinese.
  const options = { relax_column_count: true, skip_empty_lines: true, trim: true };
  try {
    parse(content, {
      ...options,
      on_record(cells: string[], { lines }) {
        found.push({ line: lines, cells: cells.map((cell) => cell.trim()) });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === "number" ? error.lines : undefined;
    throw new SeedFault({ file, line, problem: "引号不成对或位置不对" });
  }
  return found;
}

/** Which field each column holds; columns may stand in any order. */
function fieldsInOrder(file: string, { line, cells }: Line, headers: ReadonlyMap<string, string>): string[] {
  const fieldOf = new Map([...headers].map(([field, header]) => [header, field]));
  const fields = cells.map((header, index) => {
    const field = fieldOf.get(header);
    if (!field)
      throw new SeedFault({ file, line, column: header || `第${index + 1}列`, problem: "是不认识的列" });
    if (cells.indexOf(header) < index)
      throw new SeedFault({ file, line, column: header, problem: "这一列重复了" });
    return field;
  });
  for (const [field, header] of headers) {
    if (!fields.includes(field)) throw new SeedFault({ file, line, column: header, problem: "缺少这一列" });
  }
  return fields;
}

function readRow<Name extends SeedFileName>(
  name: Name,
  file: string,
  headers: ReadonlyMap<string, string>,
  fields: readonly string[],
  { line, cells }: Line,
): Entry<SeedRow<Name>> {
  if (cells.length !== fields.length) {
    throw new SeedFault({ file, line, problem: `有${cells.length}格，应为${fields.length}格` });
  }
  const raw = Object.fromEntries(fields.map((field, index) => [field, cells[index] ?? ""]));
  const place = (field: string) => ({ file, line, column: headers.get(field), value: raw[field] });
  for (const field of fields) {
    const problem = unreadable(raw[field] ?? "");
    if (problem) throw new SeedFault({ ...place(field), problem });
  }
  const result = seedFiles[name].row.safeParse(raw);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new SeedFault({ ...place(String(issue?.path[0])), problem: issue?.message ?? "不符合要求" });
  }
  // safeParse of an indexed union forgets which file it was; the schema of `name` has just said yes.
  return { row: result.data as SeedRow<Name>, place };
}

/** Far above the longest cell; a paragraph does not belong into a table. */
const LONGEST = 500;

/**
 * What no cell may hold, whatever its column: text that shows as something else (turned around, of no width) or
 * not at all, and what makes writers of workbooks produce a file that does not open. Markup and formulas are text.
 */
function unreadable(cell: string): string | undefined {
  if (/\p{Cc}/u.test(cell)) return "含有换行或控制字符";
  const [hidden] = /[\p{Cf}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\uFFFD]/u.exec(cell) ?? [];
  if (hidden) {
    const number = hidden.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
    return `含有看不见的字符或乱码（U+${number}）`;
  }
  if (/\p{M}{5}/u.test(cell)) return "叠加的符号过多";
  if ([...cell].length > LONGEST) return `超过${LONGEST}个字`;
  return undefined;
}

/** As a planner sees it from the project folder; the full path where the file lies elsewhere. */
function shownPath(path: string): string {
  const inside = relative(process.cwd(), path);
  return inside.startsWith("..") || isAbsolute(inside) ? path : inside.split(sep).join("/");
}
