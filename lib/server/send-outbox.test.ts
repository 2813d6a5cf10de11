import { type ChildProcess, spawn } from "node:child_process";
import { createServer, type Server, type Socket } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { changeAsSystem } from "@/lib/data/act";
import { type TestDatabase, testDatabase } from "@/lib/data/fixtures";
import { claimMessage, isOutboxWaiting, MOST_ATTEMPTS, queueMessages } from "@/lib/data/outbox.commands";
import { sendOutbox } from "./send-outbox";

/** A mail server on this machine. `temper` says how it behaves. */
type Temper =
  | "kind"
  | "hangs up at once"
  | "full"
  | "no such box"
  | "hangs up with the letter"
  | (() => void);
let temper: Temper = "kind";
let letters: string[] = [];
let mail: Server;
let db: TestDatabase;

function serve(socket: Socket) {
  const say = (line: string) => socket.write(`${line}\r\n`);
  socket.on("error", () => {});
  if (temper === "hangs up at once") return void socket.destroy();
  let letter: string | undefined;
  let rest = "";
  say("220 test");
  socket.on("data", (bytes) => {
    rest += bytes.toString("utf8");
    for (let end = rest.indexOf("\r\n"); end >= 0; end = rest.indexOf("\r\n")) {
      const line = rest.slice(0, end);
      rest = rest.slice(end + 2);
      if (letter === undefined) {
        if (line.startsWith("RCPT") && temper === "no such box") say("550 5.1.1 unknown");
        else if (line === "DATA") {
          letter = "";
          say("354 go on");
        } else if (line.startsWith("QUIT")) socket.end("221 bye\r\n");
        else say("250 ok");
      } else if (line !== ".") letter += `${line}\n`;
      else {
        if (temper === "full") say("452 4.2.2 full");
        else letters.push(letter);
        letter = undefined;
        if (temper === "hangs up with the letter") socket.destroy();
        else if (typeof temper === "function") temper();
        else if (temper === "kind") say("250 taken");
      }
    }
  });
}

beforeAll(async () => {
  db = await testDatabase();
  mail = createServer(serve);
  await new Promise<void>((resolve) => mail.listen(0, "127.0.0.1", resolve));
  const address = mail.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const value = {
    isOn: true,
    host: "127.0.0.1",
    port,
    security: "none",
    username: "",
    password: null,
    from: "plan@example.gov.cn",
  };
  await db.owner("INSERT INTO setting (key, value) VALUES ('mail', $1)", [JSON.stringify(value)]);
});
afterAll(async () => {
  mail.close();
  await db.stop();
});
beforeEach(async () => {
  temper = "kind";
  letters = [];
  await db.owner("DELETE FROM outbox_message");
});

const queue = (...keys: string[]) =>
  changeAsSystem((tx) =>
    queueMessages(
      tx,
      keys.map((key) => ({
        channel: "email",
        recipient: "own@example.gov.cn",
        subject: "催报通知",
        body: "请登录系统查看。",
        dedupeKey: key,
      })),
    ),
  );
type Row = {
  attempts: number;
  sent: boolean;
  failed: boolean;
  maybe: boolean;
  error: string | null;
  wait: number;
};
const rows = () =>
  db.owner<Row>(
    `SELECT attempts, sent_at IS NOT NULL AS sent, failed_at IS NOT NULL AS failed, maybe_sent AS maybe,
       last_error AS error, round(extract(epoch FROM next_attempt_at - now()) / 60)::int AS wait
     FROM outbox_message ORDER BY dedupe_key`,
  );
const againAtOnce = () => db.owner("UPDATE outbox_message SET next_attempt_at = now()");

