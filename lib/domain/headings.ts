import { type NameNote, nameKey } from "./entered-name";
import { readPeriod, type StatedPeriod } from "./entered-period";
import { isUnit } from "./entered-unit";

/** A row or column of a grid: the names it goes by, or the period it is for. */
export interface Heading {
  readonly names: readonly string[];
  readonly period?: StatedPeriod;
}

/** A pasted heading: which one of the grid it is, or a total that the grid has no place for, or neither. */
export interface ReadHeading {
  readonly text: string;
  readonly index: number | undefined;
  readonly isTotal: boolean;
  /** As in 服务业增加值（万元）. */
  readonly unit?: string;
  readonly notes: readonly NameNote[];
}

const TOTAL = /^(?:合计|总计|共计|小计|全市合计|全市|全省)$/;
const ANY_YEAR = { first: 1000, last: 2999, baseYears: [] };

/** Makes a reader of pasted headings for one side of a grid. A heading that names two of them names the later one. */
export function headingReader(headings: readonly Heading[]): (text: string) => ReadHeading {
  const byName = new Map<string, number>();
  for (const [index, { names, period }] of headings.entries()) {
    for (const name of names) byName.set(nameKey(name).key, index);
    if (period) byName.set(periodKey(period), index);
  }
  return (text) => {
    const { key, notes } = nameKey(text);
    const { name, unit } = splitUnit(key);
    const index = byName.get(key) ?? byName.get(statedKey(text)) ?? byName.get(name);
    return { text, index, isTotal: index === undefined && TOTAL.test(name), unit, notes };
  };
}

/** No name looks like it: names have no spaces left. */
function periodKey({ period, span }: StatedPeriod): string {
  return `${period.text} ${span}`;
}

/** Only what is stated plainly: a heading that would have to be asked about is unknown. */
function statedKey(text: string): string {
  const read = readPeriod(text, ANY_YEAR);
  return read.kind === "period" ? periodKey(read) : "";
}

function splitUnit(key: string): { readonly name: string; readonly unit?: string } {
  const [, name = "", unit = ""] = /^(.+)\((?:单位[:：])?([^()]+)\)$/.exec(key) ?? [];
  return isUnit(unit) ? { name, unit } : { name: key };
}

/** The unit that a table states in its corner: 单位：万元. */
export function cornerUnit(text: string): string | undefined {
  const [, unit = ""] = /^\(?单位[:：]([^()]+)\)?$/.exec(nameKey(text).key) ?? [];
  return isUnit(unit) ? unit : undefined;
}

/**
 * Whether the texts are headings and no figures: most of them are known, totals aside. Bare numbers are believed only in company,
 * because 2021 may as well be a value.
 */
export function areHeadings(read: readonly ReadHeading[]): boolean {
  const written = read.filter(({ text, isTotal }) => text.trim() !== "" && !isTotal);
  const known = written.filter(({ index }) => index !== undefined);
  const distinct = new Set(known.map(({ index }) => index)).size;
  if (distinct === 0 || known.length * 2 <= written.length) return false;
  return distinct > 1 || known.some(({ text }) => /\D/.test(nameKey(text).key));
}
