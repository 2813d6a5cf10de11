/** One measured figure against its limit. */
export type Figure = {
  name: string;
  /** Median of the rounds; null when it could not be measured, then with the reason. */
  value: number | null;
  unit: string;
  limit: { atMost: number } | { below: number } | { atLeast: number };
  /** Least and greatest of the rounds: what the machine's noise makes of it. */
  range: [number, number] | null;
  rounds: number;
  /** What the figure is made of, for orientation. */
  parts: Record<string, number | string>;
  reason?: string;
};

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new Error("The median of nothing.");
  return (lower + upper) / 2;
}

/** The ratio of two things measured in turns: the median over the rounds of each round's own ratio. */
export function ratioOf(pairs: readonly { measured: number; reference: number }[]) {
  const ratios = pairs.map(({ measured, reference }) => measured / reference);
  return {
    value: median(ratios),
    range: [Math.min(...ratios), Math.max(...ratios)] as [number, number],
    rounds: pairs.length,
    measured: median(pairs.map((pair) => pair.measured)),
    reference: median(pairs.map((pair) => pair.reference)),
  };
}

export function isWithin({ value, limit }: Figure): boolean | null {
  if (value === null) return null;
  if ("atMost" in limit) return value <= limit.atMost;
  if ("below" in limit) return value < limit.below;
  return value >= limit.atLeast;
}

export const round = (value: number, digits = 2) => Number(value.toFixed(digits));

function boundOf(limit: Figure["limit"]): [string, number] {
  if ("atMost" in limit) return ["≤", limit.atMost];
  if ("below" in limit) return ["<", limit.below];
  return ["≥", limit.atLeast];
}

function verdictOf(figure: Figure): string {
  const within = isWithin(figure);
  if (within === null) return "NOT MEASURED";
  return within ? "within limit" : "OVER LIMIT";
}

function said(figure: Figure): string[] {
  const { name, value, unit, limit, range, rounds, parts, reason } = figure;
  const number = (each: number) => `${round(each)}${unit}`;
  const [sign, bound] = boundOf(limit);
  const made = Object.entries(parts).map(([part, each]) => `${part} ${each}`);
  return [
    name,
    value === null ? "—" : number(value),
    range ? `${number(range[0])}–${number(range[1])} (${rounds} rounds)` : "",
    `${sign} ${number(bound)}`,
    verdictOf(figure),
    reason ?? made.join(", "),
  ];
}

/** The figures as aligned columns. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [["figure", "median", "min–max", "limit", "", "made of"], ...figures.map(said)];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
