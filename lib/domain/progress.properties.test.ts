import fc from "fast-check";
import { expect, test } from "vitest";
import { Decimal } from "./decimal";
import { anObservation, aTarget, rank } from "./fixtures";
import type { Observation } from "./observation";
import { expectedAt } from "./pathway";
import { progress } from "./progress";
import { isBetter, type Qualifier } from "./quantity";
import type { Point, Target } from "./target";

const small = fc.integer({ min: -20, max: 40 });
const wide = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const value = fc
  .oneof(small, wide)
  .chain((n) => fc.constantFrom(1, 10, 1_000_000).map((d) => new Decimal(n).div(d)));
const year = fc.integer({ min: 2018, max: 2028 });
const point: fc.Arbitrary<Point> = fc.record({ year, value });
const kind = fc.constantFrom("flow" as const, "stock" as const, "share" as const, "count" as const);
const direction = fc.constantFrom("increase" as const, "decrease" as const);
const pathway = fc.constantFrom("linear" as const, "geometric" as const, "milestones" as const);
const qualifier = fc.constantFrom<Qualifier>("eq", "ge", "le", "approx");

/** Any target that the types allow, sensible or not. */
const anyTarget: fc.Arbitrary<Target> = fc
  .record({
    kind,
    direction,
    form: fc.constantFrom("at_least" as const, "range" as const, "direction" as const),
    baseline: fc.option(point, { freq: 8 }),
    targetValue: fc.option(value, { freq: 8 }),
    targetUpper: fc.option(value),
    targetYear: year,
    pathway,
    milestones: fc.array(point, { maxLength: 4 }),
  })
  .map((changes) => aTarget(changes));

const anyObservation: fc.Arbitrary<Observation> = fc
  .record({ year, value, qualifier, status: fc.constantFrom("preliminary" as const, "final" as const) })
  .map(({ year: at, value: v, ...rest }) => anObservation(String(at), v, rest));

const anyDay = fc.integer({ min: 2019, max: 2030 }).map((y) => `${y}-06-30`);

const judged = (target: Target, observation: Observation, asOf: string) =>
  progress(target, [observation], { asOf }).verdict;

function* numbersIn(thing: unknown): Generator<Decimal | number> {
  if (thing instanceof Decimal || typeof thing === "number") yield thing;
  else if (typeof thing === "object" && thing)
    for (const part of Object.values(thing)) yield* numbersIn(part);
}

test("never NaN or Infinity, never a crash, for any finite input", () => {
  fc.assert(
    fc.property(
      anyTarget,
      fc.array(anyObservation, { maxLength: 8 }),
      anyDay,
      (target, observations, asOf) => {
        for (const number of numbersIn(progress(target, observations, { asOf }))) {
          expect(new Decimal(number).isFinite()).toBe(true);
        }
      },
    ),
    { numRuns: 2000 },
  );
});

test("monotone: a better value never gets a worse verdict", () => {
  fc.assert(
    fc.property(anyTarget, anyObservation, value, anyDay, (target, observation, other, asOf) => {
      const [better, worse] = isBetter(target.direction, other, observation.value)
        ? [other, observation.value]
        : [observation.value, other];
      const high = rank(judged(target, { ...observation, value: better }, asOf).code);
      const low = rank(judged(target, { ...observation, value: worse }, asOf).code);
      if (high !== undefined && low !== undefined) expect(high).toBeGreaterThanOrEqual(low);
    }),
    { numRuns: 5000 },
  );
});

test("a bound never says more than every truth that it allows", () => {
  const bound = anyObservation.filter(({ qualifier: q }) => q === "ge" || q === "le");
  const distance = value.map((d) => d.abs());
  fc.assert(
    fc.property(anyTarget, bound, distance, anyDay, (target, observation, d, asOf) => {
      const verdict = judged(target, observation, asOf);
      if (!("certainty" in verdict)) return;
      const truth = observation.qualifier === "ge" ? observation.value.plus(d) : observation.value.minus(d);
      const trueVerdict = judged(target, { ...observation, value: truth, qualifier: "eq" }, asOf);
      const [said, is] = [rank(verdict.code), rank(trueVerdict.code)];
      if (said === undefined || is === undefined) throw new Error("a decided bound has a decided truth");
      if (verdict.certainty === "at-least") expect(is).toBeGreaterThanOrEqual(said);
      else expect(is).toBeLessThanOrEqual(said);
    }),
    { numRuns: 3000 },
  );
});

test("a lower bound of what should rise is never a failure", () => {
  fc.assert(
    fc.property(anyTarget, anyObservation, anyDay, (target, observation, asOf) => {
      const { code } = judged(
        { ...target, direction: "increase" },
        { ...observation, qualifier: "ge" },
        asOf,
      );
      expect(["behind", "far-behind", "missed"]).not.toContain(code);
    }),
  );
});

