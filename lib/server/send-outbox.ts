import {
  type ClaimedMessage,
  claimMessage,
  type Delivery,
  giveUpAbandoned,
  settleMessage,
} from "@/lib/data/outbox.commands";
import { settingOf } from "@/lib/data/settings.queries";
import { sendMail } from "./mail";
import { sendToRobot } from "./robot";

/** Sends what waits, one after the other; what it was told to send and may not or cannot any more is given up. */
export async function sendOutbox(signal?: AbortSignal): Promise<void> {
  await giveUpAbandoned();
  while (!signal?.aborted) {
    const message = await claimMessage();
    if (!message) return;
    await settleMessage(message, await deliver(message));
  }
}

const GIVEN_UP = { kind: "refused", forGood: true } as const;

async function deliver(message: ClaimedMessage): Promise<Delivery> {
  if (message.channel === "email") {
    const mail = await settingOf("mail");
    return mail.isOn ? sendMail(mail, message) : { ...GIVEN_UP, error: "mail is off" };
  }
  const { hosts, insideHosts, robots } = await settingOf("webhooks");
  const robot = robots.find(({ name }) => name === message.recipient);
  if (!robot) return { ...GIVEN_UP, error: "no such robot" };
  return sendToRobot(robot, message.body, { hosts, insideHosts });
}
