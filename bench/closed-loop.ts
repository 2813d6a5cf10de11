import { Agent, request } from "node:http";

/** One client: what it asks next, and what it makes of the answer. */
export interface Client {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  next(): unknown;
  take(answer: unknown): void;
}

export interface Load {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
}

/** Clients who each wait for an answer before they ask again, as people do, on a connection each. */
export async function closedLoop(clients: readonly Client[], seconds: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients.length });
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  async function ask(client: Client) {
    while (performance.now() < end) {
      const start = performance.now();
      client.take(await send(client, agent));
      times.push(performance.now() - start);
    }
  }
  try {
    await Promise.all(clients.map(ask));
  } finally {
    agent.destroy();
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { perSecond: times.length / seconds, p50: at(0.5), p95: at(0.95) };
}

function send(client: Client, agent: Agent): Promise<unknown> {
  const body = JSON.stringify(client.next());
  const headers = {
    ...client.headers,
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
  };
  return new Promise((resolve, reject) => {
    const asked = request(client.url, { method: client.method, agent, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      answer.on("error", reject);
      answer.on("end", () => {
        if (answer.statusCode === 200) return resolve(JSON.parse(text));
        reject(new Error(`${client.url}: ${answer.statusCode} ${text.slice(0, 200)}`));
      });
    });
    asked.on("error", reject);
    asked.end(body);
  });
}
