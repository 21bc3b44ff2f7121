import { describe, expect, it } from "vitest";
import { GET } from "#app/[locale]/(citizen)/paper/[file]/route.ts";

const ask = (locale: string, file: string) => GET(new Request("http://127.0.0.1/"), { params: Promise.resolve({ locale, file }) });

// No database is there: what people print in need must not hang on it.
describe("a printed form", () => {
  it("is handed out to anybody while the database does not answer, under a name that tells nothing", async () => {
    const answer = await ask("kk", "normal.pdf");
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": 'attachment; filename="kk-normal.pdf"',
      "cache-control": "no-store",
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 5).toString("latin1")).toBe("%PDF-");
    const again = Buffer.from(await (await ask("kk", "normal.pdf")).arrayBuffer());
    expect(again.equals(bytes)).toBe(true);
  });

  it.each([
    ["kk", "child.pdf"],
    ["kk", "normal"],
    ["kk", "__proto__"],
    ["de", "normal.pdf"],
  ])("does not exist at /%s/paper/%s", async (locale, file) => {
    expect((await ask(locale, file)).status).toBe(404);
  });
});
