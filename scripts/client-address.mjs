/**
 * Preloaded into the web process: says in every request where it comes from, whatever the client itself claimed.
 * Of a proxy that TRUSTED_PROXY names, the last address in X-Forwarded-For that is not such a proxy's counts.
 */
import { subscribe } from "node:diagnostics_channel";
import { isIP } from "node:net";

const trusted = new Set((process.env.TRUSTED_PROXY ?? "").split(",").map(plain).filter(Boolean));

subscribe("http.server.request.start", ({ request }) => {
  const peer = plain(request.socket.remoteAddress ?? "");
  const hops = trusted.has(peer) ? String(request.headers["x-forwarded-for"] ?? "").split(",") : [];
  const before = hops.map((hop) => plain(hop.trim())).filter((hop) => isIP(hop) && !trusted.has(hop));
  request.headers["x-client-address"] = before.at(-1) ?? peer;
});

/** An address of IPv4 that came over a socket of IPv6 is the same address. */
function plain(address) {
  return address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, "");
}
