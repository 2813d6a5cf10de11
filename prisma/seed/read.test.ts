import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readSeed } from "./read";
import { SeedFault } from "./table";

const FOLDER = import.meta.dirname;
let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "seed-"));
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith(".csv"))) {
    cpSync(join(FOLDER, file), join(dir, file));
  }
});

afterEach(() => {
  rmSync(dir, { recursive: true });
});

function lines(file: string): string[] {
  return readFileSync(join(dir, file), "utf8").trimEnd().split("\n");
}

function save(file: string, all: readonly string[]): void {
  writeFileSync(join(dir, file), `${all.join("\n")}\n`);
}

/** Replaces text in one line, from 1 as a spreadsheet counts; fails where the text does not stand there. */
function edit(file: string, line: number, from: string, to: string): void {
  const all = lines(file);
  const old = all[line - 1] ?? "";
  expect(old).toContain(from);
  save(file, all.with(line - 1, old.replace(from, to)));
}

/** The message of the refusal, without the temporary folder. */
function fault(): string {
  try {
    readSeed(dir);
  } catch (error) {
    if (!(error instanceof SeedFault)) throw error;
    expect(error.message).not.toContain("\n");
    return error.message.replace(`${dir}/`, "");
  }
  return "nothing was refused";
}

describe("what is tolerated", () => {
  test("BOM, CRLF, blank lines, moved columns and spaces around a cell", () => {
    const before = readSeed(dir);
    const moved = lines("units.csv").map((line) => line.split(",").toReversed().join(" , "));
    writeFileSync(join(dir, "units.csv"), `\uFEFF${moved.join("\r\n\r\n")}\r\n,\r\n`);
    expect(readSeed(dir)).toEqual(before);
  });

  test("a blank line does not shift the line that a fault names", () => {
    edit("units.csv", 2, "gz-drc", "\n,\nGZ");
    expect(fault()).toBe("units.csv 第4行「代码」: “GZ”不是代码（只用小写字母、数字和连字符）");
  });
});

describe("a file that is not a table", () => {
  test("missing", () => {
    rmSync(join(dir, "areas.csv"));
    expect(fault()).toBe("areas.csv: 找不到文件");
  });

  test("empty", () => {
    writeFileSync(join(dir, "areas.csv"), "");
    expect(fault()).toBe("areas.csv: 是空文件");
  });

  test("saved in GBK", () => {
    writeFileSync(join(dir, "units.csv"), Buffer.from([0xb4, 0xfa, 0xc2, 0xeb, 0x2c, 0xc3, 0xfb]));
    expect(fault()).toBe("units.csv: 不是UTF-8编码，请另存为“CSV UTF-8”");
  });

  test("a quote that never ends", () => {
    edit("units.csv", 3, "广州市统计局", '"广州市统计局');
    expect(fault()).toMatch(/^units\.csv 第\d+行: 引号不成对或位置不对$/);
  });

  test("a column missing, unknown or twice", () => {
    edit("areas.csv", 1, "简称,", "");
    expect(fault()).toBe("areas.csv 第1行「简称」: 缺少这一列");
    edit("areas.csv", 1, "级别", "简称,级别,外号");
    expect(fault()).toBe("areas.csv 第1行「外号」: 是不认识的列");
    edit("areas.csv", 1, "外号", "简称");
    expect(fault()).toBe("areas.csv 第1行「简称」: 这一列重复了");
  });

  test("a row of another length", () => {
    edit("units.csv", 3, "广州市统计局", "广州市统计局,多出");
    expect(fault()).toBe("units.csv 第3行: 有3格，应为2格");
  });

  test("a line break inside a cell", () => {
    edit("units.csv", 3, "广州市统计局", '"广州市\n统计局"');
    expect(fault()).toBe("units.csv 第4行「名称」: “广州市 统计局”含有换行或控制字符");
  });
});

