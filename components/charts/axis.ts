/** Steps that a reader can count in. */
const STEPS = [1, 2, 2.5, 5, 10];
const INTERVALS = 4;
/** Published values have six decimals at most: a finer step would tell apart what is one. */
const FINEST = 1e-6;

export type Axis = {
  domain: [number, number];
  ticks: number[] /** Of the tick numbers. */;
  decimals: number;
};

type Options = {
  /** Only whole numbers between the ticks (个, 家). */
  whole: boolean;
  /** An axis of values that are never negative does not go below zero. */
  zeroFloor: boolean;
};

/** An axis of round numbers around finite values, of which there is at least one. It need not begin at zero: it is for lines. */
export function axisOf(values: number[], { whole, zeroFloor }: Options): Axis {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const spread = spreadOf(least, most);
  const margin = spread * 0.08;
  const low = zeroFloor && least >= 0 ? Math.max(0, least - margin) : least - margin;
  const step = stepFor((most + margin - low) / INTERVALS, whole);
  // In whole steps, because 0.1 added up is no round number.
  const [from, to] = [Math.floor(low / step), Math.ceil((most + margin) / step)];
  const decimals = decimalsOf(step);
  const ticks = Array.from({ length: to - from + 1 }, (_, index) =>
    Number(((from + index) * step).toFixed(decimals)),
  );
  return { domain: [ticks[0] ?? low, ticks.at(-1) ?? most], ticks, decimals };
}

/** Room for the ticks: equal values get some around them, and what differs only by an error of floating point is equal. */
function spreadOf(least: number, most: number): number {
  const size = Math.max(Math.abs(least), Math.abs(most));
  return most - least > size * 1e-9 ? most - least : size * 0.2 || 1;
}

function stepFor(wanted: number, whole: boolean): number {
  const rough = Math.max(wanted, FINEST);
  const power = 10 ** Math.floor(Math.log10(rough));
  const steps = STEPS.map((each) => each * power).filter((each) => !whole || Number.isInteger(each));
  return steps.find((each) => each >= rough) ?? Math.max(1, 10 * power);
}

function decimalsOf(step: number): number {
  const digits = [0, 1, 2, 3, 4, 5, 6, 7].find(
    (each) => Math.abs(step - Number(step.toFixed(each))) < step * 1e-9,
  );
  return digits ?? 7;
}
