import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Decimal } from "./decimal";
import { checkEntry, type EnteredValue, type EntryContext } from "./entry-checks";
import { point } from "./fixtures";
import { parsePeriod, type Span } from "./period";
import type { Qualifier } from "./quantity";
import type { Kind } from "./target";

const NOTHING: EntryContext = {
  lastYear: null,
  previousYtd: null,
  released: null,
  baseline: null,
  areas: null,
  shares: null,
};

const figure = (value: string, qualifier: Qualifier = "eq") => ({ value: new Decimal(value), qualifier });

function periodOf(text: string) {
  const period = parsePeriod(text);
  if (!period) throw new RangeError(text);
  return period;
}

function anEntry(value: string, changes: Partial<EnteredValue> = {}): EnteredValue {
  return {
    kind: "flow",
    area: "440104",
    period: periodOf("2023"),
    span: "year",
    ...figure(value),
    ...changes,
  };
}

const codes = (entry: EnteredValue, context: Partial<EntryContext>) =>
  checkEntry(entry, { ...NOTHING, ...context }).map(({ code }) => code);

test("a value nobody knows anything about raises no doubt", () => {
  expect(codes(anEntry("18141"), {})).toEqual([]);
});

describe("against last year", () => {
  test.each<[Kind, string, string, string[]]>([
    ["flow", "100", "130", []],
    ["flow", "100", "130.01", ["jump"]],
    ["flow", "100", "70", []],
    ["flow", "100", "69.99", ["jump"]],
    ["flow", "-100", "-131", ["jump"]],
    ["flow", "0", "500", []],
    ["flow", "18141", "0", ["fell-to-zero"]],
    ["flow", "0", "0", []],
    ["stock", "100", "200", ["jump"]],
    ["share", "65.1", "75.1", []],
    ["share", "65.1", "75.2", ["jump-points"]],
    ["share", "65.1", "55", ["jump-points"]],
    ["share", "65.1", "0", ["fell-to-zero"]],
    ["share", "2", "4", []],
    ["count", "6", "9", []],
    ["count", "6", "10", ["jump"]],
    ["count", "309", "400", []],
    ["count", "309", "402", ["jump"]],
    ["count", "6", "0", ["fell-to-zero"]],
  ])("a %s from %s to %s", (kind, before, value, doubts) => {
    expect(codes(anEntry(value, { kind }), { lastYear: figure(before) })).toEqual(doubts);
  });

  test("a jump says how large it is", () => {
    const found = checkEntry(anEntry("50"), { ...NOTHING, lastYear: figure("100") });
    expect(found).toEqual([{ code: "jump", value: "50", before: "100", change: "-0.5", limit: "0.3" }]);
  });
});

describe("a slip of the unit is one doubt and brings the likely value", () => {
  test.each<[Kind, string | null, string, string]>([
    ["flow", "18141", "181410000", "18141"],
    ["flow", "18141", "202028900", "20202.89"],
    ["flow", "18141", "1.8141", "18141"],
    ["flow", "18141", "2020289000000", "20202.89"],
    ["flow", "-18141", "-1.8141", "-18141"],
    ["count", "309", "3090000", "309"],
  ])("%s %s → %s", (kind, before, value, suggestion) => {
    const lastYear = before === null ? null : figure(before);
    const found = checkEntry(anEntry(value, { kind }), { ...NOTHING, lastYear });
    expect(found).toMatchObject([{ code: "unit-suspect", suggestion }]);
  });

  test.each<[string | null, string, string[]]>([
    ["65.1", "0.651", ["percent-suspect"]],
    ["65.1", "0.7", ["percent-suspect"]],
    ["65.1", "1", ["percent-suspect"]],
    ["65.1", "0.2", ["jump-points"]],
    [null, "0.651", ["percent-suspect"]],
    [null, "1", []],
    [null, "0", []],
    ["0.9", "0.8", []],
    ["0.9", "0.009", ["percent-suspect"]],
  ])("a share, %s → %s", (before, value, doubts) => {
    const lastYear = before === null ? null : figure(before);
    expect(codes(anEntry(value, { kind: "share" }), { lastYear })).toEqual(doubts);
  });
});

