import {
  chmodSync,
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const SOURCES = ["app", "components", "lib", "prisma", "public", "scripts"];

/**
 * A copy of the tree that is built and measured instead of the tree itself: it has three routes more, an empty page
 * and two bare handlers, that no user's build should have. Measuring leaves the tree's own build alone, too.
 */
export function copyTree(): string {
  const tree = mkdtempSync(path.join(tmpdir(), "plan-bench-"));
  // The database's system user has to reach its programs.
  chmodSync(tree, 0o755);
  const files = readdirSync(".").filter((name) => /\.(json|ts|mjs)$/.test(name));
  for (const each of [...SOURCES, ...files]) cpSync(each, path.join(tree, each), { recursive: true });
  cpSync("bench/routes/empty", path.join(tree, "app/(public)/bench/empty"), { recursive: true });
  for (const name of ["observations", "entry"])
    cpSync(`bench/routes/${name}`, path.join(tree, "app/bench", name), { recursive: true });
  linkFolder("node_modules", path.join(tree, "node_modules"));
  return tree;
}

/** Hard links: the bundler does not follow a symbolic link out of its root, and a copy would take a minute. */
function linkFolder(from: string, to: string) {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) linkFolder(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkFile(source, target);
  }
}

function linkFile(source: string, target: string) {
  try {
    linkSync(source, target);
  } catch {
    // Another file system.
    copyFileSync(source, target);
  }
}
