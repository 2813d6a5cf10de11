import { spawnSync } from "node:child_process";
import { ensureClient } from "./build";

/** Types: first the generated client and routes, which the others need, then everything. */
ensureClient();
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
const routes = spawnSync(process.execPath, ["node_modules/next/dist/bin/next", "typegen"], {
  stdio: ["ignore", "ignore", "inherit"],
  env,
});
if (routes.status !== 0) process.exit(1);
const types = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "."], {
  stdio: "inherit",
});
process.exit(types.status ?? 1);
