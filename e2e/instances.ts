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

/**
 * Starts them from the build that is there, on an empty database.
 * @param settings environment variables: of all, or of each by itself
 */
export async function startInstances(
  count: number,
  settings: Settings | readonly Settings[] = {},
): Promise<Instances> {
  const scratch = scratchFolder();
  const database = await startEmbedded(path.join(scratch, "database"));
  // The secret that servers of one installation share.
  const dataDir = path.join(scratch, "data");
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
      const own = Array.isArray(settings) ? settings[n] : settings;
      children.push(startOne({ PORT: String(port), DATABASE_URL: database.url, DATA_DIR: dataDir, ...own }));
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

type Settings = Readonly<Record<string, string>>;

function startOne(settings: Settings): ChildProcess {
  return spawn(process.execPath, ["scripts/start.mjs"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      HOST: "",
      APP_URL: "",
      BOUNDARY_FILE: "",
      BOUNDARY_CRS: "",
      BOUNDARY_APPROVAL_NO: "",
      ...settings,
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
