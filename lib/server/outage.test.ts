import { describe, expect, test } from "vitest";
import { download, streamed } from "./download";
import { isOutage } from "./outage";
import { Busy, inTurn } from "./turn";

const coded = (code: string) => Object.assign(new Error("x"), { code });

describe("an outage of the database", () => {
  test.each(["ECONNREFUSED", "ECONNRESET", "57P01", "57P03", "08006", "53300", "P1001", "P2024"])(
    "is %s",
    (code) => {
      expect(isOutage(coded(code))).toBe(true);
    },
  );

  test("is a connection that ended in the middle", () => {
    expect(isOutage(new Error("Connection terminated unexpectedly"))).toBe(true);
  });

  test.each([
    coded("42703"),
    coded("22P02"),
    coded("P2002"),
    new TypeError("x is not a function"),
    "ECONNREFUSED",
  ])("is not %s", (error) => {
    expect(isOutage(error)).toBe(false);
  });
});

describe("a file of text", () => {
  async function* failing(): AsyncGenerator<string> {
    yield await Promise.reject<string>(coded("ECONNREFUSED"));
  }
  async function* two(): AsyncGenerator<string> {
    yield "一";
    yield "二";
  }

  test("is refused before its first byte where its first row cannot be read", async () => {
    await expect(streamed(failing(), { bom: true, path: "/" })).rejects.toThrow();
  });

  test("is whole, with one byte order mark", async () => {
    const body = await streamed(two(), { bom: true, path: "/" });
    const bytes = await download(body, "csv", { ascii: "a", chinese: "甲" }, false).arrayBuffer();
    expect(Buffer.from(bytes).toString("utf8")).toBe("\uFEFF一二");
  });

  test("ends the reading when the reader leaves", async () => {
    let ended = false;
    async function* endless(): AsyncGenerator<string> {
      try {
        for (;;) yield "行";
      } finally {
        ended = true;
      }
    }
    const reader = (await streamed(endless(), { bom: false, path: "/" })).getReader();
    await reader.read();
    await reader.cancel();
    expect(ended).toBe(true);
  });
});

describe("heavy work", () => {
  test("is done one after the other, not begun for who has left, refused to the many", async () => {
    const begun: number[] = [];
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const stays = new AbortController().signal;
    const leaves = new AbortController();
    const first = inTurn(stays, async () => {
      begun.push(1);
      await held;
    });
    await Promise.resolve();
    const second = inTurn(leaves.signal, async () => void begun.push(2));
    const third = inTurn(stays, async () => void begun.push(3));
    const others = Array.from({ length: 6 }, () => inTurn(stays, async () => {}));
    await expect(inTurn(stays, async () => {})).rejects.toBeInstanceOf(Busy);
    leaves.abort();
    const instead = inTurn(stays, async () => {});
    expect(begun).toEqual([1]);
    release();
    await expect(second).rejects.toThrow();
    await Promise.all([first, third, instead, ...others]);
    expect(begun).toEqual([1, 3]);
    await inTurn(stays, async () => void begun.push(4));
    expect(begun).toEqual([1, 3, 4]);
  });

  test("that fails does not stop what comes after", async () => {
    const { signal } = new AbortController();
    await expect(inTurn(signal, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    await expect(inTurn(signal, async () => "yes")).resolves.toBe("yes");
  });
});
