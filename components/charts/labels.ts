/** A word beside a point: at a year, `y` px from the top. */
export type Label = {
  text: string;
  year: number;
  y: number;
  anchor: "start" | "middle" | "end";
  /** px beside the year. */
  dx: number;
  tone: "ink" | "ink-2" | "accent";
};

const LINE = 17;
/** Labels nearer than this share of the axis can overlap; short ones may say less. */
const NEAR = 0.3;

/**
 * Moves labels apart that would overlap, as little as needed, in their order from top to bottom.
 * @param height of the figure in px; labels stay inside it
 * @param nearer share of the axis within which labels can overlap
 */
export function placeLabels(
  labels: Label[],
  [from, to]: [number, number],
  height: number,
  nearer = NEAR,
): Label[] {
  const near = (a: Label, b: Label) => Math.abs(a.year - b.year) / (to - from) < nearer;
  const placed: Label[] = [];
  for (const label of labels.toSorted((a, b) => a.y - b.y)) {
    const above = placed.filter((other) => near(label, other));
    placed.push({ ...label, y: Math.max(label.y, LINE, ...above.map(({ y }) => y + LINE)) });
  }
  // Pushed out at the bottom: back up, from the lowest on.
  const settled: Label[] = [];
  for (const label of placed.toReversed()) {
    const below = settled.filter((other) => near(label, other));
    settled.push({ ...label, y: Math.min(label.y, height - 36, ...below.map(({ y }) => y - LINE)) });
  }
  return settled.toReversed();
}
