import { Agent, get } from "node:http";
import { type Figure, median, ratioOf, round } from "./figures";

const ROUNDS = 9;
const REQUESTS = 40;

/** The overview, warm, at the server, against an empty page of the same build: one request after the other. */
export async function overviewAtServer(origin: string): Promise<Figure> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const sizes: Record<string, number> = {};
  const typical = async (path: string) => {
    const times: number[] = [];
    for (let i = 0; i < REQUESTS; i += 1) {
      const start = performance.now();
      sizes[path] = await bytesOf(`${origin}${path}`, agent);
      times.push(performance.now() - start);
    }
    return median(times);
  };
  const pairs: { measured: number; reference: number }[] = [];
  for (let turn = -1; turn < ROUNDS; turn += 1) {
    const pair = { reference: await typical("/bench/empty"), measured: await typical("/") };
    // The first turn warms caches and compiler.
    if (turn >= 0) pairs.push(pair);
  }
  agent.destroy();
  const { measured, reference, ...ratio } = ratioOf(pairs);
  return {
    name: "overview ÷ empty page, at the server, p50",
    ...ratio,
    unit: "",
    limit: { atMost: 3 },
    parts: {
      "overview ms": round(measured),
      "empty ms": round(reference),
      "overview kB gzipped": round((sizes["/"] ?? 0) / 1000, 1),
      "empty kB gzipped": round((sizes["/bench/empty"] ?? 0) / 1000, 1),
    },
  };
}

/** Asks as a browser does, compressed; @returns the bytes of the body once the last has come. */
function bytesOf(url: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = get(
      url,
      { agent, headers: { accept: "text/html", "accept-encoding": "gzip" } },
      (answer) => {
        let bytes = 0;
        answer.on("data", (part: Buffer) => {
          bytes += part.length;
        });
        answer.on("error", reject);
        answer.on("end", () =>
          answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${url}: ${answer.statusCode}`)),
        );
      },
    );
    request.on("error", reject);
  });
}
