import { Details } from "#components/ui/details.tsx";
import { today } from "#lib/deadlines/today.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { Disclosure } from "#lib/intake/choices.ts";
import type { Question } from "#lib/intake/questions.ts";
import { type Answers, isChild, isOpinion } from "#lib/intake/telling.ts";
import { toSubmission } from "#lib/intake/to-submission.ts";
import { viewsOf, withName } from "#lib/intake/views.ts";
import { viewWords } from "./view-words.ts";

type Props = { locale: Locale; answers: Answers; addressOf: (question: Question) => string };

/**
 * What the body and what the experts would see, letter for letter as it would go out, and whether the person agreed to it.
 * A child is not asked to weigh this: nothing of a child's goes out without a talk.
 */
export async function ViewsByOthers({ locale, answers, addressOf }: Props) {
  if (isChild(answers)) return null;
  const [t, words] = await Promise.all([getTranslations({ locale, namespace: "journey" }), viewWords(locale)]);
  const submission = toSubmission(answers, locale);
  const views = viewsOf(submission, words, today().toString());
  const agreed = (disclosure: Disclosure) => submission.consents.includes(disclosure);
  return (
    <section className="flow-tight">
      <h2>{t("check.viewsTitle")}</h2>
      {!isOpinion(answers) && (
        <Details summary={t("check.bodyView")}>
          <p>{t(agreed("body_facts") ? "check.bodyAllowed" : "check.bodyRefused")}</p>
          <Shown>{withName(views.body, submission.identity, submission.content.masks)}</Shown>
        </Details>
      )}
      <Details summary={t("check.expertView")}>
        <p>{t(agreed("experts") ? "check.expertsAllowed" : "check.expertsRefused")}</p>
        <Shown>{views.experts}</Shown>
      </Details>
      <ul className="flex flex-wrap gap-x-6">
        <Change href={addressOf("consents")}>{t("check.changeViews")}</Change>
        {agreed("body_facts") && <Change href={addressOf("mask")}>{t("check.hideWords")}</Change>}
      </ul>
    </section>
  );
}

/** The text itself, every line break of it. */
function Shown({ children }: { children: string }) {
  return <pre className="mt-3 border border-line bg-card p-4 font-sans whitespace-pre-wrap wrap-anywhere">{children}</pre>;
}

function Change({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <a href={href} className="inline-flex min-h-11 items-center">
        {children}
      </a>
    </li>
  );
}
