/** What is kept sealed wherever it stands in what staff send: in a setting, in an account. */
const SECRETS: ReadonlySet<string> = new Set(["password", "url", "signKey", "officePhone"]);

/** The same with each of its secrets changed. */
export function mapSecrets<T>(given: T, change: (secret: string, name: string) => string | null): T {
  if (Array.isArray(given)) return given.map((each) => mapSecrets(each, change)) as T;
  if (typeof given !== "object" || given === null) return given;
  const changed = Object.entries(given).map(([name, value]) => [
    name,
    SECRETS.has(name) && typeof value === "string" ? change(value, name) : mapSecrets(value, change),
  ]);
  return Object.fromEntries(changed) as T;
}

/**
 * What is given, with the secrets that stay (null) taken from what was there; in a list, from the one of that name. An
 * empty one is none from now on.
 */
export function keepSecrets<T>(given: T, there: unknown): T {
  if (Array.isArray(given))
    return given.map((each) => keepSecrets(each, Array.isArray(there) ? named(there, each) : undefined)) as T;
  if (typeof given !== "object" || given === null) return given;
  const fields = Object.entries(given).map(([name, value]) => {
    const was = (there as Record<string, unknown> | undefined)?.[name];
    return [name, SECRETS.has(name) ? kept(value, was) : keepSecrets(value, was)];
  });
  return Object.fromEntries(fields) as T;
}

const kept = (value: unknown, was: unknown) => (value === "" ? null : (value ?? was ?? null));

const named = (all: unknown[], { name }: { name?: unknown }) =>
  all.find((each) => (each as { name?: unknown }).name === name);
