import { lookup } from "node:dns/promises";
import { type ClientRequest, request as plainRequest } from "node:http";
import { request as tlsRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isLoopbackAddress, isPublicAddress } from "./outbound-address";

/**
 * The one place where the product calls another machine by HTTP. Only hosts on a list, by name, over TLS; the name is
 * looked up once and that very address is called, so that a second answer of the name server cannot lead elsewhere
 * (DNS rebinding); a redirect is an answer like any other and is not followed.
 */

export interface OutboundPolicy {
  /** `host`, for port 443, or `host:port`. */
  readonly hosts: readonly string[];
  /** Those of them that may stand inside: at an address that is not on the internet. */
  readonly insideHosts: readonly string[];
}

export interface OutboundAnswer {
  readonly status: number;
  /** The beginning of it, as text. */
  readonly body: string;
}

/** It was not sent, and nobody was called. */
export class OutboundRefused extends Error {
  override readonly name = "OutboundRefused";
}

/** It failed after it had gone out, or nobody knows: it may have been read. */
export class OutboundUnanswered extends Error {
  override readonly name = "OutboundUnanswered";
}

const PATIENCE_MS = 15_000;
const MOST_BYTES = 16 * 1024;

/**
 * @throws OutboundRefused where the policy forbids it; OutboundUnanswered where it went out and no answer came; any
 * other error where it certainly did not go out
 */
export async function postJson(
  address: string,
  body: unknown,
  policy: OutboundPolicy,
): Promise<OutboundAnswer> {
  const url = allowedUrl(address, policy);
  const ip = await allowedIp(url, policy);
  return post(url, ip, JSON.stringify(body));
}

function allowedUrl(address: string, { hosts }: OutboundPolicy): URL {
  if (!URL.canParse(address)) throw new OutboundRefused("not a URL");
  const url = new URL(address);
  if (url.protocol !== "https:" && url.protocol !== "http:") throw new OutboundRefused("protocol");
  if (url.username || url.password) throw new OutboundRefused("userinfo");
  if (isIP(url.hostname.replace(/^\[|\]$/g, ""))) throw new OutboundRefused("host is an address");
  if (!hosts.includes(url.host)) throw new OutboundRefused("host not allowed");
  return url;
}

/** The first address of the host; every one has to be allowed, whichever would be taken. */
async function allowedIp(
  { protocol, hostname, host }: URL,
  { insideHosts }: OutboundPolicy,
): Promise<string> {
  const found = await lookup(hostname, { all: true, verbatim: true });
  const addresses = found.map(({ address }) => address);
  const [first] = addresses;
  if (!first) throw new OutboundRefused("no address");
  if (!insideHosts.includes(host) && !addresses.every(isPublicAddress))
    throw new OutboundRefused("address not on the internet");
  // Without TLS only to this machine itself, such as a relay beside the product.
  if (protocol === "http:" && !addresses.every(isLoopbackAddress)) throw new OutboundRefused("not encrypted");
  return first;
}

function post(url: URL, ip: string, body: string): Promise<OutboundAnswer> {
  const toThatAddress: LookupFunction = (_host, options, done) => {
    const family = isIP(ip);
    if (options.all) done(null, [{ address: ip, family }]);
    else done(null, ip, family);
  };
  const options = {
    method: "POST",
    // A connection of its own: none that was opened to another address is used again.
    agent: false,
    lookup: toThatAddress,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-length": Buffer.byteLength(body),
    },
    signal: AbortSignal.timeout(PATIENCE_MS),
  } as const;
  return new Promise((resolve, reject) => {
    const request = (url.protocol === "https:" ? tlsRequest : plainRequest)(url, options);
    let isOut = false;
    const fail = (error: Error) => reject(isOut ? new OutboundUnanswered(error.message) : error);
    request.once("error", fail);
    request.once("response", (response) => {
      const parts: Buffer[] = [];
      let size = 0;
      response.on("data", (part: Buffer) => {
        if (size < MOST_BYTES) parts.push(part);
        size += part.length;
        if (size >= MOST_BYTES) response.destroy();
      });
      response.once("error", fail);
      response.once("close", () =>
        resolve({
          status: response.statusCode ?? 0,
          body: Buffer.concat(parts).toString("utf8").slice(0, MOST_BYTES),
        }),
      );
    });
    onceConnected(request, () => {
      isOut = true;
      request.end(body);
    });
    // What goes out first are the head lines, and only when the connection stands.
    request.flushHeaders();
  });
}

/** Nothing was said before; from then on nobody can tell what was heard. */
function onceConnected(request: ClientRequest, then: () => void) {
  request.once("socket", (socket) => {
    const event = "encrypted" in socket ? "secureConnect" : "connect";
    if (socket.connecting || event === "secureConnect") socket.once(event, then);
    else then();
  });
}
