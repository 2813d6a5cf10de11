import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { postJson } from "./outbound";
import { isPublicAddress } from "./outbound-address";
import { type Robot, sendToRobot } from "./robot";

/** Names that no name server knows, and what one would answer. */
const NAMES: Readonly<Record<string, string[]>> = {
  "robot.test": ["127.0.0.1"],
  "mixed.test": ["8.8.8.8", "10.0.0.1"],
};
vi.mock("node:dns/promises", async (load) => {
  const real = await load<typeof import("node:dns/promises")>();
  const lookup = async (name: string, options: { all: true }) =>
    NAMES[name]?.map((address) => ({ address, family: 4 })) ?? real.lookup(name, options);
  return { ...real, lookup };
});

/** A real server on this machine that writes down whatever reaches it. */
let server: Server;
let port = 0;
let reached: { path: string; host: string | undefined; body: string }[] = [];
let answer: { status: number; headers?: Record<string, string>; body: string } | "hang up";

beforeAll(async () => {
  server = createServer(async (request, response) => {
    reached.push({ path: request.url ?? "", host: request.headers.host, body: await textOf(request) });
    if (answer === "hang up") return void request.socket.destroy();
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => void server.close());
beforeEach(() => {
  reached = [];
  answer = { status: 200, body: '{"errcode":0}' };
});

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of request) text += part;
  return text;
}

/** That server as a host which is allowed, and allowed to be inside. */
const here = () => `localhost:${port}`;
const inside = () => ({ hosts: [here()], insideHosts: [here()] });
const refusal = (address: string, policy = inside()) =>
  postJson(address, {}, policy).then(
    () => "sent",
    (error: Error) => `${error.name}: ${error.message}`,
  );

describe("what is refused without anybody being called", () => {
  const REFUSED: [why: string, address: () => string, policy?: () => ReturnType<typeof inside>][] = [
    [
      "a host that is not on the list",
      () => `http://localhost:${port}/`,
      () => ({ hosts: ["qyapi.weixin.qq.com"], insideHosts: [] }),
    ],
    [
      "a name that leads to this machine",
      () => `http://localhost:${port}/`,
      () => ({ hosts: [here()], insideHosts: [] }),
    ],
    [
      "another port of an allowed host",
      () => `http://localhost:${port}/`,
      () => ({ hosts: ["localhost"], insideHosts: ["localhost"] }),
    ],
    ["a user in the address", () => `http://user@localhost:${port}/`],
    ["a host that hides behind a user", () => `http://localhost:${port}@127.0.0.1:${port}/`],
    [
      "an address instead of a name",
      () => `http://127.0.0.1:${port}/`,
      () => ({ hosts: [`127.0.0.1:${port}`], insideHosts: [`127.0.0.1:${port}`] }),
    ],
    [
      "an address in disguise",
      () => `http://2130706433:${port}/`,
      () => ({ hosts: [`127.0.0.1:${port}`], insideHosts: [`127.0.0.1:${port}`] }),
    ],
    [
      "an address of IPv6",
      () => `http://[::1]:${port}/`,
      () => ({ hosts: [`[::1]:${port}`], insideHosts: [`[::1]:${port}`] }),
    ],
    ["a name with a dot at its end", () => `http://localhost.:${port}/`],
    ["another protocol", () => `ftp://localhost:${port}/`],
    ["a file", () => "file:///etc/passwd"],
    ["what is no address", () => "localhost"],
  ];
  test.each(REFUSED)("%s", async (_why, address, policy = inside) => {
    expect(await refusal(address(), policy())).toMatch(/^OutboundRefused: /);
    expect(reached).toEqual([]);
  });

  test("without TLS to any machine but this one", async () => {
    // The name stands in every machine's own table or nowhere: either way nothing is sent.
    const policy = { hosts: ["ip6-allnodes:80", "ip6-allnodes"], insideHosts: ["ip6-allnodes"] };
    expect(await refusal("http://ip6-allnodes/", policy)).toMatch(/not encrypted|ENOTFOUND|EAI_AGAIN/);
  });
});

test.each([
  "0.0.0.0",
  "10.1.2.3",
  "100.64.0.1",
  "127.0.0.53",
  "169.254.169.254",
  "172.31.255.255",
  "192.168.1.1",
  "198.18.0.1",
  "224.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "::ffff:127.0.0.1",
  "::ffff:8.8.8.8",
  "64:ff9b::a00:1",
  "fc00::1",
  "fe80::1",
  "ff02::1",
  "2001:db8::1",
  "2002:7f00:1::",
  "2001::1",
  "not an address",
  "",
])("%s is nobody's on the internet", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(["8.8.8.8", "172.32.0.1", "100.128.0.1", "223.5.5.5", "2400:3200::1"])("%s is", (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test("the name is looked up once: what is called is the address that was judged", async () => {
  // Another look-up of this name would fail.
  const host = `robot.test:${port}`;
  await postJson(`http://${host}/hook`, { a: "一" }, { hosts: [host], insideHosts: [host] });
  expect(reached).toEqual([{ path: "/hook", host, body: '{"a":"一"}' }]);
});

test("a name with one address inside is refused whichever would be taken", async () => {
  expect(await refusal("https://mixed.test/", { hosts: ["mixed.test"], insideHosts: [] })).toBe(
    "OutboundRefused: address not on the internet",
  );
});

describe("a robot", () => {
  const robot = (more: Partial<Robot> = {}): Robot => ({
    name: "群",
    kind: "wecom",
    url: `http://${here()}/send?key=k`,
    signKey: null,
    ...more,
  });
  const send = (more?: Partial<Robot>) => sendToRobot(robot(more), "催报3项", inside(), 1_700_000_000_000);
  const sent = () => JSON.parse(reached[0]?.body ?? "null");

  test("of each kind is told in its own form, signed where it asks for that", async () => {
    expect(await send()).toEqual({ kind: "sent" });
    expect(sent()).toEqual({ msgtype: "text", text: { content: "催报3项" } });
    reached = [];
    await send({ kind: "dingtalk", signKey: "SECkey" });
    // openssl: printf '1700000000000\nSECkey' | openssl dgst -sha256 -hmac SECkey -binary | base64
    expect(new URLSearchParams(reached[0]?.path.split("?")[1]).get("sign")).toBe(
      "n31EFkeVASf6duQZFjI9B9OAxOUf2Ax4dEvysv6uETc=",
    );
    reached = [];
    answer = { status: 200, body: '{"StatusCode":0,"code":0}' };
    expect(await send({ kind: "feishu", signKey: "key" })).toEqual({ kind: "sent" });
    // The same with the other two lines as the key and nothing as the text.
    expect(sent()).toEqual({
      timestamp: "1700000000",
      sign: "q6Oev4Wrs23QSZVkmQVsgFJ6N6asqz82R5NA5r3kxD0=",
      msg_type: "text",
      content: { text: "催报3项" },
    });
  });

  test("that says no is tried again", async () => {
    answer = { status: 200, body: '{"errcode":45009,"errmsg":"too often"}' };
    expect(await send()).toEqual({ kind: "refused", error: "robot 45009", forGood: false });
    answer = { status: 503, body: "" };
    expect(await send()).toMatchObject({ kind: "refused", forGood: false });
  });

  test("that leads elsewhere is not followed", async () => {
    answer = { status: 302, headers: { location: `http://${here()}/secret` }, body: "" };
    expect(await send()).toMatchObject({ kind: "refused", error: "HTTP 302" });
    expect(reached.map(({ path }) => path)).toEqual(["/send?key=k"]);
  });

  test("that hangs up may have heard it; where nobody listens it certainly has not", async () => {
    answer = "hang up";
    expect(await send()).toMatchObject({ kind: "maybe-sent" });
    answer = { status: 504, body: "" };
    expect(await send()).toMatchObject({ kind: "maybe-sent" });
    const closed = { hosts: ["localhost:1"], insideHosts: ["localhost:1"] };
    expect(await sendToRobot(robot({ url: "http://localhost:1/" }), "", closed)).toMatchObject({
      kind: "refused",
      forGood: false,
    });
  });

  test("at an address that is not allowed any more is given up", async () => {
    expect(await sendToRobot(robot(), "", { hosts: [], insideHosts: [] })).toMatchObject({
      kind: "refused",
      forGood: true,
    });
  });
});
