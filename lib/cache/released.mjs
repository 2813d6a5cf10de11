/**
 * Where "use cache" keeps what it made (next.config.ts, cacheHandlers): Next's own bounded memory of this process, which
 * also hears of releases on other instances. Next loads this file itself, unbundled; so it is plain JavaScript.
 */
import { createDefaultCacheHandler } from "next/dist/server/lib/cache-handlers/default.js";
import pg from "pg";

/** The tag of lib/data/tags.ts. */
export const RELEASED = "released";
/** What a request may know too little: far below the second that a release may take to be seen everywhere. */
const ASK_EVERY_MS = 200;
/** By then every request that had begun before a release was heard of is over. */
const SETTLE_MS = 5000;
const BYTES = 50 * 1024 * 1024;

/**
 * Before a request reads `memory`, everything released is expired in it if the database has counted a release since.
 * An entry carries the moment at which its making began, so one that was still read from before the release is not
 * served either, even if it is done only afterwards.
 */
export function followReleases(memory, readSequence, now = () => performance.now()) {
  let seen;
  let askedAt = Number.NEGATIVE_INFINITY;
  let settlesAt = Number.POSITIVE_INFINITY;
  let isOut = false;
  let asking;

  async function ask() {
    try {
      const sequence = await readSequence();
      if (sequence !== seen) {
        seen = sequence;
        settlesAt = now() + SETTLE_MS;
        await memory.updateTags([RELEASED]);
      }
      isOut = false;
    } catch (error) {
      // Pages go on with what they have; a value that is not in it needs the database anyway.
      if (!isOut) report(error);
      isOut = true;
    } finally {
      askedAt = now();
      asking = undefined;
    }
  }

  async function refreshTags() {
    if (now() >= settlesAt) {
      // A request from before may have put its old reading of a part into a whole that was made after.
      settlesAt = Number.POSITIVE_INFINITY;
      await memory.updateTags([RELEASED]);
    }
    if (now() - askedAt < ASK_EVERY_MS) return;
    asking ??= ask();
    // One that does not answer makes nobody wait a second time.
    if (!isOut) await asking;
  }

  return { ...memory, refreshTags };
}

function report(error) {
  const message = error instanceof Error ? error.message || String(error) : String(error);
  console.error(JSON.stringify({ at: new Date().toISOString(), level: "error", releaseSequence: message }));
}

const SEQUENCE = { name: "release-sequence", text: "SELECT seq::text FROM release_sequence WHERE id = 1" };

/** A connection of its own: that all others are busy is no reason to show old values. */
function sequenceOf(connectionString) {
  let pool;
  return async () => {
    pool ??= new pg.Pool({
      connectionString,
      max: 1,
      idleTimeoutMillis: 0,
      allowExitOnIdle: true,
      connectionTimeoutMillis: 1000,
      query_timeout: 1000,
    }).on("error", report);
    const { rows } = await pool.query(SEQUENCE);
    return String(rows[0]?.seq);
  };
}

export default followReleases(createDefaultCacheHandler(BYTES), sequenceOf(process.env.DATABASE_URL));
