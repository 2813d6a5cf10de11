import type { BatchOutcome, EntryAnswer, GridAnswer, GridCell } from "@/lib/schemas/entries";
import type { Sheet } from "./grid-edit.prepare";
import type { GridFields } from "./grid-save.prepare";
import { slotsOf } from "./slots.prepare";

/** For tests: 增加值 of the city and two districts over three years. */

const AREAS = [
  { code: "440100", name: "广州市", shortName: "广州" },
  { code: "440104", name: "越秀区", shortName: "越秀" },
  { code: "440112", name: "黄埔区", shortName: "黄埔" },
];

export const FIELDS: GridFields = { status: "preliminary", published: "2024-01-25", source: "广州市统计局" };

export function gridWith(...cells: readonly Partial<GridCell>[]): GridAnswer {
  const row = { measure: "亿元", decimals: 2, kind: "flow", mayEdit: true } as const;
  return {
    by: "indicator",
    fixed: { code: "value-added", name: "服务业增加值", shortName: "增加值" },
    span: "year",
    rows: AREAS.map((area) => ({ ...area, ...row })),
    periods: ["2021", "2022", "2023"],
    cells: cells.map((cell) => ({
      indicator: "value-added",
      area: "440104",
      period: "2021",
      entry: null,
      released: null,
      lastYear: null,
      plausible: null,
      isClosed: false,
      dueOn: null,
      ...cell,
    })),
  };
}

export function sheetWith(...cells: readonly Partial<GridCell>[]): Sheet {
  const answer = gridWith(...cells);
  return { rows: answer.rows, slots: slotsOf(answer), done: [], undone: [] };
}

export function entryWith(entry: Partial<EntryAnswer> = {}): EntryAnswer {
  return {
    id: "01900000-0000-7000-8000-000000000001",
    version: 1,
    state: "draft",
    indicator: "value-added",
    indicatorName: "服务业增加值",
    measure: "亿元",
    area: "440104",
    areaName: "越秀区",
    period: "2021",
    span: "year",
    value: "3456.7",
    qualifier: "eq",
    status: "preliminary",
    published: "2022-01",
    knownOn: "2022-01-31",
    source: "越秀区统计局",
    note: null,
    doubtNote: null,
    reason: null,
    returnNote: null,
    releaseAt: null,
    released: 0,
    enteredBy: "李编辑",
    submittedBy: null,
    submittedAt: null,
    reviewedBy: null,
    reviewedAt: null,
    updatedAt: "2024-02-01T02:00:00.000Z",
    evidence: 0,
    acts: ["save", "submit", "discard"],
    ...entry,
  };
}

export function outcomeWith(outcome: Partial<BatchOutcome> = {}): BatchOutcome {
  const current = outcome.current === undefined ? entryWith() : outcome.current;
  return {
    id: current?.id ?? "",
    ok: true,
    refusal: null,
    message: null,
    version: current?.version ?? null,
    state: current?.state ?? null,
    doubts: [],
    ...outcome,
    current,
  };
}
