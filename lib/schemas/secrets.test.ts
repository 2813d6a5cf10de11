import { describe, expect, test } from "vitest";
import { keepSecrets, mapSecrets } from "./secrets";

const robot = { name: "工作群", kind: "wecom", url: null, signKey: null };

describe("secrets", () => {
  const kept = {
    hosts: [],
    robots: [
      { ...robot, url: "u" },
      { ...robot, name: "另一群", url: "v", signKey: "s" },
    ],
  };

  test("that are not given stay those of the robot of that name", () => {
    const given = {
      hosts: [],
      robots: [
        { ...robot, name: "另一群" },
        { ...robot, name: "新群", url: "w" },
      ],
    };
    expect(keepSecrets(given, kept).robots).toEqual([
      { ...robot, name: "另一群", url: "v", signKey: "s" },
      { ...robot, name: "新群", url: "w" },
    ]);
  });

  test("that are emptied are gone", () =>
    expect(keepSecrets({ password: "" }, { password: "p" })).toEqual({ password: null }));

  test("are all found, and nothing else", () => {
    const seen: string[] = [];
    const masked = mapSecrets(kept, (secret, name) => {
      seen.push(`${name}=${secret}`);
      return "•";
    });
    expect(seen).toEqual(["url=u", "url=v", "signKey=s"]);
    expect(masked.robots[1]).toEqual({ ...robot, name: "另一群", url: "•", signKey: "•" });
  });
});
