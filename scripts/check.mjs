/** npm run check: lint and types. */
import { spawnSync } from "node:child_process";
import { ensureInstalled, requireNode } from "./install.mjs";

requireNode();
await ensureInstalled({ development: true });

const node = (...args) => spawnSync(process.execPath, args, { stdio: "inherit" }).status === 0;
const steps = [
  () => node("node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."),
  () => node("--import", "tsx", "scripts/types.ts"),
];
// Both are said, even when the first has failed.
const passed = steps.map((step) => step());
process.exit(passed.every(Boolean) ? 0 : 1);
