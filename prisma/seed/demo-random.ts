/**
 * Chance that falls the same way on every machine: 32-bit integers and the four basic operations only,
 * since `Math.exp` and its kin may differ in the last digit from one engine to the next.
 */

/** Numbers in [0, 1) that depend on the key alone (FNV-1a of the key seeds mulberry32). */
export function randomFor(key: string): () => number {
  let state = 0x811c9dc5;
  for (const char of key) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A factor around 1: `spread` 0.02 is 0.98 … 1.02. */
export function wobble(random: () => number, spread: number): number {
  return 1 + (random() * 2 - 1) * spread;
}

/** A whole number from `low` to `high`, both included. */
export function between(random: () => number, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** One of the items; `items` must not be empty. */
export function pick<T>(random: () => number, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError("There is nothing to pick from.");
  return item;
}

/** Whole parts in proportion to the weights whose sum is exactly `total` (largest remainder). */
export function split(total: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => (total * weight) / all);
  const parts = shares.map(Math.floor);
  const left = total - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index);
  const lucky = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return parts.map((part, index) => part + (lucky.has(index) ? 1 : 0));
}

/**
 * Who gets the first, second, … of `count` pieces (Sainte-Laguë), as indices of `weights`. Whoever takes a
 * longer start of the same order never takes a piece away again, so counts that grow in total grow in every part.
 */
export function dealingOrder(count: number, weights: readonly number[]): number[] {
  const held = weights.map(() => 0);
  return Array.from({ length: count }, () => {
    const quotients = weights.map((weight, index) => weight / (2 * (held[index] ?? 0) + 1));
    const next = quotients.indexOf(Math.max(...quotients));
    held[next] = (held[next] ?? 0) + 1;
    return next;
  });
}
