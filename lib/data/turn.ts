import type { Transaction } from "./act";

/**
 * Changes to who may do what are few, and what one of them has checked (that another administrator is left) must still
 * hold when it is done: they wait for each other.
 */
export async function takeTurn(tx: Transaction): Promise<void> {
  await tx.$queryRaw`SELECT id FROM installation WHERE id = 1 FOR UPDATE`;
}
