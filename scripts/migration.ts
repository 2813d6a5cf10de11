/**
 * Development: writes the SQL from the schema as it was committed with the newest migration to prisma/schema as it is.
 *   npm run migration -- name-of-change
 * Review the file like code. Nothing is downloaded: the engine is a WebAssembly package.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { startEmbedded } from "@/lib/db/embedded";

const SCHEMA = "prisma/schema";
const MIGRATIONS = "prisma/migrations";

const name = process.argv[2];
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  console.error("Usage: npm run migration -- name-of-change");
  process.exit(2);
}

const git = (...args: string[]) => execFileSync("git", args, { encoding: "utf8" }).trim();

/** The schema files of a commit. */
function committed(commit: string) {
  const files = git("ls-tree", "--name-only", commit, `${SCHEMA}/`).split("\n").filter(Boolean);
  return files.map((file) => ({ path: file, content: git("show", `${commit}:${file}`) }));
}

const wasm = readFileSync("node_modules/@prisma/schema-engine-wasm/schema_engine_bg.wasm");
const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": bindings });
bindings.__wbg_set_wasm(instance.exports);
const { __wbindgen_start: begin } = instance.exports;
if (typeof begin === "function") begin();

const wanted = readdirSync(SCHEMA)
  .map((file) => path.join(SCHEMA, file))
  .map((file) => ({ path: file, content: readFileSync(file, "utf8") }));
const newest = readdirSync(MIGRATIONS).length > 0 ? git("log", "-1", "--format=%H", "--", MIGRATIONS) : "";
// The engine connects even where it compares two texts: an empty server will do.
const scratch = mkdtempSync(path.join(tmpdir(), "plan-migration-"));
const server = await startEmbedded(scratch);
const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: server.url }));
const engine = await bindings.SchemaEngine.new(
  { datamodels: wanted.map((each) => [each.path, each.content]) },
  () => {},
  adapter,
);
const { stdout } = await engine.diff({
  from: newest ? { tag: "schemaDatamodel", files: committed(newest) } : { tag: "empty" },
  to: { tag: "schemaDatamodel", files: wanted },
  script: true,
  exitCode: null,
  filters: { externalTables: [], externalEnums: [] },
});
if (!stdout || stdout.includes("This is an empty migration")) {
  console.log("The migrations already make this schema.");
} else {
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(MIGRATIONS, `${stamp}_${name.replaceAll("-", "_")}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "migration.sql"), stdout);
  console.log(path.join(folder, "migration.sql"));
}
await server.stop();
rmSync(scratch, { recursive: true, force: true });
process.exit(0);
