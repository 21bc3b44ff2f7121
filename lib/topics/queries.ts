import { z } from "zod";
import type { Actor } from "#lib/auth/actor.ts";
import { dateColumn, isoDay } from "#lib/db/columns.ts";
import { asActor, citizenDb, type MainClient } from "#lib/db/main.ts";
import { today } from "#lib/deadlines/today.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { log } from "#lib/log/logger.ts";
import { type TopicState, topicState } from "./state.ts";

/** A topic as citizens read it. `closesOn`: the last day, `2026-12-31`. */
export type OpenTopic = { code: string; closesOn: string; title: string; text: string; questions: string[] };

type Words = { titles: Record<Locale, string>; texts: Record<Locale, string>; questions: Record<Locale, string[]> };

/** A topic as it is published, in all languages. */
export type PublishedTopic = { code: string; closesOn: string } & Words;

/** A topic as the office sees it. */
export type TopicFile = Words & {
  id: string;
  version: number;
  opensOn: string;
  closesOn: string;
  closedOn: string | null;
  state: TopicState;
  openedBy: string;
};

// What the citizens' login may see of a topic: everything but whose work it is.
const PUBLISHED = {
  code: true,
  closesOn: true,
  titleKk: true,
  titleRu: true,
  titleEn: true,
  textKk: true,
  textRu: true,
  textEn: true,
  questionsKk: true,
  questionsRu: true,
  questionsEn: true,
} as const;

/**
 * Topics open for opinions, the first to close first.
 *
 * @param day the office's calendar day, today unless a test says otherwise
 * @returns none when the database is away: an opinion can be written without a topic
 */
export async function listOpenTopics(locale: Locale, day: string = today().toString()): Promise<OpenTopic[]> {
  return (await listPublished(day)).map(({ titles, texts, questions, ...topic }) => ({
    ...topic,
    title: titles[locale],
    text: texts[locale],
    questions: questions[locale],
  }));
}

/** The open topic of a code that came from an address or a form, in all languages, or null when there is none today. */
export async function findOpenTopic(code: string): Promise<PublishedTopic | null> {
  return (await listPublished(today().toString())).find((topic) => topic.code === code) ?? null;
}

async function listPublished(day: string): Promise<PublishedTopic[]> {
  const open = { opensOn: { lte: dateColumn(day) }, closesOn: { gte: dateColumn(day) }, closedOn: null };
  try {
    const rows = await citizenDb().topic.findMany({ where: open, select: PUBLISHED, orderBy: [{ closesOn: "asc" }, { code: "asc" }] });
    return rows.map((row) => ({ code: row.code, closesOn: isoDay(row.closesOn), ...byLocale(row) }));
  } catch (error) {
    log.warn("topics_not_read", { error });
    return [];
  }
}

/** All topics, the newest first, for those who open them. */
export function listTopics(viewer: Actor): Promise<TopicFile[]> {
  return asActor(viewer, async (tx) =>
    (await tx.topic.findMany({ include: OPENER, orderBy: [{ opensOn: "desc" }, { id: "asc" }], take: 100 })).map(fileOf),
  );
}

/** The title of the topic that an opinion answers, for whoever reads the opinion; undefined when it answers none, or none that is known. */
export async function titleOfTopic(viewer: Actor, code: string | undefined, locale: Locale): Promise<string | undefined> {
  if (!code) return undefined;
  const row = await asActor(viewer, (tx) => tx.topic.findUnique({ where: { code }, select: PUBLISHED }));
  return row ? byLocale(row).titles[locale] : undefined;
}

/** One topic. @throws DomainError not_found */
export async function findTopic(viewer: Actor, topicId: string): Promise<TopicFile> {
  if (!z.uuid().safeParse(topicId).success) throw new DomainError("not_found");
  const row = await asActor(viewer, (tx) => tx.topic.findUnique({ where: { id: topicId }, include: OPENER }));
  if (!row) throw new DomainError("not_found");
  return fileOf(row);
}

const OPENER = { openedBy: { select: { displayName: true } } } as const;

type TopicRow = Awaited<ReturnType<MainClient["topic"]["findFirstOrThrow"]>>;

function fileOf(row: TopicRow & { openedBy: { displayName: string } }): TopicFile {
  const days = { opensOn: isoDay(row.opensOn), closesOn: isoDay(row.closesOn), closedOn: row.closedOn && isoDay(row.closedOn) };
  return {
    id: row.id,
    version: row.version,
    ...days,
    state: topicState(days, today().toString()),
    openedBy: row.openedBy.displayName,
    ...byLocale(row),
  };
}

function byLocale(row: Omit<Pick<TopicRow, keyof typeof PUBLISHED>, "code" | "closesOn">): Words {
  return {
    titles: { kk: row.titleKk, ru: row.titleRu, en: row.titleEn },
    texts: { kk: row.textKk, ru: row.textRu, en: row.textEn },
    questions: { kk: row.questionsKk, ru: row.questionsRu, en: row.questionsEn },
  };
}
