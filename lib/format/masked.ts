/** What is shown of what is not shown. */

/** 138****0000: who knows the number recognises it. */
export function maskedPhone(phone: string): string {
  return phone.length >= 9 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : `****${phone.slice(-2)}`;
}

/** Of a password or key whether there is one; of a robot's address whose it is, without the key that it carries. */
export function maskedSecret(secret: string, name: string): string {
  if (name !== "url") return "已设置";
  return URL.canParse(secret) ? `https://${new URL(secret).hostname}/……` : "……";
}

/** Another one, even where it looks the same masked. */
export const replaced = (masked: string) => `${masked}（已更换）`;
