import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LOCALES } from "#lib/i18n/locales.ts";
import { newLockerToken } from "#lib/intake/locker.ts";
import { multipart } from "#tests/e2e/robot/form.ts";
import { Robot } from "#tests/e2e/robot/robot.ts";
import { wordsOf } from "#tests/e2e/robot/words.ts";
import { type Served, serve } from "#tests/integration/guard/served.ts";

const NOBODY_LISTENS_HERE = "postgres://nobody:nothing@127.0.0.1:1/none";
const NARRATIVE = "Үш ай бойы жауап жоқ.\nЕкінші жол.";

let served: Served;
beforeAll(async () => {
  served = await serve("citizen", { DATABASE_URL_CITIZEN: NOBODY_LISTENS_HERE });
});
afterAll(() => served?.stop());

/** Somebody who had a draft and a visit before the database went away. */
function somebody(): Robot {
  const robot = new Robot(served.origin);
  for (const name of ["draft", "visit"]) robot.cookies.set(name, newLockerToken());
  return robot;
}

describe.each(LOCALES)("while the database is away, in %s", (locale) => {
  const words = wordsOf(locale);

  it("an answer that cannot be kept comes back as it was typed, with 503", async () => {
    const robot = new Robot(served.origin);
    const form = (await robot.open(`/${locale}/form/kind`)).form(words("shell.ui.continue"));
    const sent = form.entries().filter(([name]) => name !== "page");
    const answer = await robot.post(`/${locale}/form/words`, multipart([...sent, ["page", "words"], ["narrative", NARRATIVE]]));
    expect(answer.status).toBe(503);
    expect(answer.form(words("shell.ui.continue")).value("narrative")).toBe(NARRATIVE);
    expect(answer.text).toContain(words("citizen.notSaved.answerTitle"));
  });

  it("a number that cannot be looked up comes back, with 503", async () => {
    const robot = new Robot(served.origin);
    const open = words("track.enter.open");
    const answer = await robot.press(await robot.open(`/${locale}/track`), open, { number: "2026-482913", code: "ABCDE" });
    expect([answer.status, answer.form(open).value("number"), answer.form(open).value("code")]).toEqual([503, "2026-482913", ""]);
  });

  it.each(["form/words", "form/check", "track/case"])("%s says that it cannot be opened now, with 503", async (page) => {
    const answer = await somebody().open(`/${locale}/${page}`);
    expect([answer.status, answer.heading]).toEqual([
      503,
      words(page === "track/case" ? "track.notSaved.openTitle" : "citizen.notSaved.openTitle"),
    ]);
  });

  it.each(["", "/help"])("the page /%s does its whole work", async (page) => {
    expect((await somebody().open(`/${locale}${page}`)).status).toBe(200);
  });
});
