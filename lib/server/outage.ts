/** Codes of PostgreSQL, of Node's sockets and of Prisma for a database that cannot be reached just now. */
const OUTAGES =
  /^(08...|53300|57P0[1-3]|ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|P1001|P1002|P1008|P1017|P2024)$/;
/** What `pg` says without a code. */
const LOST = /^(Connection terminated|timeout exceeded when trying to connect)/;

/** Whether trying again soon may help: the database is stopped, starting or out of connections. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  return OUTAGES.test(code) || LOST.test(error.message);
}
