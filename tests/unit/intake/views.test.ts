import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "#lib/intake/telling.ts";
import { toSubmission } from "#lib/intake/to-submission.ts";
import { masked, viewsOf, withName } from "#lib/intake/views.ts";
import { VIEW_WORDS, WHOLE } from "./journeys.ts";

const viewsFor = (changes: Answers = {}) => viewsOf(toSubmission({ ...WHOLE, ...changes }, "kk"), VIEW_WORDS, "2026-11-25");

describe("what the body would see", () => {
  it("has the account, but no hidden word, no contact and no answer that is for the office", () => {
    const { body } = viewsFor();
    expect(body).toContain("Мені █████ сағат ұстады.");
    for (const kept of ["он төрт", "Қуаныш", "77010000017", "900514399804", "k@example.kz", "Ұйықтай", "анықтама", "afraid"])
      expect(body).not.toContain(kept);
  });

  it("has the name only of somebody who gave it openly and agreed to that too", () => {
    const agreed = { "consents.body_facts": "yes", "consents.body_name": "yes" };
    const named = { fullName: "Қуаныш $& Мәлік" };
    expect(withName(viewsFor({ consents: agreed }).body, named)).toContain("from: Қуаныш $& Мәлік\n");
    expect(withName(viewsFor({ consents: agreed }).body, named, "мәлік")).toContain("from: Қуаныш $& █████\n");
    expect(withName(viewsFor({ consents: agreed, reach: { identityMode: "confidential" } }).body, named)).not.toContain("Қуаныш");
    expect(withName(viewsFor({ consents: { "consents.body_facts": "yes" } }).body, named)).not.toContain("Қуаныш");
  });

  it("is kept without the name, which lies apart, whatever was agreed to and typed", () => {
    const agreed = { "consents.body_facts": "yes", "consents.body_name": "yes" };
    const { body } = viewsFor({ consents: agreed, words: { narrative: "\uE000 Олар келді." } });
    expect(body).not.toContain("Қуаныш");
    expect(withName(body, { fullName: "X" }).match(/X/g)).toHaveLength(1);
  });
});

describe("what the experts would see", () => {
  it("is coarse facts and not one word of the person's own", () => {
    const { experts } = viewsFor();
    expect(experts).toContain("partOfCountry: cities");
    for (const given of Object.values(WHOLE)
      .flatMap((fields) => Object.values(fields))
      .filter((text) => /[А-Яа-яӘәҰұҚқ]/.test(text)))
      expect(experts).not.toContain(given);
    expect(experts).not.toContain("KZ-75");
  });
});

describe("hiding words", () => {
  it("leaves none of them, in whatever capitals, and only ever the same mark", () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[а-яәұ.*+?()[\]\\|^$-]{2,8}$/), { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        (names, loud) => {
          const text = names.map((name) => `өте ${loud ? name.toLocaleUpperCase("kk") : name} жаман`).join(" ");
          const shown = masked(text, names.join("\n"));
          for (const name of names) expect(shown.toLocaleLowerCase("kk")).not.toContain(` ${name} `);
          expect(shown).toContain("█████");
        },
      ),
    );
  });

  it("hides the whole of a longer phrase before a shorter one in it, over line breaks too", () => {
    expect(masked("Айгерім\nСерікқызы келді", "Айгерім\nАйгерім Серікқызы")).toBe("█████ келді");
  });

  it("changes nothing where nothing is to be hidden", () => {
    expect(masked("a.b", undefined)).toBe("a.b");
    expect(masked("a.b", "\n  \n")).toBe("a.b");
  });
});
