import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, test } from "vitest";

/** A server of its own with the preload, as the web process has it; it answers with what it was told. */
const SERVER = `
  import { createServer } from "node:http";
  const server = createServer((request, response) => response.end(request.headers["x-client-address"]));
  server.listen(0, process.env.AT, () => console.log(server.address().port));`;

async function addressSeen(headers: Record<string, string>, trusted = "", at = "127.0.0.1"): Promise<string> {
  const server = spawn(
    process.execPath,
    ["--import", "./scripts/client-address.mjs", "--input-type=module", "-e", SERVER],
    {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, TRUSTED_PROXY: trusted, AT: at },
    },
  );
  try {
    const [port] = await once(server.stdout, "data");
    return await (await fetch(`http://127.0.0.1:${Number(String(port))}`, { headers })).text();
  } finally {
    server.kill();
    await once(server, "exit");
  }
}

const FORGED = {
  "x-forwarded-for": "198.51.100.7",
  "x-client-address": "198.51.100.8",
  forwarded: "for=198.51.100.9",
};

describe("the address of a client", () => {
  test("is that of the connection, whatever the client says", async () => {
    expect(await addressSeen(FORGED)).toBe("127.0.0.1");
  });

  test("is the same over a socket of IPv6", async () => {
    expect(await addressSeen(FORGED, "", "::")).toBe("127.0.0.1");
  });

  test("is what a trusted proxy saw, not what its client made up before", async () => {
    expect(await addressSeen({ "x-forwarded-for": "198.51.100.7, 203.0.113.5" }, "127.0.0.1")).toBe(
      "203.0.113.5",
    );
    expect(await addressSeen({ "x-forwarded-for": "203.0.113.5, 10.0.0.2" }, "127.0.0.1,10.0.0.2")).toBe(
      "203.0.113.5",
    );
    expect(await addressSeen({ "x-forwarded-for": "not an address" }, "127.0.0.1")).toBe("127.0.0.1");
    expect(await addressSeen(FORGED, "10.0.0.2")).toBe("127.0.0.1");
  });
});
