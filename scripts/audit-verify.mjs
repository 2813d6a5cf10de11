/** npm run audit:verify: installs what is missing; the rest is scripts/audit-verify.ts. */
import { spawn } from "node:child_process";
import { ensureInstalled, requireNode } from "./install.mjs";

requireNode();
await ensureInstalled({ development: false });

const args = ["--import", "tsx", "scripts/audit-verify.ts", ...process.argv.slice(2)];
const child = spawn(process.execPath, args, { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => process.exit(code ?? 2));
