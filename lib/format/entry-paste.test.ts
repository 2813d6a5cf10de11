import { expect, test } from "vitest";
import { Decimal } from "@/lib/domain/decimal";
import { checkSum } from "@/lib/domain/sum-check";
import { outsideSentence, totalSentence, unmatchedSentence } from "./entry-paste";

test.each([
  [
    unmatchedSentence({ side: "row", text: "佛山市", why: "unknown" }),
    "表格中没有“佛山市”这一行，没有填入，请核对名称。",
  ],
  [
    unmatchedSentence({ side: "column", text: "2021年", why: "repeated" }),
    "“2021年”这一列重复，只填入了前一列，请核对粘贴的内容。",
  ],
  [
    unmatchedSentence({ side: "row", text: "　", why: "unknown" }),
    "有一行没有名称，没有填入，请补上名称后再粘贴。",
  ],
  [outsideSentence(3), "有3个单元格超出表格范围，没有填入，请核对粘贴的位置。"],
])("%s", (sentence, expected) => expect(sentence).toBe(expected));

test.each([
  ["9", "2021年：粘贴的合计为9，各行之和为5.5，相差3.5，请核对各行。"],
  ["5.5", "2021年：粘贴的合计5.5与各行之和一致，合计行没有填入。"],
])("a total of %s", (total, sentence) => {
  const stated = new Decimal(total);
  const check = checkSum("flow", [new Decimal("3.5"), new Decimal(2)], stated);
  expect(totalSentence("2021年", { column: 1, stated, ...check })).toBe(sentence);
});
