import type { Column } from "./column";

/** What a table is about, for people and for machines. */
export interface Subject {
  readonly title: string;
  /** In order: filter, day, sources, marks … */
  readonly notes: readonly (readonly [label: string, text: string])[];
}

const DATATYPES = { text: "string", decimal: "decimal", integer: "integer" } as const;

/**
 * The description of a CSV file, W3C CSV on the Web: its columns with their types, and how to read the bytes.
 * @param url the file, as seen from this description
 */
export function csvwOf<R>(columns: readonly Column<R>[], url: string, { title, notes }: Subject) {
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "zh-CN" }],
    url,
    "dc:title": title,
    "dc:description": notes.map(([label, text]) => `${label}：${text}`).join("\n"),
    dialect: {
      encoding: "utf-8",
      header: true,
      delimiter: ",",
      quoteChar: '"',
      doubleQuote: true,
      lineTerminators: ["\r\n"],
    },
    tableSchema: {
      columns: columns.map(({ name, title: titles, type, description }) => ({
        name,
        titles,
        datatype: DATATYPES[type],
        ...(description && { "dc:description": description }),
      })),
    },
  };
}
