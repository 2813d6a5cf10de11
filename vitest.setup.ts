import { configureGlobal } from "fast-check";

/**
 * Properties draw the same cases on every run, so that a change is to blame for what turns red and never the dice.
 * To look for new cases: FAST_CHECK_SEED=$RANDOM npx vitest run
 */
configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20251231) });
