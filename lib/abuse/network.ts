import { createHmac, randomBytes } from "node:crypto";
import { BlockList, isIP, isIPv4 } from "node:net";
import { secretKey } from "#lib/crypto/secret-key.ts";

// Lives as long as this process and is written nowhere: who takes memory dumps of tomorrow learns nothing about today.
const salt = secretKey(randomBytes(32));

/** Where proxies and our own machines stand: such an address says nothing about a sender. */
const INSIDE = new BlockList();
for (const [net, bits] of [
  ["10.0.0.0", 8],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
] as const)
  INSIDE.addSubnet(net, bits, "ipv4");
INSIDE.addAddress("::1", "ipv6");
INSIDE.addSubnet("fc00::", 7, "ipv6");
INSIDE.addSubnet("fe80::", 10, "ipv6");

/**
 * A sender's network as a word that means something in this process alone: HMAC of the address (of the first half of it
 * with IPv6, because one household has all of the rest). Never stored or logged.
 *
 * @returns undefined for what is no address, and for our own proxies and machines: then nothing is known
 */
export function networkOf(address: string | undefined): string | undefined {
  const plain = address?.replace(/^::ffff:(?=\d+\.)/i, "").trim() ?? "";
  if (isIP(plain) === 0 || INSIDE.check(plain, isIPv4(plain) ? "ipv4" : "ipv6")) return undefined;
  const network = isIPv4(plain) ? plain : firstHalf(plain);
  return createHmac("sha256", salt).update(network).digest("base64url").slice(0, 22);
}

/** `2001:db8::1` and `2001:0db8:0:0:9::1` lie in one network. */
function firstHalf(address: string): string {
  const [head = "", tail] = address.split("%")[0]?.split("::") ?? [];
  const groups = (part: string) => part.split(":").filter((group) => group !== "");
  const [before, after] = [groups(head), groups(tail ?? "")];
  const all =
    tail === undefined ? before : [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0"), ...after];
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
