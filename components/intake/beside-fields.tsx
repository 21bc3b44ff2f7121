import type { ComponentType } from "react";
import { Details } from "#components/ui/details.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { today } from "#lib/deadlines/today.ts";
import { IDENTITY_MODES } from "#lib/intake/choices.ts";
import { dateRemark } from "#lib/intake/date-parts.ts";
import type { Question } from "#lib/intake/questions.ts";
import { isOpinion } from "#lib/intake/telling.ts";
import { NumbersToCall } from "./numbers-to-call.tsx";
import type { QuestionForm } from "./question-form.ts";
import { topicAnswered } from "./topic-answered.ts";

type Beside = ComponentType<{ form: QuestionForm }>;

/** What some pages say before their fields. */
const BEFORE: Partial<Record<Question, Beside>> = { danger: Danger, device: Device, words: BeforeWords };

/** What some pages say after them. */
const AFTER: Partial<Record<Question, Beside>> = { reach: Comparison, words: Gently, consents: WhatTheLawDemands };

export function BeforeFields({ form }: { form: QuestionForm }) {
  const Before = BEFORE[form.question];
  return Before && <Before form={form} />;
}

export function AfterFields({ form }: { form: QuestionForm }) {
  const After = AFTER[form.question];
  return After && <After form={form} />;
}

function Danger({ form: { locale, words } }: { form: QuestionForm }) {
  return (
    <Notice tone="warning" title={words.say("call")}>
      <NumbersToCall locale={locale} />
    </Notice>
  );
}

function Device({ form: { words } }: { form: QuestionForm }) {
  return (
    <Prose>
      <ul>
        {["private", "leave", "titles", "code"].map((key) => (
          <li key={key}>{words.say(key)}</li>
        ))}
      </ul>
    </Prose>
  );
}

function BeforeWords({ form }: { form: QuestionForm }) {
  return (
    <>
      <TopicAsked form={form} />
      <LongAgo form={form} />
    </>
  );
}

/** What an opinion answers, when the person came from one of the office's topics. */
async function TopicAsked({ form: { locale, answers } }: { form: QuestionForm }) {
  const topic = await topicAnswered(answers);
  return (
    topic && (
      <Details summary={topic.titles[locale]}>
        <Prose preserve>{topic.texts[locale]}</Prose>
        <Prose>
          <ol>
            {topic.questions[locale].map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ol>
        </Prose>
      </Details>
    )
  );
}

/** An old date earns a remark and never blocks; here is also the place to say why time has passed, for those who wish to. */
function LongAgo({ form: { answers, words } }: { form: QuestionForm }) {
  const time = answers.time ?? {};
  const date = { day: time["time.day"] ?? "", month: time["time.month"] ?? "", year: time["time.year"] ?? "" };
  if (dateRemark(date, today()) !== "long_ago") return null;
  return (
    <Notice tone="info" title={words.say("longAgoTitle")}>
      {words.say("longAgo")}
    </Notice>
  );
}

function Gently({ form: { answers, words } }: { form: QuestionForm }) {
  return isOpinion(answers) ? null : <p className="text-soft">{words.say("gentle")}</p>;
}

/** What each way of being named gives and costs. */
function Comparison({ form: { words } }: { form: QuestionForm }) {
  return (
    <Details summary={words.say("compare")}>
      <div className="flow-tight">
        {IDENTITY_MODES.map((mode) => (
          <section key={mode}>
            <h2 className="text-base">{words.say(mode)}</h2>
            <dl>
              <dt className="text-soft">{words.say("gives")}</dt>
              <dd>{words.say(`${mode}Gives`)}</dd>
              <dt className="mt-2 text-soft">{words.say("costs")}</dt>
              <dd>{words.say(`${mode}Costs`)}</dd>
            </dl>
          </section>
        ))}
      </div>
    </Details>
  );
}

function WhatTheLawDemands({ form: { words } }: { form: QuestionForm }) {
  return <p className="text-soft">{words.say("law")}</p>;
}