describe("a letter", () => {
  test("goes out once, in Chinese, however often and by however many it is sent", async () => {
    await queue("a", "b", "c");
    await queue("a");
    await Promise.all([sendOutbox(), sendOutbox(), sendOutbox()]);
    await sendOutbox();
    expect(letters).toHaveLength(3);
    expect(letters[0]).toMatch(/^To: own@example\.gov\.cn$/m);
    expect(letters[0]).toContain("Subject: =?UTF-8?");
    expect(letters[0]).toMatch(/^Auto-Submitted: auto-generated$/m);
    expect(await rows()).toMatchObject([{ attempts: 1, sent: true }, { sent: true }, { sent: true }]);
    expect(await isOutboxWaiting()).toBe(false);
  });

  test("is not there if the change that it tells of was not made", async () => {
    const failing = changeAsSystem(async (tx) => {
      await queueMessages(tx, [
        { channel: "email", recipient: "x@example.gov.cn", subject: "", body: "", dedupeKey: "lost" },
      ]);
      throw new Error("no change");
    });
    await expect(failing).rejects.toThrow("no change");
    expect(await rows()).toEqual([]);
  });

  test.each(["hangs up at once", "full"] as const)(
    "is tried again after longer and longer, eight times in all, while the server %s",
    async (how) => {
      temper = how;
      await queue("a");
      const waits: number[] = [];
      for (let n = 0; n < MOST_ATTEMPTS; n += 1) {
        await sendOutbox();
        const [row] = await rows();
        expect(row).toMatchObject({ attempts: n + 1, sent: false, maybe: false });
        waits.push(row?.wait ?? 0);
        await sendOutbox();
        expect((await rows())[0]?.attempts).toBe(n + 1);
        await againAtOnce();
      }
      expect(waits).toEqual([1, 3, 9, 27, 81, 243, 729, 2187]);
      expect(await rows()).toMatchObject([{ failed: true }]);
      temper = "kind";
      await sendOutbox();
      expect(letters).toEqual([]);
    },
  );

  test("to a box that is not there is given up", async () => {
    temper = "no such box";
    await queue("a");
    await sendOutbox();
    expect(await rows()).toMatchObject([{ attempts: 1, failed: true, maybe: false }]);
  });

  test("may have been taken where the server falls silent over it: then it is not sent again", async () => {
    temper = "hangs up with the letter";
    await queue("a");
    await sendOutbox();
    expect(await rows()).toMatchObject([{ attempts: 1, failed: true, maybe: true }]);
    temper = "kind";
    await againAtOnce();
    await sendOutbox();
    expect(letters).toHaveLength(1);
  });
});

describe("of a process that is killed", () => {
  test("between the letter and its mark the letter is not sent again, and it is said that it may have been", async () => {
    await queue("a");
    let child: ChildProcess | undefined;
    temper = () => child?.kill("SIGKILL");
    const program = "import('./lib/server/send-outbox.ts').then((each) => each.sendOutbox())";
    child = spawn(process.execPath, ["--import", "tsx", "-e", program], { stdio: "inherit" });
    await new Promise((resolve) => child?.once("exit", resolve));
    expect(child.signalCode).toBe("SIGKILL");
    expect(letters).toHaveLength(1);
    temper = "kind";
    // As long as the claim lasts, somebody may still be at it.
    await sendOutbox();
    expect(await rows()).toMatchObject([{ attempts: 1, sent: false, failed: false }]);
    await db.owner("UPDATE outbox_message SET claimed_until = now()");
    expect(await isOutboxWaiting()).toBe(true);
    await sendOutbox();
    expect(letters).toHaveLength(1);
    expect(await rows()).toMatchObject([{ failed: true, maybe: true, error: "abandoned" }]);
  });

  test("nobody else takes what it has claimed", async () => {
    await queue("a", "b");
    const claimed = await Promise.all([claimMessage(), claimMessage(), claimMessage()]);
    expect(new Set(claimed.map((each) => each?.id)).size).toBe(3);
    expect(claimed).toContain(undefined);
  });
});

test("what was to go through a server that is off, or to a robot that is gone, is given up", async () => {
  await queue("a");
  await changeAsSystem((tx) =>
    queueMessages(tx, [{ channel: "webhook", recipient: "旧群", subject: "", body: "x", dedupeKey: "b" }]),
  );
  await db.owner("UPDATE setting SET value = value || '{\"isOn\": false}'");
  await sendOutbox();
  await db.owner("UPDATE setting SET value = value || '{\"isOn\": true}'");
  expect(await rows()).toMatchObject([
    { failed: true, error: "mail is off" },
    { failed: true, error: "no such robot" },
  ]);
});
