import type { ProgressAnswer } from "@/lib/schemas/answers";

/**
 * Places on the gap bar in percent of its width; width means the same on every row: the same share of the
 * way from base to target is the same length. What lies outside is drawn to the edge and said to go on.
 */
const BASE_AT = 12;
const TARGET_AT = 78;
const [LEFT, RIGHT] = [2, 96];

export type GapBarDrawing = {
  base: number;
  target: number;
  /** Where the fill ends; null: nothing known. */
  value: number | null;
  expected: number | null;
  /** The value lies beyond the bar on that side. */
  beyond: "left" | "right" | null;
  bound: "lower" | "upper" | null;
  preliminary: boolean;
};

export function drawGapBar({ gapClosed, expectedCompletion, judged }: ProgressAnswer): GapBarDrawing {
  const exact = gapClosed === null ? null : place(Number(gapClosed));
  return {
    base: BASE_AT,
    target: TARGET_AT,
    value: exact === null ? null : Math.min(RIGHT, Math.max(LEFT, exact)),
    expected:
      expectedCompletion === null ? null : place(Math.min(1, Math.max(0, Number(expectedCompletion)))),
    beyond: sideOf(exact),
    bound: boundOf(judged?.qualifier),
    preliminary: judged?.status === "preliminary",
  };
}

const place = (share: number) => Math.round((BASE_AT + share * (TARGET_AT - BASE_AT)) * 100) / 100;

function sideOf(exact: number | null): GapBarDrawing["beyond"] {
  if (exact === null) return null;
  if (exact > RIGHT) return "right";
  return exact < LEFT ? "left" : null;
}

function boundOf(qualifier: string | undefined): GapBarDrawing["bound"] {
  if (qualifier === "ge") return "lower";
  return qualifier === "le" ? "upper" : null;
}
