import { Readable } from "node:stream";
import MailComposer from "nodemailer/lib/mail-composer";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { ClaimedMessage, Delivery } from "@/lib/data/outbox.commands";
import type { Setting } from "@/lib/schemas/settings";

export type MailServer = Setting<"mail">;

const TIMEOUTS = {
  connectionTimeout: 15_000,
  greetingTimeout: 15_000,
  dnsTimeout: 10_000,
  socketTimeout: 30_000,
} as const;

/**
 * One e-mail. The connection is driven step by step, because only that tells what a failure means: before the server
 * asked for the message it certainly did not go out, after that nobody knows until the server has answered.
 */
export async function sendMail(
  server: MailServer,
  { id, recipient, subject, body }: Omit<ClaimedMessage, "channel" | "attempts">,
): Promise<Delivery> {
  const message = new MailComposer({
    from: server.from,
    to: recipient,
    subject,
    text: body,
    // The same at every try: a mail server that looks out for it drops the second.
    messageId: `<${id}@${server.from.split("@")[1]}>`,
    headers: { "Auto-Submitted": "auto-generated" },
  }).compile();
  const bytes = await message.build();
  const connection = new SMTPConnection({
    ...TIMEOUTS,
    host: server.host,
    port: server.port,
    secure: server.security === "tls",
    requireTLS: server.security === "starttls",
    ignoreTLS: server.security === "none",
  });
  // Of a connection that is being closed nothing is expected any more; an event that nobody hears would end Node.
  connection.on("error", () => {});
  let isOut = false;
  const stream = new Readable({
    read() {
      // Nobody reads before the server has said 354.
      isOut = true;
      this.push(bytes);
      this.push(null);
    },
  });
  try {
    await step(connection, (done) => connection.connect(done));
    if (server.username)
      await step(connection, (done) =>
        connection.login({ user: server.username, pass: server.password ?? "" }, done),
      );
    await step(connection, (done) => connection.send(message.getEnvelope(), stream, done));
    return { kind: "sent" };
  } catch (error) {
    const { message: text, responseCode } = error as { message: string; responseCode?: number };
    // Whoever answers in numbers has not taken it.
    if (isOut && responseCode === undefined) return { kind: "maybe-sent", error: text };
    return { kind: "refused", error: text, forGood: isOfRecipient(error) };
  } finally {
    connection.close();
  }
}

type Done = (error?: Error | null) => void;

/** A failure comes as an event or to the callback, whichever it is. */
function step(connection: SMTPConnection, start: (done: Done) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.once("error", reject);
    start((error) => {
      connection.off("error", reject);
      if (error) reject(error);
      else resolve();
    });
  });
}

/** There is no such box: trying again would only annoy the server. */
function isOfRecipient(error: unknown): boolean {
  const { command, responseCode } = error as { command?: string; responseCode?: number };
  return command === "RCPT TO" && responseCode !== undefined && responseCode >= 500;
}
