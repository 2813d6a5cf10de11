/** One of the eleven districts of Guangzhou. `code` is the six-digit code of GB/T 2260. */
export type District = { readonly code: string; readonly name: string; readonly short: string };

/** The eleven districts in the order of their codes. 440116 (萝岗区) was merged into 黄埔区 in 2014. */
export const DISTRICTS: readonly District[] = [
  { code: "440103", name: "荔湾区", short: "荔湾" },
  { code: "440104", name: "越秀区", short: "越秀" },
  { code: "440105", name: "海珠区", short: "海珠" },
  { code: "440106", name: "天河区", short: "天河" },
  { code: "440111", name: "白云区", short: "白云" },
  { code: "440112", name: "黄埔区", short: "黄埔" },
  { code: "440113", name: "番禺区", short: "番禺" },
  { code: "440114", name: "花都区", short: "花都" },
  { code: "440115", name: "南沙区", short: "南沙" },
  { code: "440117", name: "从化区", short: "从化" },
  { code: "440118", name: "增城区", short: "增城" },
];

/** The four districts that are too small to carry a name on the map of the whole city. */
export const CENTRE_CODES: ReadonlySet<string> = new Set(["440103", "440104", "440105", "440106"]);

const byCode = new Map(DISTRICTS.map((district) => [district.code, district]));

/** The district's full name (「天河区」), or the code itself when it is none of the eleven. */
export function districtName(code: string): string {
  return byCode.get(code)?.name ?? code;
}
