/** What is shown of what is not shown. */

/** 138****0000: who knows the number recognises it. */
export function maskedPhone(phone: string): string {
  return phone.length >= 9 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : `****${phone.slice(-2)}`;
}

/** A robot's address without the key that it carries. */
export const maskedAddress = (url: string) =>
  URL.canParse(url) ? `https://${new URL(url).hostname}/……` : "……";

/** Of a password or key: whether there is one. */
export const secretSet = "已设置";

/** Another one, even where it looks the same masked. */
export const replaced = (masked: string) => `${masked}（已更换）`;
