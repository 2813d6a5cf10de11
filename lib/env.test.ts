import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readEnv, StartFault } from "@/lib/env";

const faultOf = (source: Record<string, string>) => {
  try {
    return { read: readEnv(source) };
  } catch (error) {
    expect(error).toBeInstanceOf(StartFault);
    return (error as StartFault).message;
  }
};

describe("the environment", () => {
  it("needs nothing: every variable has a default or may be absent", () => {
    expect(readEnv({})).toEqual({
      PORT: 3000,
      HOST: "127.0.0.1",
      DATA_DIR: "./data",
      SECURITY_PROFILE: "dengbao3",
      ANONYMOUS_ACCESS: "on",
    });
  });

  it("takes an empty variable for an absent one", () => {
    const names = ["PORT", "HOST", "APP_URL", "DATA_DIR", "DATABASE_URL", "BOUNDARY_FILE", "BOUNDARY_CRS"];
    expect(readEnv(Object.fromEntries(names.map((name) => [name, ""])))).toEqual(readEnv({}));
  });

  it("reads what is set", () => {
    const set = {
      PORT: "80",
      HOST: "::1",
      APP_URL: "https://plan.example",
      DATA_DIR: "/srv/规划 数据",
      DATABASE_URL: "postgresql://plan:p%40ss@db.internal:5432/plan?sslmode=require",
      BOUNDARY_FILE: "./边界.geojson",
      BOUNDARY_CRS: "WGS84",
      BOUNDARY_APPROVAL_NO: "粤AS（2025）001号",
      SECURITY_PROFILE: "standard",
      TRUSTED_PROXY: "10.0.0.1,fd00::1",
      ANONYMOUS_ACCESS: "off",
      SETUP_CODE: "first-code",
    };
    expect(readEnv(set)).toEqual({ ...set, PORT: 80 });
  });

  it.each([
    ["PORT", "abc"],
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "-1"],
    ["PORT", "3000.5"],
    ["PORT", "3e3"],
    ["PORT", "３０００"],
    ["PORT", " 3000"],
    ["PORT", "3000\n"],
    ["HOST", "bad host"],
    ["HOST", "a;b"],
    ["APP_URL", "plan.example"],
    ["APP_URL", "javascript:alert(1)"],
    ["APP_URL", "ftp://plan.example"],
    ["DATABASE_URL", "mysql://root@localhost/plan"],
    ["DATABASE_URL", "localhost:5432/plan"],
    ["DATABASE_URL", "postgresql://a b"],
    ["BOUNDARY_CRS", "gcj02"],
    ["BOUNDARY_CRS", "EPSG:4326"],
    ["BOUNDARY_APPROVAL_NO", "号".repeat(61)],
  ])("refuses %s=%j in one line that names it", (name, value) => {
    const message = faultOf({ [name]: value });
    expect(message).toMatch(new RegExp(`^环境变量 ${name}=“.*” 有误：[^\\n]*\\p{Script=Han}[^\\n]*。$`, "u"));
  });

  it("shows no password and no endless value", () => {
    expect(faultOf({ DATABASE_URL: "mysql://root:s3c:r@t@db/plan" })).toContain("mysql://root:***@db/plan");
    for (const url of [
      "postgresql://u:s3 cret@h/x",
      "u:s3cret@h/x",
      "postgresql ://h/x?user=u&password=s3cret",
    ])
      expect(faultOf({ DATABASE_URL: url })).not.toMatch(/s3 ?cret/);
    expect(String(faultOf({ PORT: "9".repeat(10_000) })).length).toBeLessThan(250);
    expect(faultOf({ PORT: "1\n2\r\u001b[31m" })).toContain("“1␣2␣␣[31m”");
  });

  it("is described in .env.example, each variable with a sentence", () => {
    const text = readFileSync(".env.example", "utf8");
    const described = [...text.matchAll(/^# \p{Script=Han}.*\n(?:#.*\n)*?#? ?([A-Z_]+)=/gmu)].map(
      (match) => match[1],
    );
    const read = [...readFileSync("lib/env.ts", "utf8").matchAll(/^ {2}([A-Z_]+): z/gm)].map(
      (match) => match[1],
    );
    expect(read.length).toBeGreaterThan(5);
    expect(described.sort()).toEqual(read.sort());
  });
});
