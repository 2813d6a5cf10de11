/** Over TLS a cookie that no other host or path can set; over plain HTTP on an intranet browsers refuse that name. */
export function cookieName(): string {
  return isOverTls() ? "__Host-sid" : "sid";
}

/** What users have in the address bar. */
export const isOverTls = () => process.env.APP_URL?.startsWith("https://") ?? false;

/** better-auth signs what it sets: the token is what stands before the dot. */
export function sessionTokenIn(cookies: string): string | undefined {
  const start = `${cookieName()}=`;
  const found = cookies.split("; ").find((each) => each.startsWith(start));
  return found?.slice(start.length).split(".")[0] || undefined;
}
