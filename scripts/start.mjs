/**
 * npm start · npm run demo · npm run dev: from a fresh clone to a running product in one command.
 * Node built-ins only, because it runs before anything is installed; the rest is scripts/serve.ts.
 */
import { spawn } from "node:child_process";
import { ensureInstalled, requireNode } from "./install.mjs";

requireNode();
await ensureInstalled({ development: process.argv.includes("--dev") });

const child = spawn(process.execPath, ["--import", "tsx", "scripts/serve.ts", ...process.argv.slice(2)], {
  stdio: ["inherit", "inherit", "inherit", "ipc"],
});
// The terminal sends Ctrl+C to both of us; a service manager only to this process: pass it on, then wait.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
// npm hands a signal to the shell between us, which ends without passing it on: once that is gone, so are we.
const shell = process.ppid;
if (process.env.npm_lifecycle_event)
  setInterval(() => process.ppid !== shell && child.kill("SIGTERM"), 250).unref();
child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
