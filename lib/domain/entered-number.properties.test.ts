import fc from "fast-check";
import { expect, test } from "vitest";
import { BOXES, FIRMS, MONEY, SHARE } from "./entered-fixtures";
import { readNumber } from "./entered-number";

/** Decimals that a column holds, in their one spelling. */
const decimal = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 99_999_999_999_999n }), fc.integer({ min: 0, max: 999_999 }))
  .map(([negative, whole, fraction]) => {
    const decimals = fraction === 0 ? "" : `.${String(fraction).padStart(6, "0").replace(/0+$/, "")}`;
    return `${negative && whole > 0n ? "-" : ""}${whole}${decimals}`;
  });

const withSeparators = (text: string) =>
  text.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ","));
const fullWidth = (text: string) =>
  text.replace(/[\d.,-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

test("property: however a number is dressed, the same number is read", () => {
  const dresses = fc.record({
    separators: fc.boolean(),
    wide: fc.boolean(),
    minus: fc.constantFrom("-", "−", "–"),
    around: fc.constantFrom("", " ", "　", "\u00a0"),
    unit: fc.constantFrom("", "亿元", " 亿元"),
    mark: fc.constantFrom("", "≥", "约", "不高于"),
  });
  fc.assert(
    fc.property(decimal, dresses, (value, { separators, wide, minus, around, unit, mark }) => {
      const spaced = separators ? withSeparators(value) : value;
      const written = (wide ? fullWidth(spaced) : spaced).replace("-", minus);
      const read = readNumber(`${around}${mark}${written}${unit}${around}`, MONEY);
      expect(read).toMatchObject({ kind: "number", value, confirm: null });
    }),
    { numRuns: 2000 },
  );
});

test("property: a converted unit comes back to the same number", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (tenThousands) => {
      const inYuan = readNumber(`${tenThousands}0000元`, { measure: "万元", kind: "flow" });
      expect(inYuan).toMatchObject({ value: String(tenThousands), confirm: { reason: "unit-converted" } });
    }),
  );
});

test("property: any text has an outcome, and a number is always plain", () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(..."0159０９.．,，-−—+()（）万亿元%eE x约≥以上\u200b".split("")) }),
  );
  fc.assert(
    fc.property(anything, fc.constantFrom(MONEY, SHARE, BOXES, FIRMS), (text, column) => {
      const read = readNumber(text, column);
      if (read.kind !== "number") return;
      expect(read.value).toMatch(/^-?(0|[1-9]\d{0,13})(\.\d{0,5}[1-9])?$/);
      expect(readNumber(read.value, column)).toMatchObject({
        value: read.value,
        corrections: [],
        confirm: null,
      });
    }),
    { numRuns: 5000 },
  );
});
