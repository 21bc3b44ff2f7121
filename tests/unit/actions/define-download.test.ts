import { describe, expect, it } from "vitest";
import { type Download, defineDownload } from "#lib/actions/define-download.ts";
import { DomainError } from "#lib/errors/domain-error.ts";

const FILE: Download = { name: "number.txt", type: "text/plain; charset=utf-8", body: "Қолхат\n" };
const ask = (handler: ReturnType<typeof defineDownload>, params?: Record<string, string>) =>
  handler(new Request("http://127.0.0.1/x"), { params: Promise.resolve(params) });

describe("a download", () => {
  it("is stored under a neutral name and in no cache", async () => {
    const answer = await ask(defineDownload({ permission: "public", find: async () => FILE }), { locale: "ru" });
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toEqual({
      "content-type": "text/plain; charset=utf-8",
      "content-disposition": 'attachment; filename="number.txt"',
      "cache-control": "no-store",
    });
    expect(await answer.text()).toBe(FILE.body);
  });

  it("may have an address without a language and be shown at once", async () => {
    const answer = await ask(
      defineDownload({ permission: "public", shown: true, find: async (_nobody, locale) => ({ ...FILE, body: locale }) }),
    );
    expect(answer.headers.get("content-disposition")).toBe("inline");
    expect(await answer.text()).toBe("kk");
  });

  it("is found in the language of its address, and in no other language than ours", async () => {
    const handler = defineDownload({ permission: "public", find: async (_nobody, locale) => ({ ...FILE, body: locale }) });
    expect(await (await ask(handler, { locale: "en" })).text()).toBe("en");
    expect((await ask(handler, { locale: "xx" })).status).toBe(404);
  });

  it("that is not there, or not for this person, has one empty answer", async () => {
    const refuse = async () => {
      throw new DomainError("not_found");
    };
    for (const find of [async () => null, refuse]) {
      const answer = await ask(defineDownload({ permission: "public", find }), { locale: "kk" });
      expect([answer.status, await answer.text()]).toEqual([404, ""]);
    }
  });

  it("hides no fault behind that answer", async () => {
    const broken = async () => {
      throw new Error("broken");
    };
    await expect(ask(defineDownload({ permission: "public", find: broken }), { locale: "kk" })).rejects.toThrow("broken");
  });

  it("says on the handler who may have it", () => {
    expect(defineDownload({ permission: "audit.read", find: async () => FILE }).permission).toBe("audit.read");
  });
});
