import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:net";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type EmbeddedServer, startEmbedded } from "@/lib/db/embedded";
import { childrenOf, query, removeFolder, scratchFolder, until } from "@/lib/db/fixtures";
import { bornAt } from "@/lib/db/processes";
import { readSeed } from "@/prisma/seed/read";

/** Every process that a start makes carries this in its environment, or works in the scratch folder. */
const MARK = randomUUID();
const scratch = scratchFolder();
/** Vitest says it is a test; the product is started as it is for users. */
const shell: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "production" };
/** Empty counts as unset, and goes before what a developer's .env says. */
const UNSET = {
  HOST: "",
  APP_URL: "",
  DATABASE_URL: "",
  BOUNDARY_FILE: "",
  BOUNDARY_CRS: "",
  BOUNDARY_APPROVAL_NO: "",
};

type Settings = Record<string, string>;
type Started = {
  process: ChildProcess;
  port: number;
  /** What the user has been told so far, line by line. */
  said(): string[];
  /** Resolves with the exit code. */
  ended: Promise<number | null>;
};

const started: Started[] = [];
/** Next renames itself, and its environment is gone with that: number and beginning of all that was below a start. */
const seen = new Map<number, string | undefined>();

/** As a user does it; `cwd` is the tree that is started. */
function start(
  settings: Settings,
  { args = [] as string[], cwd = process.cwd(), npm = false } = {},
): Started {
  const [program, first] = npm ? ["npm", "start"] : [process.execPath, "scripts/start.mjs"];
  const child = spawn(program, [first, ...args], {
    cwd,
    env: { ...shell, ...UNSET, PLAN_TEST: MARK, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (part) => (text += part));
  const each = {
    process: child,
    port: Number(settings.PORT),
    said: () => text.split("\n").filter((line) => line !== ""),
    ended: once(child, "close").then(([code]: (number | null)[]) => code ?? null),
  };
  started.push(each);
  return each;
}

const isReady = (port: number) =>
  fetch(`http://127.0.0.1:${port}/api/ready`).then(
    (answer) => answer.ok,
    () => false,
  );

/** Until it answers; a start that ends instead fails with what it said. */
async function up(each: Started): Promise<number> {
  let code: number | null | undefined;
  void each.ended.then((ended) => (code = ended));
  return until(async () => {
    if (code !== undefined) throw new Error(`Ended with ${code}: ${each.said().join("\n")}`);
    if (!(await isReady(each.port))) return false;
    for (const pid of allBelow(Number(each.process.pid))) seen.set(pid, bornAt(pid));
    return true;
  }, 30_000);
}

const allBelow = (pid: number): number[] => childrenOf(pid).flatMap((child) => [child, ...allBelow(child)]);

async function freePort(): Promise<number> {
  const probe = await listening(0);
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

function listening(port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

/** Whatever is left of any start. The database's workers write over their environment, but not over their folder. */
function left(): string[] {
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 0 && bornAt(pid) !== undefined)
    .flatMap((pid) => {
      try {
        const isOurs =
          (seen.has(pid) && seen.get(pid) === bornAt(pid)) ||
          readFileSync(`/proc/${pid}/environ`, "utf8").includes(MARK) ||
          readlinkSync(`/proc/${pid}/cwd`).startsWith(path.join(scratch, "data"));
        return isOurs ? [`${pid} ${readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")}`] : [];
      } catch {
        return [];
      }
    });
}

function killLeft() {
  for (const line of left()) {
    try {
      process.kill(Number.parseInt(line, 10), "SIGKILL");
    } catch {
      // Gone meanwhile.
    }
  }
}

async function nothingLeft(port: number) {
  await until(() => left().length === 0, 12_000).catch(() => expect(left()).toEqual([]));
  const again = await listening(port);
  await new Promise((resolve) => again.close(resolve));
}

/** The product's own child processes: serve.ts below start.mjs, and Next below that. */
const serveOf = (each: Started) => childrenOf(Number(each.process.pid))[0] ?? 0;
const webOf = (each: Started) =>
  childrenOf(serveOf(each)).find((pid) =>
    /^next|next-server|next\/dist/.test(readFileSync(`/proc/${pid}/cmdline`, "utf8")),
  ) ?? 0;

beforeAll(() => {
  const program = 'import { ensureBuild } from "./scripts/build"; ensureBuild();';
  const args = ["--import", "tsx", "--input-type=module", "-e", program];
  const { status, stderr } = spawnSync(process.execPath, args, { env: shell, encoding: "utf8" });
  expect(stderr.includes("失败") ? stderr : status).toBe(0);
}, 300_000);

afterEach(async () => {
  for (const { process: child } of started) child.kill("SIGKILL");
  // Where a test has failed something may stay; the next one is not to suffer from it.
  await until(() => left().length === 0, 12_000).catch(killLeft);
  await Promise.all(started.splice(0).map(({ ended }) => ended));
}, 30_000);

afterAll(() => removeFolder(scratch));

describe("npm start with its own database", () => {
  const settings = { DATA_DIR: path.join(scratch, "data"), PORT: "" };
  beforeAll(async () => {
    settings.PORT = String(await freePort());
  });

  /** The product's own database, by what it keeps in its folder. */
  const own = (sql: string) => {
    const lock = readFileSync(path.join(settings.DATA_DIR, "postgresql-18", "postmaster.pid"), "utf8").split(
      "\n",
    );
    const password = readFileSync(path.join(settings.DATA_DIR, "database-password"), "utf8");
    return query(`postgresql://postgres:${password}@127.0.0.1:${lock[3]}/plan`, sql);
  };

  it("comes up on an empty folder, says where, and leaves nothing on SIGTERM", async () => {
    const each = start(settings);
    await up(each);
    await until(() => each.said().some((line) => line.startsWith("按 Ctrl+C")), 5000);
    expect(each.said()).toContain(`系统已启动：http://127.0.0.1:${settings.PORT}`);
    const page = await fetch(`http://127.0.0.1:${settings.PORT}/`);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining("<h1")]);
    await own("CREATE TABLE kept AS SELECT '从化' AS name");
    each.process.kill("SIGTERM");
    expect(await each.ended).toBe(0);
    await nothingLeft(each.port);
    expect(each.said().filter((line) => !/\p{Script=Han}/u.test(line))).toEqual([]);
  });

  it("starts again with its data, is not disturbed by a second start, and ends by kill -9 without a trace", async () => {
    const each = start(settings);
    await up(each);
    expect(each.said().join()).not.toContain("已载入");
    expect(await own("SELECT name FROM kept")).toEqual([{ name: "从化" }]);

    const second = start({ ...settings, PORT: String(await freePort()) });
    expect(await second.ended).toBe(1);
    expect(second.said()).toEqual([
      expect.stringMatching(/^数据目录 .* 正由另一个运行中的系统（进程 \d+）使用/),
    ]);
    expect(await isReady(each.port)).toBe(true);

    each.process.kill("SIGKILL");
    await each.ended;
    await nothingLeft(each.port);
  });

  it.each([
    ["the process that holds everything together", serveOf],
    ["the web process", webOf],
  ])("ends as a whole, with an error, when %s is killed", async (_, victim) => {
    const each = start(settings);
    await up(each);
    process.kill(victim(each), "SIGKILL");
    expect(await each.ended).toBe(1);
    await nothingLeft(each.port);
  });

  it("ends with all that it started when npm, which the signal reaches, passes it on to a shell only", async () => {
    const each = start(settings, { npm: true });
    await up(each);
    each.process.kill("SIGTERM");
    await nothingLeft(each.port);
  });

  it("ends cleanly when it is told to before it is up", async () => {
    const each = start(settings);
    await until(() => left().some((line) => line.includes("postgres")), 10_000);
    each.process.kill("SIGINT");
    expect(await each.ended).toBe(0);
    await nothingLeft(each.port);
  });
});

describe("npm start with a database that is there", () => {
  let server: EmbeddedServer;
  let url = "";
  beforeAll(async () => {
    server = await startEmbedded(path.join(scratch, "external"));
    url = server.url;
  });
  afterAll(() => server.stop());

  /** No database is made there; the servers of an installation share it for the secret. */
  const DATA_DIR = path.join(scratch, "shared");

  const countOf = async (table: string) =>
    (await query<{ n: number }>(url, `SELECT count(*)::int AS n FROM ${table}`))[0]?.n;
  const seed = readSeed();

  it("is loaded once when two instances start on it at the same moment, and outlives them", async () => {
    const both = await Promise.all([freePort(), freePort()]).then((ports) =>
      ports.map((port) => start({ DATABASE_URL: url, PORT: String(port), DATA_DIR })),
    );
    await Promise.all(both.map(up));
    expect(await countOf("dataset")).toBe(1);
    expect(await countOf("indicator")).toBe(seed.indicators.length);
    expect(await countOf("observation")).toBe(seed.observations.length);
    expect(await countOf("_prisma_migrations")).toBe(readdirSync("prisma/migrations").length);
    for (const each of both) {
      const page = await fetch(`http://127.0.0.1:${each.port}/`);
      expect(page.status).toBe(200);
      each.process.kill("SIGTERM");
    }
    expect(await Promise.all(both.map(({ ended }) => ended))).toEqual([0, 0]);
    expect(await countOf("indicator")).toBe(seed.indicators.length);
    // Anchors are there as soon as the audit has a row.
    const kept = readdirSync(DATA_DIR).filter((name) => name !== "audit-anchors.jsonl");
    expect(kept).toEqual(["secret"]);
  });

  describe("stops with one line in Chinese", () => {
    /** A start that cannot succeed: all it says is one line. */
    async function refusal(settings: Settings, options?: Parameters<typeof start>[1]) {
      const port = settings.PORT ?? String(await freePort());
      const each = start({ DATABASE_URL: url, DATA_DIR, ...settings, PORT: port }, options);
      expect(await each.ended).toBe(1);
      expect(each.said(), each.said().join("\n")).toHaveLength(1);
      expect(each.said()[0]).toMatch(/\p{Script=Han}/u);
      return each.said()[0];
    }

    /** A tree like this one, to be broken; what it was built from is the same, so it counts as built. */
    function copyOfTree(name: string): string {
      const tree = path.join(scratch, name);
      const parts = ["app", "components", "lib", "public", "prisma", "scripts"];
      const files = readdirSync(".").filter(
        (file) => /\.(json|ts|mjs)$/.test(file) && !/tsbuildinfo/.test(file),
      );
      mkdirSync(path.join(tree, ".next"), { recursive: true });
      for (const each of [...parts, ...files]) cpSync(each, path.join(tree, each), { recursive: true });
      copyFileSync(".next/made-from", path.join(tree, ".next/made-from"));
      symlinkSync(path.resolve("node_modules"), path.join(tree, "node_modules"));
      return tree;
    }

    it("for a variable that cannot be read", async () => {
      expect(await refusal({ PORT: "abc" })).toBe("环境变量 PORT=“abc” 有误：须是 1—65535 的整数。");
    });

    it("for the same variable in .env", async () => {
      const cwd = copyOfTree("with-env");
      writeFileSync(path.join(cwd, ".env"), "BOUNDARY_CRS=北京54\nPORT=3999\n");
      const port = String(await freePort());
      const each = start({ PORT: port, BOUNDARY_CRS: "WGS84", DATABASE_URL: "mysql://" }, { cwd });
      expect(await each.ended).toBe(1);
      // The environment goes before the file, so it is not 北京54 that is refused.
      expect(each.said()).toEqual([expect.stringContaining("DATABASE_URL")]);
      const { BOUNDARY_CRS, ...rest } = UNSET;
      const child = spawnSync(process.execPath, ["scripts/start.mjs"], {
        cwd,
        env: { ...shell, ...rest },
        encoding: "utf8",
      });
      expect([child.status, child.stderr]).toEqual([
        1,
        "环境变量 BOUNDARY_CRS=“北京54” 有误：须是 GCJ02、BD09 或 WGS84。\n",
      ]);
    });

    it("for a port that is taken, before anything else is touched", async () => {
      const taken = await listening(0);
      const address = taken.address();
      const port = String(typeof address === "object" ? address?.port : "");
      expect(await refusal({ PORT: port, DATABASE_URL: "postgresql://nobody@127.0.0.1:1/x" })).toBe(
        `端口 ${port} 已被占用：请停止占用它的程序，或用 PORT 另设一个端口。`,
      );
      taken.close();
    });

    it("for an address that is not this machine's", async () => {
      expect(await refusal({ HOST: "203.0.113.7" })).toMatch(
        /^无法在 HOST=“203\.0\.113\.7” 上监听（EADDRNOTAVAIL）/,
      );
    });

    it("for a database that does not answer, without its password", async () => {
      const line = await refusal({ DATABASE_URL: "postgresql://plan:s3cret@127.0.0.1:1/plan" });
      expect(line).toMatch(/^无法连接数据库（127\.0\.0\.1:1\/plan）/);
      expect(line).not.toContain("s3cret");
    });

    it("for the demonstration on the real data", async () => {
      expect(await refusal({}, { args: ["--demo"] })).toMatch(/^这个数据库里是真实数据，不能用于演示系统/);
    });

    it("for a boundary file that is not there, or holds something else", async () => {
      const file = path.join(scratch, "boundary.json");
      expect(await refusal({ BOUNDARY_FILE: file })).toContain(file);
      writeFileSync(file, '{"type":"FeatureCollection","features":[]}');
      expect(await refusal({ BOUNDARY_FILE: file })).toContain(file);
    });

    it("for a seed file with a wrong cell, naming file, row and field", async () => {
      const cwd = copyOfTree("with-broken-seed");
      const file = path.join(cwd, "prisma/seed/targets.csv");
      writeFileSync(file, readFileSync(file, "utf8").replace(/,2020,/, ",二〇二〇,"));
      expect(await refusal({}, { cwd })).toMatch(/^prisma\/seed\/targets\.csv 第2行「.+」: “二〇二〇”/);
    });
  });
});
