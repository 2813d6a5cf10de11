import { Decimal } from "decimal.js";

/** `index` is the step of the colour ramp, 0 (lightest) to 4 (darkest); `count` how many districts are in the class. */
export type MapClass = { readonly index: number; readonly label: string; readonly count: number };

/**
 * `breaks` are the lower ends of all classes but the first (a value equal to a break belongs above it);
 * `classOf` has every code given, null where there is no value; `missing` counts those.
 */
export type Classification = {
  readonly breaks: readonly string[];
  readonly classes: readonly MapClass[];
  readonly classOf: ReadonlyMap<string, number | null>;
  readonly missing: number;
};

/** With fewer classes than colours the ramp is spread, so that two classes never look like neighbours of five. */
const RAMPS: readonly (readonly number[])[] = [[], [2], [1, 3], [0, 2, 4], [0, 1, 3, 4], [0, 1, 2, 3, 4]];

/**
 * Up to five classes of about equally many districts, parted at the roundest numbers between them. Equal values
 * are never parted; with no more distinct values than classes, each value is a class of its own.
 * @param values decimal strings, null where nothing is known
 * @throws TypeError for a value that is no finite decimal
 */
export function classify(values: readonly { code: string; value: string | null }[]): Classification {
  const measured = values
    .flatMap(({ value }) => (value === null ? [] : parse(value)))
    .toSorted((a, b) => a.cmp(b));
  const cuts = chooseCuts(measured, RAMPS.length - 1);
  const breaks = cuts.map(({ below, above }) => roundest(below, above));
  const ramp = RAMPS[measured.length === 0 ? 0 : breaks.length + 1] ?? [];
  const rank = (value: Decimal) => breaks.filter((b) => value.gte(b)).length;
  const members = ramp.map((_, position) => measured.filter((value) => rank(value) === position));
  return {
    breaks: breaks.map(write),
    classes: ramp.map((index, position) => ({
      index,
      label: label(members, breaks, position),
      count: members[position]?.length ?? 0,
    })),
    classOf: new Map(
      values.map(({ code, value }) => [code, value === null ? null : (ramp[rank(parse(value))] ?? null)]),
    ),
    missing: values.length - measured.length,
  };
}

function parse(value: string): Decimal {
  const decimal = new Decimal(value);
  if (decimal.isFinite()) return decimal;
  throw new TypeError(`not a finite decimal: ${value}`);
}

type Cut = { at: number; below: Decimal; above: Decimal };

/** The gaps between distinct values that lie nearest to the quantiles: as many as there are classes less one. */
function chooseCuts(sorted: readonly Decimal[], classes: number): Cut[] {
  const gaps = sorted.flatMap((above, at): Cut[] => {
    const below = sorted[at - 1];
    return below?.lt(above) ? [{ at, below, above }] : [];
  });
  const wanted = Math.min(classes - 1, gaps.length);
  const chosen: Cut[] = [];
  let from = 0;
  for (let i = 1; i <= wanted; i++) {
    const ideal = (i * sorted.length) / (wanted + 1);
    const open = gaps.slice(from, gaps.length - (wanted - i));
    const nearest = open.reduce((best, gap) =>
      Math.abs(gap.at - ideal) < Math.abs(best.at - ideal) ? gap : best,
    );
    chosen.push(nearest);
    from = gaps.indexOf(nearest) + 1;
  }
  return chosen;
}

/** The number with the fewest digits in (below, above], nearest to the middle among equals. */
function roundest(below: Decimal, above: Decimal): Decimal {
  if (below.isNegative() && !above.isNegative() && !below.isZero()) return new Decimal(0);
  const middle = below.plus(above).div(2);
  const top = Math.max(below.abs().e, above.abs().e) + 1;
  const bottom = -Math.max(below.decimalPlaces(), above.decimalPlaces());
  for (let exponent = top; exponent >= bottom; exponent--) {
    for (const digit of [10, 5, 2]) {
      const step = new Decimal(10).pow(exponent - 1).times(digit);
      const candidate = Decimal.min(middle.div(step).round(), above.div(step).floor()).times(step);
      if (candidate.gt(below)) return candidate;
      const next = candidate.plus(step);
      if (next.gt(below) && next.lte(above)) return next;
    }
  }
  return above;
}

function label(
  members: readonly (readonly Decimal[])[],
  breaks: readonly Decimal[],
  position: number,
): string {
  const own = members[position] ?? [];
  const [low, high] = [own[0], own.at(-1)];
  const single = members.every((list) => list.every((value) => list[0]?.eq(value)));
  if (single && low) return write(low);
  const whole = members.flat().every((value) => value.isInteger());
  const [lower, upper] = [breaks[position - 1], breaks[position]];
  if (whole && low && high) return range(lower ?? low, upper?.minus(1) ?? high);
  if (!lower) return upper ? `不足${write(upper)}` : range(low ?? new Decimal(0), high ?? new Decimal(0));
  return upper ? range(lower, upper) : `${write(lower)}及以上`;
}

function range(low: Decimal, high: Decimal): string {
  if (low.eq(high)) return write(low);
  return `${write(low)}${low.isNegative() ? "至" : "—"}${write(high)}`;
}

function write(value: Decimal): string {
  return value.toFixed();
}
