/** Over TLS a cookie that no other host or path can set; over plain HTTP on an intranet browsers refuse that name. */
export function cookieName(): string {
  return process.env.APP_URL?.startsWith("https://") ? "__Host-sid" : "sid";
}

/** better-auth signs what it sets: the token is what stands before the dot. */
export function sessionTokenIn(cookies: string): string | undefined {
  const start = `${cookieName()}=`;
  const found = cookies.split("; ").find((each) => each.startsWith(start));
  const value = found?.slice(start.length);
  return value ? decodeURIComponent(value).split(".")[0] : undefined;
}
