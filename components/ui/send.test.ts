import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sendTo } from "./send";

let server: Server;
let url: string;
let answer: (request: IncomingMessage, response: ServerResponse) => void;

beforeAll(async () => {
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/things`;
});
afterAll(() => server.close());

const saying = (status: number, body: string) => () => {
  answer = (_, response) => void response.writeHead(status).end(body);
};

test("what was sent is JSON under the key given", async () => {
  answer = (request, response) => {
    let text = "";
    request.on("data", (part) => {
      text += part;
    });
    request.on("end", () => response.end(JSON.stringify([text, request.headers["idempotency-key"]])));
  };
  expect(await sendTo("POST", url, { value: "1" }, "key-1")).toEqual({
    ok: true,
    answer: ['{"value":"1"}', "key-1"],
  });
});

test("a refusal comes with the faults at their fields and what is there instead", async () => {
  const errors = [{ path: "payload.__proto__", code: "custom", message: "不能为空" }];
  const problem = {
    code: "changed-meanwhile",
    title: "其他人刚刚修改过",
    detail: "……",
    instead: { version: 3 },
  };
  saying(409, JSON.stringify({ ...problem, type: "", status: 409, errors }))();
  const sent = await sendTo("POST", url, {}, "k");
  expect(sent).toMatchObject({ ok: false, problem });
  expect(!sent.ok && sent.problem.errors.get("payload.__proto__")).toBe("不能为空");
});

test("an empty answer is none, and no problem", async () => {
  saying(200, "")();
  expect(await sendTo("DELETE", url, undefined, "k")).toEqual({ ok: true, answer: null });
});

test.each([
  ["a proxy's page", saying(502, "<html>Bad gateway</html>"), "no-answer"],
  [
    "a success that is no answer of ours",
    saying(200, "<html>Sign in to the hotel's network</html>"),
    "no-answer",
  ],
  [
    "a connection that breaks",
    () => {
      answer = (request) => request.socket.destroy();
    },
    "no-connection",
  ],
])("%s is a problem with words, not an error", async (_, prepare, code) => {
  prepare();
  const sent = await sendTo("POST", url, {}, "k");
  expect(sent).toMatchObject({ ok: false, problem: { code, detail: expect.stringMatching(/请.+。$/) } });
});
