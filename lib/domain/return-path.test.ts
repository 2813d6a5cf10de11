import { describe, expect, test } from "vitest";
import { returnPath } from "./return-path";

const HERE = "http://here.example";

describe("the way back after signing in", () => {
  test.each([
    "/",
    "/observations",
    "/observations/grid?by=area&area=440106",
    "/a#b",
    "/?next=//evil",
    "/%2f%2fevil",
    "/填报",
  ])("%s is on this site", (path) => {
    expect(returnPath(path)).toBe(path);
    expect(new URL(path, HERE).origin).toBe(HERE);
  });

  test.each([
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "\\/evil.example",
    "/a\\..\\..\\evil",
    "/\t/evil.example",
    "/\n/evil.example",
    "/\r/evil.example",
    "/\u0000/evil.example",
    "/\u0085/evil.example",
    "\t//evil.example",
    " //evil.example",
    " /evil",
    "https:evil.example",
    "https:/evil.example",
    "https://evil.example",
    "http:\\\\evil.example",
    "HTTPS://EVIL.EXAMPLE",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "evil.example",
    "@evil.example",
    ".evil.example",
    "../evil",
    "?next=/x",
    "#x",
    "",
    "%2f%2fevil.example",
    "%5cevil.example",
    "／／evil.example",
    "/sign-in?next=/sign-in",
    "/setup",
    "/api/v1/me",
  ])("%j is not taken", (path) => {
    expect(returnPath(path)).toBeUndefined();
  });
});
