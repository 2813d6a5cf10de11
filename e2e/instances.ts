import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import path from "node:path";
import { startEmbedded } from "@/lib/db/embedded";
import { removeFolder, scratchFolder, until } from "@/lib/db/fixtures";

/** Several servers of the product on one database, as an installation with a load balancer has them. */
export interface Instances {
  readonly origins: readonly string[];
  /** URL of the database's owner. */
  readonly database: string;
  stop(): Promise<void>;
}

/** Starts them from the build that is there, on an empty database. */
export async function startInstances(count: number): Promise<Instances> {
  const scratch = scratchFolder();
  const database = await startEmbedded(path.join(scratch, "database"));
  const children: ChildProcess[] = [];
  const stop = async () => {
    for (const child of children) child.kill("SIGTERM");
    await Promise.all(children.map((child) => child.exitCode ?? once(child, "exit")));
    await database.stop();
    removeFolder(scratch);
  };
  try {
    const origins: string[] = [];
    for (let n = 0; n < count; n += 1) {
      const port = await freePort();
      children.push(startOne(port, database.url, path.join(scratch, "data")));
      const origin = `http://127.0.0.1:${port}`;
      await until(() => answers(`${origin}/api/ready`), 120_000);
      origins.push(origin);
    }
    return { origins, database: database.url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function startOne(port: number, databaseUrl: string, dataDir: string): ChildProcess {
  return spawn(process.execPath, ["scripts/start.mjs"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      // The secret that servers of one installation share.
      DATA_DIR: dataDir,
      HOST: "",
      APP_URL: "",
      BOUNDARY_FILE: "",
      BOUNDARY_CRS: "",
      BOUNDARY_APPROVAL_NO: "",
    },
  });
}

const answers = (url: string) =>
  fetch(url).then(
    (answer) => answer.ok,
    () => false,
  );

async function freePort(): Promise<number> {
  const probe = createServer();
  await once(probe.listen(0, "127.0.0.1"), "listening");
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}
