/**
 * Where to go on after signing in: a path of this site, or nothing. What a browser would take for another site is
 * none: it reads // and /\ as the beginning of a host, and leaves control characters out before it looks.
 */
export function returnPath(given: string | undefined): string | undefined {
  if (given === undefined || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(given)) return undefined;
  return /^\/(sign-in|setup|api)(?![^/?#])/.test(given) ? undefined : given;
}
