import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Locked = { version?: string; optionalDependencies?: Record<string, string> };
const packages: Record<string, Locked> = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
const named = Object.entries(packages);

test("npm ci accepts the lock: the packages for other platforms are in it too", () => {
  // Where a registry lacks them, npm leaves them out of the lock it writes and then refuses that lock itself.
  const missing = named.flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${folder}/node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});

test("the lock names no registry host", () => {
  expect(readFileSync("package-lock.json", "utf8")).not.toMatch(/"resolved"/);
});

/** Versions below these have known faults; `npm audit` cannot run on an intranet. */
const FLOORS = { next: "16.4.6", react: "19.3.1", "react-dom": "19.3.1", zod: "4.6.7", pg: "8.23.0" };

test.each(Object.entries(FLOORS))("%s is at least %s", (name, floor) => {
  const version = packages[`node_modules/${name}`]?.version ?? "0.0.0";
  expect(version.localeCompare(floor, "en", { numeric: true })).toBeGreaterThanOrEqual(0);
});

test("Prisma's parts are of one exact version, and the schema engine is the one that it names", () => {
  for (const name of ["prisma", "@prisma/client", "@prisma/adapter-pg"])
    expect(packages[`node_modules/${name}`]?.version).toBe("7.10.0");
  const engines = JSON.parse(readFileSync("node_modules/@prisma/engines/package.json", "utf8"));
  expect(packages["node_modules/@prisma/schema-engine-wasm"]?.version).toBe(
    engines.dependencies["@prisma/engines-version"],
  );
});

test("nothing reads spreadsheets by the abandoned xlsx package", () => {
  expect(named.some(([folder]) => folder.endsWith("node_modules/xlsx"))).toBe(false);
});