describe("a cell", () => {
  test.each([
    ["abc", "“abc”不是数字"],
    ['"18,141"', "“18,141”不是数字"],
    ["1e5", "“1e5”不是数字"],
    ["１８１４１", "“１８１４１”不是数字"],
    [".5", "“.5”不是数字"],
    ["+5", "“+5”不是数字"],
    ["1.1234567", "“1.1234567”位数过多（整数最多14位，小数最多6位）"],
    ["", "不能为空"],
  ])("target value %j", (value, problem) => {
    edit("targets.csv", 5, "25000", value);
    expect(fault()).toBe(`targets.csv 第5行「目标值」: ${problem}`);
  });

  test.each([
    ["units.csv", 2, "广州市发展改革委", "", "「名称」: 不能为空"],
    ["plans.csv", 3, "2021-09-16", "2021-09-31", "「发文日期」: “2021-09-31”不是有效日期（如2021-09-16）"],
    ["targets.csv", 5, "2021-09-16", "2021/9/16", "「提出日期」: “2021/9/16”不是有效日期（如2021-09-16）"],
    [
      "observations.csv",
      4,
      "2022-01-25",
      "2022-1",
      "「发布日期」: “2022-1”不是有效日期（如2022、2022-01或2022-01-25）",
    ],
    [
      "observations.csv",
      7,
      "2022-03",
      "2022-13",
      "「时期」: “2022-13”不是时期（如2025、2025-H1、2025-Q3、2025-09）",
    ],
    ["observations.csv", 7, "2022-03", "2022", "「时期」: “2022”与口径不符（年度用年，累计用截止月）"],
    ["observations.csv", 2, "年度", "全年", "「口径」: “全年”应为年度、当期、累计之一"],
    ["sections.csv", 3, "3", "0", "「页码」: “0”不在第1—40页之内"],
    ["sections.csv", 3, "3", "41", "「页码」: “41”不在第1—40页之内"],
    ["topics.csv", 2, "14", "14.5", "「页码」: “14.5”不是整数"],
    ["platforms.csv", 2, "113.2648,23.124", "23.124,113.2648", "「经度」: “23.124”不是广东省一带的经度"],
    ["platforms.csv", 2, "23.124", "", "「纬度」: 不能为空（可信度不是“无”）"],
    ["platforms.csv", 2, "高", "无", "「经度」: “113.2648”应为空（可信度是“无”）"],
    ["indicators.csv", 2, ",2,", ",7,", "「小数位」: “7”超过6位"],
    [
      "projects.csv",
      2,
      "1.6",
      "1.60001",
      "「会议面积（万平方米）」: “1.60001”位数过多（整数最多8位，小数最多4位）",
    ],
  ])("%s line %i: %j for %j", (file, line, from, to, problem) => {
    const all = lines(file);
    const at = all[line - 1] ?? "";
    // The last occurrence: pages and dates stand at the end of a row, codes and names at its start.
    const index = at.lastIndexOf(from);
    expect(index).toBeGreaterThanOrEqual(0);
    save(file, all.with(line - 1, at.slice(0, index) + to + at.slice(index + from.length)));
    expect(fault()).toBe(`${file} 第${line}行${problem}`);
  });
});

describe("a target that contradicts itself", () => {
  test.each([
    [12, "3,5", "5,3", "「目标上限」: “3”应大于目标值"],
    [12, "3,5", "3,", "「目标上限」: 不能为空（形式是“区间”）"],
    [13, "309,2020,,", "309,2020,400,", "「目标值」: “400”应为空（形式是“只要求增长”）"],
    [13, "309,2020", "309,", "「基期年」: 不能为空（有基期值）"],
    [5, "18141,2020", "18141,2025", "「基期年」: “2025”应早于目标年"],
    [5, "2021-09-16,1,", "2021-09-16,2,", "「修订原因」: 不能为空（是修订）"],
  ])("line %i: %j for %j", (line, from, to, problem) => {
    edit("targets.csv", line, from, to);
    expect(fault()).toBe(`targets.csv 第${line}行${problem}`);
  });
});

