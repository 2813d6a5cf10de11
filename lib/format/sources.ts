import type { DataStatus } from "@/lib/domain/observation";
import { formatPublished } from "./dates";
import { dataStatusWords } from "./words";

/** What a published figure says of itself. */
export interface Published {
  readonly source: string;
  /** 2022, 2022-01 or 2022-01-25. */
  readonly published: string;
  readonly status: DataStatus;
  readonly note: string | null;
}

/** More publishers than this, of one day and status, are named by the first and their number. */
const NAMED = 3;

/** Who said it, when, how final: 「广州市统计局，2022年1月25日公布，初步」. */
export function publishedBy({ source, published, status }: Published): string {
  return `${source}，${formatPublished(published)}，${dataStatusWords[status]}`;
}

/** The same with what the publisher added; on hover and beside a single figure. */
export function sourceLine(figure: Published): string {
  return figure.note ? `${publishedBy(figure)}（${figure.note}）` : publishedBy(figure);
}

/**
 * The sources of many figures, each publisher and status once: 「民航局，2016—2025年公布9个数值，最终」; many
 * publishers of one day together: 「荔湾区等11家，2025年10月28日公布，最终」. The exact day of each figure
 * stands with the figure.
 */
export function sourceLines(figures: readonly Published[]): string[] {
  const bySource = grouped(figures, ({ source, status }) => `${source}/${status}`).map(together);
  return grouped(bySource, ({ when, status }) => `${when}/${status}`).flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const line = (source: string) => `${source}，${first.when}，${dataStatusWords[first.status]}`;
    return group.length > NAMED
      ? [line(`${first.source}等${group.length}家`)]
      : group.map(({ source }) => line(source));
  });
}

function together(figures: readonly Published[]): { source: string; status: DataStatus; when: string } {
  const [first, second] = figures;
  if (!first) throw new RangeError("A group has at least one figure.");
  const { source, status } = first;
  if (!second) return { source, status, when: formatPublished(first.published) };
  const years = figures.map(({ published }) => published.slice(0, 4)).sort();
  const [from, to] = [years[0], years.at(-1)];
  const when = from === to ? `${from}年` : `${from}—${to}年`;
  return { source, status, when: `${when}公布${figures.length}个数值` };
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
}
