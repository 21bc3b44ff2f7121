import { CaseAnswers } from "#components/cases/case-answers.tsx";
import { CaseDecisions } from "#components/cases/case-decisions.tsx";
import { CaseGroup } from "#components/cases/case-group.tsx";
import { CaseSection } from "#components/cases/case-section.tsx";
import { CaseTimeline } from "#components/cases/case-timeline.tsx";
import { MessageThread } from "#components/cases/message-thread.tsx";
import type { OfferedStep } from "#components/cases/offered-steps.ts";
import { PersonWords } from "#components/cases/person-words.tsx";
import type { CaseWords } from "#components/cases/words.ts";
import { TwoColumns } from "#components/ui/two-columns.tsx";
import { findGroundTexts, listGroundsInForce } from "#lib/admissibility/queries.ts";
import type { Actor } from "#lib/auth/actor.ts";
import { type CaseFacts, listOfficers, type OpenedCase } from "#lib/cases/queries.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { titleOfTopic } from "#lib/topics/queries.ts";
import { CaseSteps } from "./case-steps.tsx";
import { CaseSummaries } from "./case-summaries.tsx";
import { IdentitySection } from "./identity/section.tsx";
import { MessageForm } from "./message/form.tsx";

type Props = {
  locale: Locale;
  actor: Actor;
  facts: CaseFacts;
  opened: OpenedCase;
  offered: ReadonlySet<OfferedStep>;
  words: CaseWords;
};

/** The person's words on one side, the office's work on the other: neither is ever without the other. */
export async function OpenedFile({ locale, actor, facts, opened, offered, words }: Props) {
  const [topic, shell, grounds, groundTexts, officers] = await Promise.all([
    titleOfTopic(actor, opened.content.topic, locale),
    getTranslations({ locale, namespace: "shell" }),
    listGroundsInForce(locale),
    findGroundTexts(
      opened.decisions.map(({ ground }) => ground),
      locale,
    ),
    listOfficers(),
  ]);
  const { cases, deadlines } = words;
  const step = { locale, facts };
  return (
    <TwoColumns
      wide
      asideLabel={cases("file.work")}
      aside={
        <>
          <CaseSteps {...step} offered={offered} grounds={grounds} officers={officers} words={cases} />
          {(opened.decisions.length > 0 || opened.conclusion) && (
            <CaseSection title={cases("file.decisions")}>
              <CaseDecisions {...opened} groundTexts={groundTexts} words={cases} deadlines={deadlines} />
            </CaseSection>
          )}
          <CaseSummaries {...step} actor={actor} words={cases} deadlines={deadlines} mayWrite={offered.has("summary")} />
          <CaseSection title={cases("file.timeline")}>
            <CaseTimeline
              entries={opened.timeline}
              kind={facts.upgradedOn ? "signal" : facts.kind}
              officerNames={new Map(officers.map(({ id, name }) => [id, name]))}
              words={cases}
              deadlines={deadlines}
            />
          </CaseSection>
        </>
      }
    >
      <CaseSection title={cases("file.words")}>
        <PersonWords content={opened.content} topic={topic} words={cases} deadlines={deadlines} notProvided={shell("ui.notProvided")} />
      </CaseSection>
      <CaseSection title={cases("answers.title")}>
        <CaseAnswers locale={locale} facts={facts} consents={opened.consents} words={cases} />
      </CaseSection>
      <CaseGroup locale={locale} group={opened.group} />
      {offered.has("identity") && <IdentitySection {...step} actor={actor} words={cases} notProvided={shell("ui.notProvided")} />}
      <CaseSection title={cases("file.thread")}>
        <MessageThread messages={opened.messages} words={cases} deadlines={deadlines} />
        {offered.has("message") && <MessageForm {...step} />}
      </CaseSection>
    </TwoColumns>
  );
}