test("exact on the pathway: the expected value deviates by 0 and is on track", () => {
  const positive = fc.integer({ min: 1, max: 1_000_000 }).map((n) => new Decimal(n).div(1000));
  fc.assert(
    fc.property(kind, direction, pathway, positive, positive, year, (k, dir, path, b, d, t) => {
      fc.pre(t > 2018 && t < 2028);
      const goal = dir === "increase" ? b.plus(d) : b;
      const start = dir === "increase" ? b : b.plus(d);
      const target = aTarget({
        kind: k,
        direction: dir,
        pathway: path,
        baseline: { year: 2018, value: start },
        targetValue: goal,
        targetYear: 2028,
        milestones: [
          { year: 2020, value: start.times(dir === "increase" ? "0.9" : "1.1") },
          { year: 2024, value: start.plus(goal).div(2) },
        ],
      });
      const expected = expectedAt(target, t);
      if (expected.kind === "unmeasured") throw new Error(expected.reason);
      const observation = anObservation(String(t), expected.value, { knownOn: "2019-01-01" });
      const answer = progress(target, [observation], { asOf: "2027-12-31" });
      expect(answer.deviation.kind === "measured" && answer.deviation.value.toString()).toBe("0");
      expect(answer.verdict.code).toBe("on-track");
    }),
    { numRuns: 1000 },
  );
});

test("the deviation is 100 · (gapClosed − expectedCompletion)", () => {
  fc.assert(
    fc.property(anyTarget, anyObservation, anyDay, (target, observation, asOf) => {
      const { deviation, gapClosed, expectedCompletion } = progress(target, [observation], { asOf });
      if (deviation.kind === "unmeasured") return;
      if (gapClosed.kind === "unmeasured" || expectedCompletion.kind === "unmeasured")
        throw new Error("partial");
      const apart = gapClosed.value.minus(expectedCompletion.value).times(100).minus(deviation.value).abs();
      const size = Decimal.max(1, gapClosed.value.abs(), expectedCompletion.value.abs());
      expect(apart.div(size).lt("1e-30")).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

const times = (p: Point, c: Decimal): Point => ({ ...p, value: p.value.times(c) });

test("unit-free: in another unit every ratio and the verdict are the same", () => {
  const units = fc.constantFrom("2", "10", "10000", "0.001", "7").map((c) => new Decimal(c));
  const measuredInUnits = anyTarget.filter((target) => target.kind !== "count");
  fc.assert(
    fc.property(measuredInUnits, anyObservation, units, anyDay, (target, observation, c, asOf) => {
      const scaled: Target = {
        ...target,
        baseline: target.baseline && times(target.baseline, c),
        targetValue: target.targetValue?.times(c) ?? null,
        targetUpper: target.targetUpper?.times(c) ?? null,
        milestones: target.milestones.map((milestone) => times(milestone, c)),
      };
      const before = progress(target, [observation], { asOf });
      const after = progress(scaled, [{ ...observation, value: observation.value.times(c) }], { asOf });
      expect(after.verdict).toEqual(before.verdict);
      for (const name of ["gapClosed", "deviation", "requiredCagr", "observedCagr", "ratio"] as const) {
        const [x, y] = [before[name], after[name]];
        if (x.kind === "unmeasured" || y.kind === "unmeasured") expect(y).toEqual(x);
        else expect(x.value.minus(y.value).abs().lte(x.value.abs().plus(1).times("1e-25"))).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

test("mirrored: a decreasing target is an increasing one seen upside down", () => {
  const additive = anyTarget.filter(
    (t) => t.pathway !== "geometric" && (t.kind === "share" || t.kind === "count"),
  );
  const minus = new Decimal(-1);
  const flipped: Record<Qualifier, Qualifier> = { eq: "eq", approx: "approx", ge: "le", le: "ge" };
  fc.assert(
    fc.property(additive, anyObservation, anyDay, (target, observation, asOf) => {
      const range = target.form === "range";
      const mirror: Target = {
        ...target,
        direction: target.direction === "increase" ? "decrease" : "increase",
        baseline: target.baseline && times(target.baseline, minus),
        targetValue: (range ? target.targetUpper : target.targetValue)?.neg() ?? null,
        targetUpper: (range ? target.targetValue : target.targetUpper)?.neg() ?? null,
        milestones: target.milestones.map((milestone) => times(milestone, minus)),
      };
      const image = {
        ...observation,
        value: observation.value.neg(),
        qualifier: flipped[observation.qualifier],
      };
      const [here, there] = [progress(target, [observation], { asOf }), progress(mirror, [image], { asOf })];
      expect(there.verdict).toEqual(here.verdict);
      for (const name of ["gapClosed", "expectedCompletion", "deviation"] as const) {
        const [x, y] = [here[name], there[name]];
        if (x.kind === "unmeasured" || y.kind === "unmeasured") expect(y).toEqual(x);
        else expect(x.value.eq(y.value)).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

test("what is published later never changes what was shown before", () => {
  const dated = fc
    .tuple(
      anyObservation,
      fc.integer({ min: 2019, max: 2031 }),
      fc.constantFrom("final" as const, "revised" as const),
    )
    .map(
      ([observation, y, status]): Observation => ({
        ...observation,
        status,
        knownOn: `${y}-01-15`,
        version: y,
      }),
    );
  fc.assert(
    fc.property(anyTarget, fc.array(dated), fc.array(dated), anyDay, (target, known, more, asOf) => {
      const later = more.filter(({ knownOn }) => knownOn > asOf);
      expect(progress(target, [...later, ...known], { asOf })).toEqual(progress(target, known, { asOf }));
    }),
  );
});
