const BROWSERS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/MicroMessenger/, "微信"],
  [/Edg\//, "Edge"],
  [/QQBrowser/, "QQ浏览器"],
  [/360SE|360EE|QihooBrowser/, "360浏览器"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const SYSTEMS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/HarmonyOS|OpenHarmony/, "鸿蒙"],
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/UOS|Kylin|Linux/, "Linux"],
];

/** What a browser says of itself, short enough to know one's own: `Chrome，Windows`. */
export function deviceWords(userAgent: string): string {
  const found = [BROWSERS, SYSTEMS].flatMap((list) => {
    const hit = list.find(([pattern]) => pattern.test(userAgent));
    return hit ? [hit[1]] : [];
  });
  return found.join("，") || userAgent.slice(0, 40) || "未说明";
}
