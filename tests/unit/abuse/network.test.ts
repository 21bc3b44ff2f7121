import { describe, expect, it } from "vitest";
import { networkOf } from "#lib/abuse/network.ts";
import { senderOf } from "#server/guard/sender.ts";

const request = (remoteAddress: string, forwarded?: string) =>
  ({ headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded }, socket: { remoteAddress } }) as never;

describe("a sender’s network", () => {
  it("is a word without the address in it, the same for the same address", () => {
    const word = networkOf("203.0.113.77");
    expect(word).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(networkOf("::ffff:203.0.113.77")).toBe(word);
    expect(networkOf("203.0.113.78")).not.toBe(word);
  });

  it("is the half of an address that a household has, with IPv6", () => {
    const word = networkOf("2001:db8:0:9::1");
    expect(networkOf("2001:0db8:0000:0009:ffff:1:2:3")).toBe(word);
    expect(networkOf("2001:db8:0:a::1")).not.toBe(word);
    expect(networkOf("2001:db8::1")).toBe(networkOf("2001:db8:0:0:5::"));
  });

  it.each(["127.0.0.1", "::1", "10.1.2.3", "192.168.0.1", "172.20.0.1", "::ffff:10.0.0.1", "fd00::1", "fe80::1", "unknown", "", undefined])(
    "is not known for %s",
    (address) => {
      expect(networkOf(address)).toBeUndefined();
    },
  );

  it("is that of the connection, whatever a stranger writes into a header", () => {
    expect(senderOf(request("203.0.113.1", "198.51.100.1"), { trustedProxy: false })).toBe("203.0.113.1");
  });

  it("is what a trusted proxy wrote last", () => {
    expect(senderOf(request("10.0.0.1", "198.51.100.9, 203.0.113.5"), { trustedProxy: true })).toBe("203.0.113.5");
    expect(senderOf(request("10.0.0.1"), { trustedProxy: true })).toBeUndefined();
  });
});
