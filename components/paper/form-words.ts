import { optionName } from "#components/intake/option-names.ts";
import type { FormPart, FormWords } from "#lib/documents/form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { FORKS, type Fork } from "#lib/paper/forks.ts";
import { mannerOfLook, type Variant } from "#lib/paper/looks.ts";
import { type AskedQuestion, questionsOnPaper } from "#lib/paper/questions.ts";
import { conditionWords, type ForkNames } from "./condition-words.ts";
import { type PaperWords, paperWords } from "./paper-words.ts";
import { questionWords, type Speech } from "./question-words.ts";

/** The parts that are read and not filled in, with how many points each has. */
const PARTS = { fill: 5, send: 3, next: 2, careful: 3 } as const;

/** Everything one form says, from the journey's description and its texts. */
export async function formWords({ locale, look }: Variant): Promise<FormWords> {
  const [words, shell, coupon, journey] = await Promise.all([
    paperWords(locale, mannerOfLook(look)),
    getTranslations({ locale, namespace: "shell" }),
    getTranslations({ locale, namespace: "coupon" }),
    getTranslations({ locale, namespace: "journey" }),
  ]);
  const asked = questionsOnPaper();
  const parts = { day: shell("ui.day"), month: shell("ui.month"), year: shell("ui.year") };
  const speech: Speech = { locale, words, names: await forkNames(asked, locale, words), parts, yes: journey("check.yes") };
  return {
    language: locale,
    look,
    title: `${words.own("title")} · ${shell("citizen.name")}`,
    author: coupon("issuer"),
    heading: words.own("heading"),
    lead: [1, 2, 3].map((line) => words.own(`lead.${line}`)),
    fill: partOf("fill", words),
    send: partOf("send", words),
    addressTerm: words.own("address"),
    ask: words.own("ask"),
    next: partOf("next", words),
    questions: await Promise.all(asked.map((question) => questionWords(question, speech))),
    sign: signWords(asked, speech),
    careful: { ...partOf("careful", words), after: words.own("careful.after") },
  };
}

function partOf(name: keyof typeof PARTS, { own }: PaperWords): FormPart {
  const points = Array.from({ length: PARTS[name] }, (_, index) => own(`${name}.${index + 1}`));
  return { title: own(`${name}.title`), points };
}

/** Day and signature: asked of whoever gives a name, as the name itself is. */
function signWords(asked: readonly AskedQuestion[], speech: Speech): FormWords["sign"] {
  const named = asked.find(({ question }) => question === "contact");
  return {
    title: speech.words.own("sign.title"),
    notes: (named?.conditions ?? []).map((condition) => conditionWords(condition, speech)),
    text: speech.words.own("sign.text"),
    date: speech.words.own("sign.date"),
    parts: speech.parts,
    signature: speech.words.own("sign.signature"),
  };
}

/** The names of the answers that others hang on, as they stand on this form. */
async function forkNames(asked: readonly AskedQuestion[], locale: Locale, words: PaperWords): Promise<ForkNames> {
  const known = new Map(await Promise.all(FORKS.map(async (fork) => [fork, await namesAt(fork, asked, locale, words)] as const)));
  return (fork) => known.get(fork) ?? unknownFork(fork);
}

async function namesAt(fork: Fork, asked: readonly AskedQuestion[], locale: Locale, words: PaperWords) {
  const [name, option] = fork.field.split(".");
  const { number, ways, fields } = asked.find(({ question }) => question === fork.question) ?? unknownFork(fork);
  const field = fields.find((each) => each.field.name === name)?.field;
  if (field?.type !== "choice" && field?.type !== "ticks") return unknownFork(fork);
  const say = (key: string) => words.on(fork.question, key, ways[0] ?? {}) ?? unknownFork(fork);
  const nameOf = async (value: string) => [value, await optionName(value, field.names, locale, { say, ifAny: say })] as const;
  const named = new Map(await Promise.all(field.options.map(nameOf)));
  // Of a square that is ticked or not, the name is that of its option.
  return { number, nameOf: (value: string) => named.get(option ?? value) ?? unknownFork(fork) };
}

function unknownFork({ question, field }: Fork): never {
  throw new Error(`The form does not ask ${question}.${field}, on which other questions hang`);
}
