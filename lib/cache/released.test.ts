import { createDefaultCacheHandler } from "next/dist/server/lib/cache-handlers/default";
import type { CacheEntry } from "next/dist/server/lib/cache-handlers/types";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { RELEASED as TAG } from "@/lib/data/tags";
import { followReleases, RELEASED } from "./released.mjs";

vi.mock("next/cache", () => ({ cacheLife: () => {}, cacheTag: () => {} }));

const clock = () => performance.timeOrigin + performance.now();

/** A moment in a millisecond of its own: Next.js counts expiry in whole ones. */
function moment(): number {
  const spin = () => {
    for (const end = clock() + 1; clock() < end; );
    return clock();
  };
  const at = spin();
  spin();
  return at;
}
const bytesOf = (text: string) => new Response(text).body ?? new ReadableStream<Uint8Array>();

/** What "use cache" hands over once it has made something. */
const made = (text: string, timestamp = moment(), tags: string[] = [RELEASED]): Promise<CacheEntry> =>
  Promise.resolve({ value: bytesOf(text), tags, timestamp, stale: 300, revalidate: 3600, expire: 7200 });

let asked = 0;
let time = 0;
let answer: () => Promise<string>;
let cache: ReturnType<typeof followReleases>;
const KEY = "key";

/** What a request sees of the key: first the tags, then the entry. */
async function request(): Promise<string | undefined> {
  await cache.refreshTags();
  moment();
  const entry = await cache.get(KEY, []);
  return entry && new Response(entry.value).text();
}

beforeEach(() => {
  asked = 0;
  time = 0;
  answer = async () => "7";
  const ask = () => {
    asked += 1;
    return answer();
  };
  cache = followReleases(createDefaultCacheHandler(1_000_000), ask, () => time);
});

test("the tag is the one that queries carry", () => {
  expect(RELEASED).toBe(TAG);
});

describe("a cache that follows releases", () => {
  test("serves what it has, and asks at most every 200 ms, all requests together", async () => {
    await cache.refreshTags();
    await cache.set(KEY, made("old"));
    expect(await Promise.all([request(), request(), request()])).toEqual(["old", "old", "old"]);
    expect(asked).toBe(1);
    time = 200;
    await Promise.all([request(), request()]);
    expect(asked).toBe(2);
  });

  test("drops what was made before another instance released", async () => {
    await cache.refreshTags();
    await cache.set(KEY, made("old"));
    answer = async () => "8";
    time = 200;
    expect(await request()).toBeUndefined();
    await cache.set(KEY, made("new"));
    time = 400;
    expect(await request()).toBe("new");
  });

  test("drops what began to be made before the release and is done only after it", async () => {
    await cache.refreshTags();
    const began = moment();
    answer = async () => "8";
    time = 200;
    await request();
    await cache.set(KEY, made("old", began));
    expect(await request()).toBeUndefined();
  });

  test("makes once more what was made while older requests were under way", async () => {
    await cache.refreshTags();
    answer = async () => "8";
    time = 200;
    await request();
    await cache.set(KEY, made("a new whole with an old part"));
    expect(await request()).toBe("a new whole with an old part");
    time = 5200;
    expect(await request()).toBeUndefined();
    await cache.set(KEY, made("new"));
    time = 50_000;
    expect(await request()).toBe("new");
  });

  test("leaves alone what is not released data", async () => {
    await cache.refreshTags();
    await cache.set(KEY, made("other", moment(), []));
    answer = async () => "8";
    time = 200;
    expect(await request()).toBe("other");
  });

  test("goes on without the database, waits for it once, and catches up", async () => {
    await cache.refreshTags();
    await cache.set(KEY, made("old"));
    const errors = vi.spyOn(console, "error").mockImplementation(() => {});
    answer = () => Promise.reject(new Error("gone"));
    time = 200;
    expect(await request()).toBe("old");
    time = 400;
    answer = () => new Promise(() => {});
    expect(await request()).toBe("old");
    expect(asked).toBe(3);
    expect(errors).toHaveBeenCalledOnce();
    errors.mockRestore();
  });

  test("counts the first number after an outage as a release", async () => {
    const errors = vi.spyOn(console, "error").mockImplementation(() => {});
    answer = () => Promise.reject(new Error("not there yet"));
    await cache.refreshTags();
    errors.mockRestore();
    await cache.set(KEY, made("old"));
    answer = async () => "8";
    time = 200;
    await cache.refreshTags();
    await new Promise((resolve) => setImmediate(resolve));
    expect(await request()).toBeUndefined();
  });
});
