import { beforeAll, describe, expect, it } from "vitest";
import { messageName } from "#components/intake/journey-words.ts";
import { formWords } from "#components/paper/form-words.ts";
import type { FormWords } from "#lib/documents/form.ts";
import { LOCALES, type Locale } from "#lib/i18n/locales.ts";
import { LOOKS, type Look } from "#lib/paper/looks.ts";
import { questionsOnPaper } from "#lib/paper/questions.ts";
import { TEXTS } from "#tests/support/messages.ts";

const NAMESPACE = { normal: "journey", large: "journey", easy: "easy" } as const;
const MANNER = { normal: "usual", large: "usual", easy: "easy" } as const;

type Made = { locale: Locale; look: Look; form: FormWords; texts: string[] };

const forms: Made[] = [];
beforeAll(async () => {
  for (const locale of LOCALES)
    for (const look of LOOKS) {
      const form = await formWords({ locale, look });
      forms.push({ locale, look, form, texts: stringsIn(form) });
    }
}, 60_000);

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

describe("the words of the printed form", () => {
  it("are there for each language and look", () => {
    expect(forms).toHaveLength(LOCALES.length * LOOKS.length);
    for (const { form, texts } of forms) {
      expect(form.questions).toHaveLength(questionsOnPaper().length);
      expect(texts.filter((text) => text === "" || /undefined|\{\w+[,}]/.test(text))).toEqual([]);
    }
  });

  it("give every field and every option its own words", () => {
    for (const { form, locale, look } of forms)
      for (const { code, fields } of form.questions) {
        const asked = questionsOnPaper().find(({ question }) => question === code)?.fields ?? [];
        expect(
          fields.map(({ name }) => name),
          code,
        ).toEqual(asked.map(({ field }) => field.name));
        for (const [index, field] of fields.entries()) {
          expect(field.label !== undefined || asked[index]?.field.heading, `${locale} ${look} ${code}.${field.name}`).toBeTruthy();
          const options = "options" in field ? field.options.map((option) => option.code) : [];
          expect([...options].sort(), `${code}.${field.name}`).toEqual([...(asked[index]?.options.keys() ?? [])].sort());
        }
      }
  });

  it("say each question as the journey says it, or as paper.json has it instead, in the manner of the look", () => {
    for (const { form, locale, look } of forms)
      for (const { code, question } of form.questions) {
        const place = `${messageName(code as Parameters<typeof messageName>[0])}.question`;
        const text = TEXTS[locale].get(`paper.${MANNER[look]}.${place}`) ?? TEXTS[locale].get(`${NAMESPACE[look]}.${place}`) ?? "";
        expect(text.includes(question), `${locale} ${look} ${code}: ${question}`).toBe(true);
      }
  });

  it("never fall back to another language", () => {
    const sentences = ({ texts }: Made) => texts.filter((text) => (text.match(/\p{L}/gu)?.length ?? 0) > 14 && /[\s:]/.test(text));
    for (const look of LOOKS) {
      const [kk, ru, en] = LOCALES.map(
        (locale) => new Set(sentences(forms.find((form) => form.locale === locale && form.look === look) as Made)),
      );
      if (!kk || !ru || !en) throw new Error("A language is missing");
      expect([...kk].filter((text) => ru.has(text) || en.has(text))).toEqual([]);
      expect([...ru].filter((text) => en.has(text))).toEqual([]);
    }
  });

  it("promise nothing that paper cannot do: no number, no code, no page of this site", () => {
    const screen =
      /нөмір мен код|кодыңыз|осы сайт|номер и код|номеру и коду|на этом сайте|number and code|on this site|іздеу үшін|для поиска|for a search/i;
    for (const { locale, look, texts } of forms)
      expect(
        texts.filter((text) => screen.test(text)),
        `${locale} ${look}`,
      ).toEqual([]);
  });

  it("have an own version only of texts that the screen has", () => {
    const own = [...TEXTS.kk.keys()].flatMap((key) => /^paper\.(usual|easy)\.(?!form\.)(.+)$/.exec(key)?.slice(1) ?? []);
    expect(own.length).toBeGreaterThan(10);
    for (let index = 0; index < own.length; index += 2)
      expect(TEXTS.kk.has(`${own[index] === "easy" ? "easy" : "journey"}.${own[index + 1]}`), `${own[index]}.${own[index + 1]}`).toBe(true);
  });

  it("point to the question by its number and the answer by its name", () => {
    const form = forms.find(({ locale, look }) => locale === "en" && look === "normal")?.form;
    const notes = (code: string) => form?.questions.find((question) => question.code === code)?.notes;
    expect(notes("danger")).toEqual([]);
    expect(notes("group")).toEqual([
      "Only if you ticked “For a group of people” in question 2.",
      "Only if you ticked “A complaint” in question 3.",
    ]);
    expect(notes("rights")).toEqual(["Only if you ticked “A complaint” or “A signal without a name” in question 3."]);
    expect(notes("body-name")?.[1]).toBe("Leave this empty if you ticked “I do not know” in question 7.");
    expect(notes("mask")?.[1]).toBe("Only if you ticked “With the body it is about: what happened” in question 20.");
    expect(form?.sign.notes).toEqual(notes("contact"));
  });
});
