import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type EmbeddedServer, startEmbedded } from "@/lib/db/embedded";
import {
  childrenOf,
  later,
  postmasterOf,
  processesAbout,
  query,
  removeFolder,
  scratchFolder,
  until,
} from "@/lib/db/fixtures";

const answers = (url: string) =>
  query(url, "SELECT 1").then(
    () => true,
    () => false,
  );

/** A program that starts the server and stays, as `npm start` does, on a machine that names no language. */
async function startOwner(dataDir: string): Promise<{ owner: ChildProcess; url: string }> {
  const program = `
    import { startEmbedded } from "@/lib/db/embedded";
    const server = await startEmbedded(${JSON.stringify(dataDir)});
    process.stdout.write(server.url + "\\n");
    setInterval(() => {}, 1000);`;
  const { LANG, LC_ALL, LC_CTYPE, ...env } = process.env;
  const args = ["--import", "tsx", "--input-type=module", "-e", program];
  const owner = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await once(owner.stdout, "data");
  return { owner, url: String(line).trim() };
}

async function killed(owner: ChildProcess) {
  const gone = once(owner, "exit");
  owner.kill("SIGKILL");
  await gone;
}

describe("a server that is up", () => {
  const folder = scratchFolder();
  const said: string[] = [];
  let server: EmbeddedServer;
  beforeAll(async () => {
    server = await startEmbedded(folder, (line) => said.push(line));
  });
  afterAll(async () => {
    await server.stop();
    removeFolder(folder);
  });

  it("keeps UTF-8, listens on loopback only and has the limits that a stuck client needs", async () => {
    const settings = await query<{ name: string; setting: string }>(
      server.url,
      `SELECT name, setting FROM pg_settings WHERE name IN ('server_encoding', 'listen_addresses',
         'unix_socket_directories', 'statement_timeout', 'idle_in_transaction_session_timeout', 'lock_timeout',
         'fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums')`,
    );
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
      server_encoding: "UTF8",
      listen_addresses: "127.0.0.1",
      unix_socket_directories: "",
      statement_timeout: "15000",
      idle_in_transaction_session_timeout: "30000",
      lock_timeout: "5000",
      fsync: "on",
      full_page_writes: "on",
      synchronous_commit: "on",
      data_checksums: "on",
    });
    const [{ encoding } = { encoding: "" }] = await query<{ encoding: string }>(
      server.url,
      "SELECT pg_encoding_to_char(encoding) AS encoding FROM pg_database WHERE datname = current_database()",
    );
    expect(encoding).toBe("UTF8");
  });

  it("has a random password of its own that only its owner can read, and lets nobody in without", async () => {
    const file = path.join(folder, "database-password");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, "utf8")).toMatch(/^[0-9a-f]{48}$/);
    await expect(query(server.url.replace(/:[0-9a-f]{48}@/, ":guess@"), "SELECT 1")).rejects.toThrow(
      /password/,
    );
    expect(readdirSync(folder).filter((name) => /password|new-/.test(name))).toEqual(["database-password"]);
  });

  it("gives Chinese back as it was, the rare and the long too", async () => {
    const texts = ["增加值占地区生产总值比重", "𠮷野家㛃䶮", "３．５％（约）", "é̂\u200bÅ"];
    const [row] = await query<{ texts: string[]; lengths: number[] }>(
      server.url,
      "SELECT $1::text[] AS texts, (SELECT array_agg(length(t)) FROM unnest($1::text[]) AS t) AS lengths",
      [texts],
    );
    expect(row).toEqual({ texts, lengths: texts.map((text) => [...text].length) });
  });

  it("is there again on the same address within 10 s of kill -9, with what was committed", async () => {
    await query(server.url, "CREATE TABLE kept AS SELECT '广州' AS name");
    // A worker that is busy counting does not notice that its server is dead, and keeps a new one from starting.
    const busy = query(server.url, "SELECT count(*) FROM generate_series(1, 2000000000)").catch(
      () => "cut off",
    );
    await later(300);
    const before = postmasterOf(folder);
    process.kill(before, "SIGKILL");
    await until(async () => !(await answers(server.url)), 5000).catch(() => {});
    const took = await until(() => answers(server.url), 10_000);
    expect(took).toBeLessThan(10_000);
    expect(postmasterOf(folder)).not.toBe(before);
    expect(await query(server.url, "SELECT name FROM kept")).toEqual([{ name: "广州" }]);
    expect(await busy).toBe("cut off");
    expect(said).toContain("数据库进程意外退出，正在重新启动。");
  });

  it("recovers when its guard is killed too, without two servers in one folder", async () => {
    const guard = processesAbout(folder).find(({ command }) => command.startsWith("/bin/sh"));
    process.kill(Number(guard?.pid), "SIGKILL");
    const before = postmasterOf(folder);
    await until(async () => {
      const lock = path.join(folder, "postgresql-18", "postmaster.pid");
      return existsSync(lock) && postmasterOf(folder) !== before && (await answers(server.url));
    }, 10_000);
    const servers = processesAbout(folder).filter(({ command }) => /^\S+\/bin\/postgres /.test(command));
    expect(servers).toHaveLength(1);
  });

  it("is not taken away by a second start on the same folder", async () => {
    await expect(startEmbedded(folder)).rejects.toThrow(`数据目录 ${folder} 正由另一个运行中的系统`);
    expect(await answers(server.url)).toBe(true);
  });
});

