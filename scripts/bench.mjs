/** npm run bench: installs what is missing; the rest is bench/run.ts. */
import { spawn } from "node:child_process";
import { ensureInstalled, requireNode } from "./install.mjs";

requireNode();
await ensureInstalled({ development: true });

const child = spawn(process.execPath, ["--import", "tsx", "bench/run.ts"], { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => process.exit(code ?? 1));
