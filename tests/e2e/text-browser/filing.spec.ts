import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LOCALES } from "#lib/i18n/locales.ts";
import type { Question } from "#lib/intake/questions.ts";
import { provideLynx } from "#server/check/lynx.ts";
import { follow } from "#tests/e2e/robot/filing.ts";
import { Robot } from "#tests/e2e/robot/robot.ts";
import { colleague, openCase } from "#tests/e2e/robot/staff.ts";
import { wordsOf } from "#tests/e2e/robot/words.ts";
import { expect, test } from "#tests/e2e/support/test.ts";
import { Lynx } from "./lynx.ts";

const NARRATIVE = "Әкімдік үш ай бойы жауап бермейді. Ответа нет. No answer, 5 times.";
const NAME = "Бағдагүл Ерсінқызы Тоқтар";

/** What each sentence of the form may depend on, for a named complaint of one's own. */
const FACTS = { kind: "complaint", whom: "self", identity: "named" };

/** One page of the form as somebody answers it; a page that is not here is left as it stands. */
const ANSWERS: Partial<Record<Question, (lynx: Lynx, words: (key: string) => string) => Promise<void>>> = {
  danger: (lynx, words) => lynx.choose(words("danger.no")),
  about: (lynx, words) => lynx.choose(words("about.self")),
  kind: (lynx, words) => lynx.choose(words("kind.complaint")),
  reach: (lynx, words) => lynx.choose(words("reach.named")),
  "body-name": (lynx) => lynx.write("Өзен ауданының әкімдігі"),
  words: (lynx) => lynx.write(NARRATIVE),
  contact: (lynx) => lynx.write(NAME),
  reprisal: (lynx, words) => lynx.choose(words("reprisal.none")),
};

/** The pages of this way in their order. */
const PAGES = [
  "danger",
  "about",
  "device",
  "kind",
  "reach",
  "body",
  "body-name",
  "place",
  "held",
  "time",
  "words",
  "rights",
  "effect",
  "earlier",
  "wish",
  "evidence",
  "contact",
  "safe",
  "consents",
  "reprisal",
] as const satisfies readonly Question[];

let program: string;
let home: string;

test.beforeAll(async () => {
  program = await provideLynx();
  home = mkdtempSync(join(tmpdir(), "lynx-"));
});
test.afterAll(() => rmSync(home, { recursive: true, force: true }));

for (const locale of LOCALES) {
  test(`a complaint is filed in a text browser, from the first question to the receipt, in ${locale}`, async ({ platform }) => {
    const all = wordsOf(locale);
    const words = (key: string) => all(`journey.${key}`, FACTS);
    const lynx = new Lynx(program, `${platform.citizen}/${locale}/form/danger`, home);
    try {
      for (const page of PAGES) {
        await lynx.until(words(`${page === "body-name" ? "bodyName" : page}.question`));
        await ANSWERS[page]?.(lynx, words);
        if (page === "body") await lynx.choose(all("bodies.local_executive"));
        if (page === "place") await lynx.chooseFromList(all("regions.KZ-61"));
        if (page === "held") await lynx.choose(all("detention.none"));
        await lynx.press(all("shell.ui.continue"));
      }
      expect(await lynx.until(words("check.question"))).toContain(NAME);
      await lynx.press(words("check.send"));
      const receipt = await lynx.until(all("citizen.receipt.title", { kind: "complaint" }));
      await shows(platform, receipt, locale);
    } finally {
      await lynx.close();
    }
  });
}

type Platform = Parameters<typeof colleague>[0];

/** The number and code on the screen open the case, and the office reads letter for letter what was typed. */
async function shows(platform: Platform, screen: string, locale: (typeof LOCALES)[number]): Promise<void> {
  const number = /\b20\d\d-\d{6}\b/.exec(screen)?.[0] ?? "";
  const code = /(?:[0-9A-Z]{4} ){5}[0-9A-Z]\b/.exec(screen)?.[0] ?? "";
  const followed = await follow(new Robot(platform.citizen), locale, { number, code });
  expect(followed.heading).toBe(wordsOf(locale)("track.status.registered.title"));
  const officer = await colleague(platform, "officer");
  const file = await officer.press(await openCase(officer, number), wordsOf("en")("cases.steps.take.submit"));
  expect(file.text).toContain(NARRATIVE);
}
