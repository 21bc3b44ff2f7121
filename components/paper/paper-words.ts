import { factsOf, messageName, NAMESPACES } from "#components/intake/journey-words.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { Manner } from "#lib/intake/choices.ts";
import type { Question } from "#lib/intake/questions.ts";
import type { Answers } from "#lib/intake/telling.ts";

/** The words of the form: a page's words on one way, or nothing where a page has none under this key. */
export type PaperWords = {
  on: (question: Question, key: string, way: Answers) => string | undefined;
  /** The form's own texts, in the same manner. */
  own: (key: string, values?: Record<string, string | number>) => string;
};

// Most texts depend on nothing; working them out for each way would take most of the time that a form takes.
const DEPENDS = /[{}<'#]/;

/**
 * The journey's words as they stand on paper. Where a sentence of the screen would be untrue there (a search, a preview, a code
 * at the end), paper.json has another under the same name; everything else is the same text.
 */
export async function paperWords(locale: Locale, manner: Exclude<Manner, "child">): Promise<PaperWords> {
  const [screen, paper] = await Promise.all([
    getTranslations({ locale, namespace: NAMESPACES[manner] }),
    getTranslations({ locale, namespace: "paper" }),
  ]);
  return {
    on: (question, key, way) => {
      const place = `${messageName(question)}.${key}`;
      if (paper.has(`${manner}.${place}`)) return paper(`${manner}.${place}`);
      if (!screen.has(place)) return undefined;
      const raw: string = screen.raw(place);
      return DEPENDS.test(raw) ? screen(place, factsOf(way)) : raw;
    },
    own: (key, values) => paper(`${manner}.form.${key}`, values),
  };
}
