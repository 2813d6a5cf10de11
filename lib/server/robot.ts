import { createHmac } from "node:crypto";
import type { Delivery } from "@/lib/data/outbox.commands";
import type { Setting } from "@/lib/schemas/settings";
import { type OutboundPolicy, OutboundRefused, OutboundUnanswered, postJson } from "./outbound";

export type Robot = Setting<"webhooks">["robots"][number];

/** A line to a group's robot: 企业微信, 钉钉 or 飞书. */
export async function sendToRobot(
  robot: Robot,
  text: string,
  policy: OutboundPolicy,
  now = Date.now(),
): Promise<Delivery> {
  if (!robot.url) return { kind: "refused", error: "no address", forGood: true };
  const { url, body } = SPOKEN[robot.kind](robot.url, text, robot.signKey, now);
  try {
    const { status, body: answer } = await postJson(url, body, policy);
    // A gateway that failed to hear the answer does not know whether it was taken, and neither do we.
    if (status >= 500 && status !== 503) return { kind: "maybe-sent", error: `HTTP ${status}` };
    if (status < 200 || status > 299) return { kind: "refused", error: `HTTP ${status}`, forGood: false };
    const code = codeIn(answer);
    if (code !== 0) return { kind: "refused", error: `robot ${code}`, forGood: false };
    return { kind: "sent" };
  } catch (error) {
    if (error instanceof OutboundUnanswered) return { kind: "maybe-sent", error: error.message };
    const { message } = error as Error;
    return { kind: "refused", error: message, forGood: error instanceof OutboundRefused };
  }
}

interface Spoken {
  readonly url: string;
  readonly body: unknown;
}
type Speak = (url: string, text: string, signKey: string | null, now: number) => Spoken;

/** What each kind of robot understands, signed where it asks for that. */
const SPOKEN: Readonly<Record<Robot["kind"], Speak>> = {
  wecom: (url, content) => ({ url, body: { msgtype: "text", text: { content } } }),
  dingtalk: (url, content, signKey, now) => {
    const signed = new URL(url);
    if (signKey) {
      signed.searchParams.set("timestamp", String(now));
      signed.searchParams.set("sign", hmac(signKey, `${now}\n${signKey}`));
    }
    return { url: signed.href, body: { msgtype: "text", text: { content } } };
  },
  feishu: (url, content, signKey, now) => {
    const timestamp = String(Math.floor(now / 1000));
    const signature = signKey && { timestamp, sign: hmac(`${timestamp}\n${signKey}`, "") };
    return { url, body: { ...signature, msg_type: "text", content: { text: content } } };
  },
};

const hmac = (key: string, text: string) => createHmac("sha256", key).update(text).digest("base64");

/** They say 200 to everything, and in the body whether it was taken: 0, or nothing at all. */
function codeIn(answer: string): unknown {
  try {
    const { errcode, code, StatusCode } = JSON.parse(answer) as Record<string, unknown>;
    return errcode ?? code ?? StatusCode ?? 0;
  } catch {
    return 0;
  }
}
