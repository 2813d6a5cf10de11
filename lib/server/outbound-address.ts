import { BlockList, isIP } from "node:net";

/** Addresses that are nobody's on the internet: this machine, the office's own network, tests, multicast. */
const NOT_PUBLIC = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  NOT_PUBLIC.addSubnet(network, prefix, "ipv4");

/** Of IPv6 the other way round: what is routed on the internet, less what carries an IPv4 address inside. */
const GLOBAL = new BlockList();
GLOBAL.addSubnet("2000::", 3, "ipv6");
const CARRIES_IPV4 = new BlockList();
CARRIES_IPV4.addSubnet("2001::", 23, "ipv6");
CARRIES_IPV4.addSubnet("2001:db8::", 32, "ipv6");
CARRIES_IPV4.addSubnet("2002::", 16, "ipv6");
CARRIES_IPV4.addSubnet("3fff::", 20, "ipv6");

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet("127.0.0.0", 8, "ipv4");
LOOPBACK.addAddress("::1", "ipv6");

/** Whether an IP address belongs to somebody on the internet. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !NOT_PUBLIC.check(address, "ipv4");
    case 6:
      return GLOBAL.check(address, "ipv6") && !CARRIES_IPV4.check(address, "ipv6");
    default:
      return false;
  }
}

/** Whether an IP address is this machine's own. */
export function isLoopbackAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && LOOPBACK.check(address, family === 6 ? "ipv6" : "ipv4");
}
