import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { PAGES } from "./page-refusal";

test("every page is in the table, and nothing else", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" });
  const pages = files
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => {
      const path = `/${file}`.replaceAll(/\/\([^)]+\)|\/page\.tsx$/g, "");
      return path.replaceAll(/\[\w+\]/g, ":code") || "/";
    });
  expect([...PAGES.keys()].sort()).toEqual(pages.sort());
});