describe("the areas and their whole", () => {
  const sum = (values: Record<string, [string, Qualifier?]>) => ({
    whole: "440100",
    parts: ["440103", "440104", "440105"],
    values: new Map(
      Object.entries(values).map(([area, [value, qualifier]]) => [area, figure(value, qualifier)]),
    ),
  });
  const others = { "440103": ["1.5"], "440105": ["2.5"] } satisfies Record<string, [string]>;

  test.each<[string, EnteredValue, Parameters<typeof sum>[0], string[]]>([
    ["a part that fits", anEntry("3.5"), { ...others, "440100": ["7.5"] }, []],
    ["a part that does not", anEntry("5.3"), { ...others, "440100": ["7.5"] }, ["areas-differ"]],
    ["rounding", anEntry("3.7"), { ...others, "440100": ["7.5"] }, []],
    [
      "the whole that does not",
      anEntry("9", { area: "440100" }),
      { ...others, "440104": ["3.5"] },
      ["areas-differ"],
    ],
    [
      "the part as it was does not count",
      anEntry("3.5"),
      { ...others, "440104": ["9"], "440100": ["7.5"] },
      [],
    ],
    ["a part is missing", anEntry("3.5"), { "440103": ["1.5"], "440100": ["7.5"] }, []],
    ["the whole is missing", anEntry("3.5"), others, []],
    ["the whole is a bound", anEntry("3.5"), { ...others, "440100": ["5", "ge"] }, []],
    ["a part is about", anEntry("9", { qualifier: "approx" }), { ...others, "440100": ["7.5"] }, []],
    ["shares do not add up", anEntry("9", { kind: "share" }), { ...others, "440100": ["7.5"] }, []],
    [
      "counts are exact",
      anEntry("4", { kind: "count" }),
      { "440103": ["1"], "440105": ["2"], "440100": ["8"] },
      ["areas-differ"],
    ],
  ])("%s", (_, entry, values, doubts) => expect(codes(entry, { areas: sum(values) })).toEqual(doubts));

  test("the figures are those of the sum", () => {
    const found = checkEntry(anEntry("5.3"), { ...NOTHING, areas: sum({ ...others, "440100": ["7.5"] }) });
    expect(found).toEqual([{ code: "areas-differ", sum: "9.3", whole: "7.5", difference: "-1.8" }]);
  });
});

describe("shares of one whole", () => {
  test.each<[string, string[], boolean, string[]]>([
    ["65.1", ["30.4", "4.5"], true, []],
    ["65.2", ["30.4", "4.5"], true, []],
    ["66.1", ["30.4", "4.5"], true, ["shares-over"]],
    ["66.1", ["34.9"], false, ["shares-over"]],
    ["60.1", ["30.4", "4.5"], true, ["shares-under"]],
    ["60.1", ["30.4"], false, []],
  ])("%s beside %j, complete: %s", (value, others, isComplete, doubts) => {
    const shares = { others: others.map((other) => new Decimal(other)), isComplete };
    expect(codes(anEntry(value, { kind: "share" }), { shares })).toEqual(doubts);
  });
});

describe("累计", () => {
  const previousYtd = { period: periodOf("2023-08"), value: new Decimal(200) };
  test.each<[string, Kind, Span, string[]]>([
    ["199", "flow", "ytd", ["ytd-falls"]],
    ["200", "flow", "ytd", []],
    ["199", "share", "ytd", []],
    ["199", "flow", "period", []],
  ])("%s of a %s, %s", (value, kind, span, doubts) => {
    const entry = anEntry(value, { kind, span, period: periodOf("2023-09") });
    expect(codes(entry, { previousYtd })).toEqual(doubts);
  });
});

describe("what is released already", () => {
  test.each<[string, Qualifier, string[]]>([
    ["18141", "eq", []],
    ["18141.00", "eq", []],
    ["18142", "eq", ["revises-released"]],
    ["18141", "ge", ["revises-released"]],
  ])("%s %s", (value, qualifier, doubts) => {
    expect(codes(anEntry(value, { qualifier }), { released: figure("18141") })).toEqual(doubts);
  });
});

describe("the target's baseline", () => {
  const baseline = point(2023, "18141");
  test.each<[string, Partial<EnteredValue>, string[]]>([
    ["18141", {}, []],
    ["18140.64", {}, []],
    ["18139", {}, ["baseline-differs"]],
    ["18139", { period: periodOf("2022") }, []],
    ["18139", { period: periodOf("2023-09"), span: "ytd" }, []],
  ])("%s %j", (value, changes, doubts) => {
    expect(codes(anEntry(value, changes), { baseline })).toEqual(doubts);
  });
});

test("several causes are several doubts", () => {
  const context = { lastYear: figure("100"), released: figure("140"), baseline: point(2023, "140") };
  expect(codes(anEntry("150"), context)).toEqual(["jump", "revises-released", "baseline-differs"]);
});

test("property: figures are plain decimal text, whatever the values", () => {
  const value = fc
    .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }))
    .map(([n, places]) => new Decimal(n).div(new Decimal(10).pow(places)));
  const kind = fc.constantFrom<Kind>("flow", "stock", "share", "count");
  fc.assert(
    fc.property(kind, value, value, value, (k, entered, before, other) => {
      const quantity = { value: before, qualifier: "eq" as const };
      const found = checkEntry(anEntry("0", { kind: k, value: entered }), {
        ...NOTHING,
        lastYear: quantity,
        released: quantity,
        shares: { others: [other], isComplete: true },
      });
      for (const { code, qualifier: _, ...figures } of found.map((doubt) => ({ qualifier: "", ...doubt }))) {
        for (const text of Object.values(figures)) expect(String(text), code).toMatch(/^-?\d+(\.\d+)?$/);
      }
    }),
  );
});
