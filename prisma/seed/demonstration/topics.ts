import type { z } from "zod";
import type { Actor } from "#lib/auth/actor.ts";
import { officeDb } from "#lib/db/main.ts";
import { today } from "#lib/deadlines/today.ts";
import { openTopic } from "#lib/topics/commands.ts";
import type { openTopicSchema } from "#lib/topics/schema.ts";

type Topic = Omit<z.infer<typeof openTopicSchema>, "opensOn" | "closesOn"> & { days: number };

const TOPICS: readonly Topic[] = [
  {
    days: 30,
    titleKk: "Тұрмыстық зорлық-зомбылық туралы заң жобасы",
    titleRu: "Проект закона о домашнем насилии",
    titleEn: "Draft law on domestic violence",
    textKk:
      "Парламентте үйдегі зорлықтан қорғау туралы заң жобасы талқыланып жатыр. Біз ол туралы өз ұсынысымызды береміз. Сол үшін адамдардың тәжірибесі мен пікірі керек.",
    textRu:
      "Парламент обсуждает проект закона о защите от насилия в семье. Мы дадим к нему свои предложения. Для этого нам важно знать, что пережили и что думают люди.",
    textEn:
      "Parliament is discussing a draft law on protection from violence at home. We will send our proposals. For this we would like to know what people have lived through and what they think.",
    questionsKk: ["Көмекке жүгінуге не кедергі болады?", "Қорғау нұсқамасы іс жүзінде қалай жұмыс істейді?", "Заңда нені өзгерту керек?"],
    questionsRu: ["Что мешает обратиться за помощью?", "Как на деле работает защитное предписание?", "Что нужно изменить в законе?"],
    questionsEn: [
      "What keeps people from asking for help?",
      "How do protection orders work in practice?",
      "What should change in the law?",
    ],
  },
  {
    days: 60,
    titleKk: "Қамаудағы адамдардың жағдайы",
    titleRu: "Условия в местах лишения свободы",
    titleEn: "Conditions in places of detention",
    textKk:
      "Біз изоляторлар мен колониялардағы жағдай туралы баяндама дайындап жатырмыз. Онда болған адамдардың, туыстардың, адвокаттардың және қызметкерлердің пікірін білгіміз келеді. Аты-жөніңізді айтпауға болады.",
    textRu:
      "Мы готовим доклад об условиях в изоляторах и колониях. Нам важно мнение тех, кто там был, их близких, адвокатов и сотрудников. Имя можно не называть.",
    textEn:
      "We are preparing a report on conditions in remand prisons and colonies. We would like to hear from people who have been there, their families, lawyers and staff. You need not give your name.",
    questionsKk: ["Медициналық көмек қаншалықты қолжетімді?", "Шағым беруге мүмкіндік бар ма?"],
    questionsRu: ["Насколько доступна медицинская помощь?", "Есть ли возможность подать жалобу?"],
    questionsEn: ["How easy is it to get medical help?", "Is it possible to make a complaint?"],
  },
];

/** Opens two invented topics, once. */
export async function seedTopics(supervisor: Actor): Promise<void> {
  if ((await officeDb().topic.count()) > 0) return;
  for (const { days, ...topic } of TOPICS)
    await openTopic(supervisor, { ...topic, opensOn: today().toString(), closesOn: today().add({ days }).toString() });
}
