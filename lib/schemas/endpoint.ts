import type { z } from "zod";
import type { Action, Ask, Step } from "@/lib/domain/access";
import type { RefusalCode } from "@/lib/domain/refused";

/** One door of the API: what it takes, what it answers, and which row of permissions.matrix.json guards it. */
export interface Endpoint<
  P extends z.ZodObject = z.ZodObject,
  Q extends z.ZodObject = z.ZodObject,
  A extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
> {
  readonly path: `/api/${string}`;
  readonly method?: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  /**
   * Asked of the matrix before the handler runs; null for what tells nothing: health, this description. Of several any
   * one lets in: which it is shows in what is sent or named, and the command asks for that.
   */
  readonly action: Action | readonly Action[] | null;
  /** Which step of what needs two people; `do` where none is given. */
  readonly step?: Step | readonly Step[];
  readonly summary: string;
  readonly description?: string;
  /** Of the path. What does not fit is refused with `unknown`, as a code that is not there would be. */
  readonly params: P;
  readonly unknown?: RefusalCode;
  readonly query: Q;
  /** JSON; absent where nothing is sent. `"file"`: bytes. */
  readonly body?: B | "file";
  /** What is answered; of a file, what its bytes are. */
  readonly answer: A;
  readonly format: Format;
  /** Besides invalid-query, which every endpoint may say, and what the gate says of who may not. */
  readonly refusals: readonly RefusalCode[];
}

export const mediaTypes = {
  json: "application/json; charset=utf-8",
  csv: "text/csv; charset=utf-8; header=present",
  sdmx: "application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8",
  csvw: "application/csvm+json; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  bytes: "application/octet-stream",
} as const;
export type Format = keyof typeof mediaTypes;

/** What a door asks the gate: empty for what asks nothing. */
export function asksOf({ action, step = "do" }: Pick<Endpoint, "action" | "step">): readonly Ask[] {
  const steps = [step].flat() as Step[];
  return ([action ?? []].flat() as Action[]).flatMap((each) =>
    steps.map((one) => ({ action: each, step: one })),
  );
}

export const endpoint = <
  P extends z.ZodObject,
  Q extends z.ZodObject,
  A extends z.ZodType,
  B extends z.ZodType = z.ZodType,
>(
  each: Endpoint<P, Q, A, B>,
): Endpoint<P, Q, A, B> => each;
