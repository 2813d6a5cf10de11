import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { endpoints } from "./endpoints";

/** `app/api/v1/plans/[code]/route.ts` serves `/api/v1/plans/{code}`. */
function servedPaths(): string[] {
  return readdirSync("app/api", { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "route.ts")
    .map((file) => `/api/${path.dirname(file).replaceAll(path.sep, "/")}`.replaceAll(/\[(\w+)\]/g, "{$1}"))
    .filter((served) => !served.includes("[..."))
    .sort();
}

test("every route has its entry in the table and every entry its route", () => {
  const said = Object.values(endpoints).map((endpoint) => endpoint.path);
  expect(servedPaths()).toEqual([...new Set<string>(said)].sort());
});

test("the parameters of a path are those that its entry reads", () => {
  for (const { path: at, params } of Object.values(endpoints)) {
    const named = [...at.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(Object.keys(params.shape), at).toEqual(named);
  }
});
