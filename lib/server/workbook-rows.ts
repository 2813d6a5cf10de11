import { Refused } from "@/lib/domain/refused";
import type { ExplainedFault } from "./problem";

/** A workbook is made in memory as a whole; more rows than this are what CSV is for, which is streamed. */
const MOST_ROWS = 50_000;

const TOO_MANY: ExplainedFault = {
  path: "",
  code: "too-many-rows",
  message: `Excel工作簿最多${MOST_ROWS}行，请缩小范围或改用CSV`,
};

/** @throws Refused invalid-query when there are too many */
export async function allRows<R>(batches: AsyncIterable<readonly R[]>): Promise<R[]> {
  const rows: R[] = [];
  for await (const batch of batches) {
    rows.push(...batch);
    if (rows.length > MOST_ROWS) throw new Refused("invalid-query", "", [TOO_MANY]);
  }
  return rows;
}