describe("ends and beginnings", () => {
  let folder = "";
  const owners: ChildProcess[] = [];
  const start = async () => {
    const started = await startOwner(folder);
    owners.push(started.owner);
    return started;
  };
  const nothingLeft = () => until(() => processesAbout(folder).length === 0, 10_000);

  beforeAll(() => {
    folder = scratchFolder();
  });
  afterEach(async () => {
    for (const owner of owners.splice(0)) owner.kill("SIGKILL");
    await nothingLeft();
  });
  afterAll(() => removeFolder(folder));

  it("leaves nothing running after stop, and gives the folder back", async () => {
    const server = await startEmbedded(folder);
    await query(server.url, "CREATE TABLE kept AS SELECT '番禺' AS name");
    expect(processesAbout(folder).length).toBeGreaterThan(0);
    await server.stop();
    expect(processesAbout(folder)).toEqual([]);
    expect(existsSync(path.join(folder, "running"))).toBe(false);
    expect(await answers(server.url)).toBe(false);
  });

  it("leaves nothing running after its owner was killed with -9, and starts again", async () => {
    const { owner } = await start();
    await killed(owner);
    await nothingLeft();
    const { url } = await start();
    expect(await query(url, "SELECT name FROM kept")).toEqual([{ name: "番禺" }]);
  });

  it("takes over a server whose owner and guard were killed together", async () => {
    const { owner, url } = await start();
    const orphan = postmasterOf(folder);
    const guards = processesAbout(folder).filter(({ command }) => command.startsWith("/bin/sh"));
    // Stopped first, so that the owner cannot react to the death of the guard.
    owner.kill("SIGSTOP");
    for (const { pid } of guards) process.kill(pid, "SIGKILL");
    await killed(owner);
    await later(300);
    expect(await answers(url)).toBe(true);
    const began = Date.now();
    const next = await start();
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(postmasterOf(folder)).not.toBe(orphan);
    expect(await query(next.url, "SELECT name FROM kept")).toEqual([{ name: "番禺" }]);
  });

  it.each([
    ["a number that nobody has", () => 4_194_301],
    ["the number of some other program", () => process.pid],
    ["no number", () => "" as const],
  ])("starts in spite of an old lock with %s", async (_, pid) => {
    const lock = path.join(folder, "postgresql-18", "postmaster.pid");
    writeFileSync(lock, `${pid()}\n${path.dirname(lock)}\n1700000000\n5432\n\n127.0.0.1\n`);
    const { url } = await start();
    expect(await query(url, "SELECT name FROM kept")).toEqual([{ name: "番禺" }]);
  });

  it("leaves another program alone whose command line speaks of postgres", async () => {
    const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)", "postgres"], {
      stdio: "ignore",
    });
    const lock = path.join(folder, "postgresql-18", "postmaster.pid");
    writeFileSync(lock, `${other.pid}\n${path.dirname(lock)}\n1700000000\n5432\n\n127.0.0.1\n`);
    await start();
    expect([other.exitCode, other.signalCode]).toEqual([null, null]);
    other.kill();
  });

  it("starts although an earlier owner's mark is still there", async () => {
    writeFileSync(path.join(folder, "running"), `${process.pid} 1`);
    const { owner } = await start();
    expect(readFileSync(path.join(folder, "running"), "utf8")).toMatch(new RegExp(`^${owner.pid} `));
  });

  it("says which file is missing when the password is gone, and that a wrong one does not fit", async () => {
    const file = path.join(folder, "database-password");
    const password = readFileSync(file, "utf8");
    rmSync(file);
    await expect(startEmbedded(folder)).rejects.toThrow(`缺少文件 ${file}`);
    writeFileSync(file, "0".repeat(48));
    await expect(startEmbedded(folder)).rejects.toThrow("database-password 文件不符");
    writeFileSync(file, password);
  });

  it("says at once what is wrong with damaged files", async () => {
    const control = path.join(folder, "postgresql-18", "global", "pg_control");
    const whole = readFileSync(control);
    writeFileSync(control, whole.subarray(0, 100));
    const began = Date.now();
    await expect(startEmbedded(folder)).rejects.toThrow(/^内置数据库未能启动：.*（详见 .*database\.log）$/);
    expect(Date.now() - began).toBeLessThan(10_000);
    writeFileSync(control, whole);
    await start();
  });
});

describe("a first start", () => {
  let folder = "";
  beforeAll(() => {
    folder = scratchFolder();
  });
  afterAll(() => removeFolder(folder));

  it("that was cut off while it made the files is simply made again", async () => {
    const owner = spawn(
      process.execPath,
      [
        "--import",
        "tsx",
        "--input-type=module",
        "-e",
        `import { startEmbedded } from "@/lib/db/embedded"; await startEmbedded(${JSON.stringify(folder)});`,
      ],
      { stdio: "ignore" },
    );
    const making = () => readdirSync(folder).find((name) => /new-\d+$/.test(name));
    await until(() => existsSync(path.join(folder, making() ?? "none", "PG_VERSION")), 10_000);
    for (const pid of childrenOf(Number(owner.pid))) process.kill(pid, "SIGKILL");
    await killed(owner);
    await until(() => processesAbout(folder).length === 0, 10_000);
    expect(making()).toBeDefined();
    const server = await startEmbedded(folder);
    expect(await answers(server.url)).toBe(true);
    expect(making()).toBeUndefined();
    await server.stop();
  });

  it.each(["file", "/proc/nothing"])(
    "refuses in one line a place where nothing can be written (%s)",
    async (name) => {
      const place = path.resolve(folder, name);
      mkdirSync(folder, { recursive: true });
      if (name === "file") writeFileSync(place, "");
      const fault: unknown = await startEmbedded(path.join(place, "data")).catch((error: unknown) => error);
      expect(fault).toMatchObject({ name: "StartFault" });
      expect(String(fault)).toMatch(/无法在 DATA_DIR（.*）中写入文件/);
      expect(String(fault)).not.toContain("\n");
    },
  );
});
