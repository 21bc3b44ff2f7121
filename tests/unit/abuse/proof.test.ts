import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { beforeAll, describe, expect, it } from "vitest";
import { secondsSince, writeOpenedAt } from "#lib/abuse/opened-at.ts";
import { isWorkDone, workFor } from "#lib/abuse/proof.ts";

const FILING = "one filing’s token";

beforeAll(() => {
  process.env.LOCKER_PEPPER = Buffer.alloc(32, 7).toString("base64");
});

async function answerTo(challenge: Awaited<ReturnType<typeof workFor>>) {
  return { challenge, solution: await solveChallenge({ challenge, deriveKey }) };
}

describe("the work a device does", () => {
  it("counts when it was done for this filing, and for no other", async () => {
    const answer = JSON.stringify(await answerTo(await workFor(FILING)));
    expect(await isWorkDone(answer, FILING)).toBe(true);
    expect(await isWorkDone(answer, "another filing’s token")).toBe(false);
  });

  it("does not count after ten minutes", async () => {
    const answer = JSON.stringify(await answerTo(await workFor(FILING, Date.now() - 11 * 60_000)));
    expect(await isWorkDone(answer, FILING)).toBe(false);
  });

  it("does not count when it was made easier, or not done", async () => {
    const { challenge, solution } = await answerTo(await workFor(FILING));
    const easier = { ...challenge, parameters: { ...challenge.parameters, keyPrefix: "00" } };
    const longer = { ...challenge, parameters: { ...challenge.parameters, expiresAt: 4_000_000_000 } };
    const wrong = { counter: 1, derivedKey: "0".repeat(64) };
    for (const answer of [
      { challenge: easier, solution },
      { challenge: longer, solution },
      { challenge, solution: wrong },
      { challenge: { ...challenge, signature: "" }, solution },
    ])
      expect(await isWorkDone(JSON.stringify(answer), FILING)).toBe(false);
  });

  it.each(["", "{", "null", "[]", '{"challenge":{"parameters":{},"signature":"x"},"solution":{"counter":1,"derivedKey":""}}'])(
    "does not count and breaks nothing when it is %j",
    async (answer) => {
      expect(await isWorkDone(answer, FILING)).toBe(false);
    },
  );
});

describe("the note of when a page was shown", () => {
  it("tells the seconds since then", () => {
    expect(secondsSince(writeOpenedAt(FILING, 1_000_000), FILING, 1_004_500)).toBe(4.5);
  });

  it("tells nothing when it was made for another filing, changed, or lies ahead or long ago", () => {
    const note = writeOpenedAt(FILING, 1_000_000);
    expect(secondsSince(note, "another", 1_004_500)).toBeNull();
    expect(secondsSince(`1${note}`, FILING, 1_004_500)).toBeNull();
    expect(secondsSince(note, FILING, 999_999)).toBeNull();
    expect(secondsSince(note, FILING, 1_000_000 + 4 * 86_400_000)).toBeNull();
    for (const nonsense of ["", ".", "x.y", "💥"]) expect(secondsSince(nonsense, FILING)).toBeNull();
  });
});
