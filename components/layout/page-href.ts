import type { Route } from "next";

/** The address of a page with those parts of the query that are set. */
export function pageHref(
  path: string,
  query: Readonly<Record<string, string | undefined>> = {},
  hash = "",
): Route {
  const set = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const search = set.length > 0 ? `?${new URLSearchParams(set)}` : "";
  return `${path}${search}${hash && `#${hash}`}` as Route;
}