describe("between rows and files", () => {
  test.each([
    ["platforms.csv", 3, "huaguoshan", "beijing-road-demo", "「代码」: “beijing-road-demo”与第2行重复"],
    [
      "platforms.csv",
      3,
      "花果山超高清视频产业特色小镇",
      "北京路文商旅融合发展示范区",
      "「名称」: “北京路文商旅融合发展示范区”与第2行重复",
    ],
    [
      "platform-listings.csv",
      3,
      "huaguoshan",
      "beijing-road-demo",
      "「平台」: “beijing-road-demo”与第2行重复",
    ],
    [
      "targets.csv",
      6,
      "hundred-billion-clusters",
      "service-value-added",
      "「指标」: “service-value-added”与第5行重复",
    ],
    ["targets.csv", 5, "service-value-added", "nothing", "「指标」: “nothing”在indicators.csv中不存在"],
    ["targets.csv", 5, "440100", "440199", "「区域」: “440199”在areas.csv中不存在"],
    ["targets.csv", 2, "box-1", "box-2", "「章节」: “box-2”在本规划的sections.csv中不存在"],
    ["sections.csv", 4, "gz-services-14", "gz-services-15", "「规划」: “gz-services-15”在plans.csv中不存在"],
    ["sections.csv", 4, "1.1,1", "1.1,9", "「上级」: “9”在本规划的sections.csv中不存在"],
    ["indicators.csv", 2, "gz-statistics", "gz-weather", "「责任单位」: “gz-weather”在units.csv中不存在"],
    [
      "platform-listings.csv",
      2,
      "district-platforms",
      "nowhere",
      "「名录」: “nowhere”在platform-lists.csv中不存在",
    ],
    ["projects.csv", 2, "3.6", "3.10", "「行业」: “3.10”在本规划的sections.csv中不存在"],
    [
      "project-stages.csv",
      2,
      "canton-fair-phase-4",
      "canton-fair",
      "「项目」: “canton-fair”在projects.csv中不存在",
    ],
    ["sections.csv", 3, "1,,", "1,1.1,", "「上级」: “1.1”使上级关系成了循环"],
    ["areas.csv", 2, ",市,", ",市,440103", "「上级」: “440103”使上级关系成了循环"],
  ])("%s line %i: %j for %j", (file, line, from, to, problem) => {
    edit(file, line, from, to);
    expect(fault()).toBe(`${file} 第${line}行${problem}`);
  });

  test("the same value published twice on one day in one state", () => {
    const all = lines("observations.csv");
    save("observations.csv", [...all, all[1] ?? ""]);
    expect(fault()).toBe("observations.csv 第68行「发布日期」: “2019”与第2行重复");
  });

  test("versions follow the day they became known, not the order of the rows", () => {
    const row = (value: string, published: string, status: string) =>
      `gdp,440100,2024,年度,${value},等于,${status},${published},广州市统计局,`;
    const added = [row("3", "2025", "修订"), row("1", "2025-01-25", "初步"), row("2", "2025-01", "最终")];
    save("observations.csv", [...lines("observations.csv"), ...added]);
    const versions = readSeed(dir).observations.slice(-3);
    expect(versions.map(({ value, version }) => [value, version])).toEqual([
      ["3", 3],
      ["1", 1],
      ["2", 2],
    ]);
  });
});

describe("text that nobody could read or that would break a workbook", () => {
  test.each([
    ["turned around", "广州\u202E市", "“广州�市”含有看不见的字符或乱码（U+202E）"],
    ["zero width", "广州\u200B市", "“广州�市”含有看不见的字符或乱码（U+200B）"],
    ["no character", "广州\uFFFE市", "“广州�市”含有看不见的字符或乱码（U+FFFE）"],
    ["no character beyond the first plane", "广州\u{1FFFF}市", "“广州�市”含有看不见的字符或乱码（U+1FFFF）"],
    ["what a wrong encoding left", "广州�市", "“广州�市”含有看不见的字符或乱码（U+FFFD）"],
    ["a line separator", "广州\u2028市", "“广州 市”含有看不见的字符或乱码（U+2028）"],
    ["a tower of marks", `广州市${"\u0301".repeat(5)}`, `“广州市${"\u0301".repeat(5)}”叠加的符号过多`],
    ["a novel", "长".repeat(501), `“${"长".repeat(40)}…”超过500个字`],
  ])("%s", (_, name, problem) => {
    edit("units.csv", 3, "广州市统计局", name);
    expect(fault()).toBe(`units.csv 第3行「名称」: ${problem}`);
  });

  test.each([
    "<img src=x onerror=alert(1)>",
    "=cmd|' /C calc'!A0",
    "{{7*7}}<%= 7*7 %>",
    "'; DROP TABLE observation; --",
    "__proto__",
    "𠮷㛃䶮葛\u{E0100}é",
    "长".repeat(500),
  ])("but %s is a name like any other", (name) => {
    edit("units.csv", 3, "广州市统计局", name);
    expect(readSeed(dir).units[1]?.name).toBe(name);
  });
});
