import { describe, expect, test } from "vitest";
import { Refused } from "@/lib/domain/refused";
import { endpoints } from "@/lib/schemas/endpoints";
import { readSearch } from "./input";
import { pageOfAll, readPaging } from "./paging";

const TODAY = "2026-11-23";
const read = (query: string) => readSearch(endpoints.observations, new URLSearchParams(query), TODAY);

function refusal(work: () => unknown): Refused {
  try {
    work();
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
  throw new Error("It was not refused.");
}

describe("a query", () => {
  test("is read into the types of its schema; a blank field was not given", () => {
    expect(read("span=ytd&limit=1000&history=true&asOf=&area=440106&from=2021-H1")).toEqual({
      span: "ytd",
      limit: 1000,
      history: true,
      area: "440106",
      from: "2021-H1",
    });
  });

  test("may be about today but not about tomorrow", () => {
    expect(read(`asOf=${TODAY}`).asOf).toBe(TODAY);
    expect(refusal(() => read("asOf=2026-11-24")).code).toBe("invalid-as-of");
  });

  test.each([
    ["limit=0", "invalid-query", "limit"],
    ["limit=1001", "invalid-query", "limit"],
    ["limit=-5", "invalid-query", "limit"],
    ["limit=1e9", "invalid-query", "limit"],
    ["limit=0x10", "invalid-query", "limit"],
    ["limit=%20", "invalid-query", "limit"],
    ["asOf=2021-02-30", "invalid-as-of", "asOf"],
    ["asOf=abc", "invalid-as-of", "asOf"],
    ["asOf=2021-01-01&asOf=2022-01-01", "invalid-as-of", "asOf"],
    ["area=440100&area=440106", "invalid-query", "area"],
    ["area=%00", "invalid-query", "area"],
    ["area=' OR 1=1", "invalid-query", "area"],
    ["span=month", "invalid-query", "span"],
    ["history=1", "invalid-query", "history"],
    ["from=2021-13", "invalid-query", "from"],
    ["cursor=../x", "invalid-query", "cursor"],
    ["__proto__=1", "invalid-query", "__proto__"],
    ["constructor=1", "invalid-query", "constructor"],
    ["ara=440106", "invalid-query", "ara"],
  ])("%s is refused as %s at %s, in Chinese", (query, code, path) => {
    const refused = refusal(() => read(query));
    expect(refused.code).toBe(code);
    expect(refused.faults).toEqual([
      expect.objectContaining({ path, message: expect.stringMatching(/\p{Script=Han}/u) }),
    ]);
  });

  test("is told all its faults at once", () => {
    expect(
      refusal(() => read("limit=0&span=x&zz=1"))
        .faults.map(({ path }) => path)
        .sort(),
    ).toEqual(["limit", "span", "zz"]);
  });
});

describe("a list", () => {
  const all = Array.from({ length: 25 }, (_, n) => n);
  const at = (query: string) => new URL(`http://host/api/v1/platforms?${query}`);
  const page = (query: string, cursor?: string) =>
    pageOfAll(all, readPaging(at(query), { limit: 10, cursor }));

  test("is turned page by page, nothing twice and nothing left out", () => {
    const seen: number[] = [];
    for (let cursor: string | undefined, n = 0; n < 10; n += 1) {
      const { items, nextCursor } = page("list=a", cursor);
      seen.push(...items);
      if (nextCursor === null) break;
      cursor = nextCursor;
    }
    expect(seen).toEqual(all);
  });

  test("has no next page after one that is just full", () => {
    expect(pageOfAll(all, readPaging(at(""), { limit: 25 })).nextCursor).toBeNull();
  });

  test("takes its cursor whatever the order and the limit, but not for another filter", () => {
    const { nextCursor } = page("list=a&kind=b");
    const cursor = nextCursor ?? "";
    expect(page("kind=b&limit=5&list=a", cursor).items[0]).toBe(10);
    expect(refusal(() => page("list=other&kind=b", cursor)).code).toBe("invalid-query");
  });

  test("refuses a cursor with any character changed", () => {
    const cursor = page("list=a").nextCursor ?? "";
    for (let n = 0; n < cursor.length; n += 1) {
      const changed = cursor.slice(0, n) + (cursor[n] === "A" ? "B" : "A") + cursor.slice(n + 1);
      expect(refusal(() => page("list=a", changed)).code, changed).toBe("invalid-query");
    }
  });
});
