/** Nobody waits longer than this many workbooks take; who would is told to come back. */
const MOST_WAITING = 8;

/** Too many wait already. */
export class Busy extends Error {
  override readonly name = "Busy";
}

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * Work that takes a second of the processor and much memory, one piece after the other: many at once would make
 * every page wait. What nobody waits for any more is not begun.
 * @throws Busy, or the signal's reason
 */
export async function inTurn<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  if (waiting >= MOST_WAITING) throw new Busy();
  waiting += 1;
  let isCounted = true;
  const uncount = () => {
    if (isCounted) waiting -= 1;
    isCounted = false;
  };
  signal.addEventListener("abort", uncount, { once: true });
  const mine = last.then(() => {
    uncount();
    signal.throwIfAborted();
    return work();
  });
  last = mine.catch(() => undefined);
  return mine;
}
