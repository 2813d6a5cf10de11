import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

export type Product = {
  origin: string;
  /** Resident memory of the web process, in MB. */
  memory(): number;
  stop(): Promise<void>;
};

const BUILD_AND_START_MS = 240_000;

/** The product as `npm start` runs it, from a tree of its own and on a database that is there. */
export async function startProduct(tree: string, databaseUrl: string): Promise<Product> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: tree,
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      HOST: "127.0.0.1",
      APP_URL: "",
      DATABASE_URL: databaseUrl,
      BOUNDARY_FILE: "",
      BOUNDARY_CRS: "",
      BOUNDARY_APPROVAL_NO: "",
    },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const ended = once(child, "exit");
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  const deadline = Date.now() + BUILD_AND_START_MS;
  while (!(await answers(`${origin}/api/ready`))) {
    if (isOver) throw new Error("The product did not start; what it said stands above.");
    if (Date.now() > deadline) throw new Error("The product did not start in time.");
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return {
    origin,
    memory: () => memoryOfLargestBelow(Number(child.pid)),
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

const answers = (url: string) =>
  fetch(url).then(
    (answer) => answer.ok,
    () => false,
  );

function memoryOfLargestBelow(root: number): number {
  const table = execFileSync("ps", ["-Ao", "pid=,ppid=,rss=,args="], { encoding: "utf8" });
  const processes = table
    .trim()
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .flatMap((found) =>
      found
        ? [{ pid: Number(found[1]), parent: Number(found[2]), rss: Number(found[3]), args: found[4] ?? "" }]
        : [],
    );
  const below = (pid: number): typeof processes =>
    processes.filter(({ parent }) => parent === pid).flatMap((each) => [each, ...below(each.pid)]);
  const web = below(root).filter(({ args }) => args.includes("next"));
  return Math.round(Math.max(0, ...web.map(({ rss }) => rss)) / 1024);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
