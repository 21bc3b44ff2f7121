import { describe, expect, it } from "vitest";
import { keptFiles } from "#lib/paper/kept-files.ts";

describe("a file that is kept", () => {
  it("is made once for a thousand askers at once, and not again for the next", async () => {
    const kept = keptFiles();
    let made = 0;
    const ask = () =>
      kept("kk-normal", "15 days", async () => {
        made += 1;
        return new Uint8Array([made]);
      });
    const files = await Promise.all(Array.from({ length: 1_000 }, ask));
    expect(new Set(files).size).toBe(1);
    expect(await ask()).toBe(files[0]);
    expect(made).toBe(1);
  });

  it("is made anew when what it says has changed, and forgets what it said before", async () => {
    const kept = keptFiles();
    const made: string[] = [];
    const ask = (says: string) =>
      kept("kk-normal", says, async () => {
        made.push(says);
        return new Uint8Array();
      });
    for (const says of ["15 days", "20 days", "20 days", "15 days"]) await ask(says);
    expect(made).toEqual(["15 days", "20 days", "15 days"]);
  });

  it("is tried again after a failure, which only those hear who waited for it", async () => {
    const kept = keptFiles();
    await expect(kept("a", "x", () => Promise.reject(new Error("no font")))).rejects.toThrow("no font");
    expect(await kept("a", "x", async () => new Uint8Array([7]))).toEqual(new Uint8Array([7]));
  });
});
