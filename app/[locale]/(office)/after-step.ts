import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { DoneCode } from "#components/cases/done-notice.tsx";
import { DomainError } from "#lib/errors/domain-error.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { queuePath, readQuery } from "#lib/queue/address.ts";

/** Back to the case with a short notice. A redirect, so that a reload never sends the form again. */
export function backToCase(locale: Locale, caseId: string, done: DoneCode): never {
  redirect(`/${locale}/office/cases/${caseId}?done=${done}`);
}

/** Back to the summary, likewise. */
export function backToSummary(locale: Locale, summaryId: string, done: DoneCode): never {
  redirect(`/${locale}/office/summaries/${summaryId}?done=${done}`);
}

/** Back to the topic, likewise. */
export function backToTopic(locale: Locale, topicId: string, done: "opened" | "closed"): never {
  redirect(`/${locale}/office/topics/${topicId}?done=${done}`);
}

/** Back to the notices that could not be sent, likewise. */
export function backToNotices(locale: Locale): never {
  redirect(`/${locale}/office/notices?done=requeued`);
}

/** Back to the queue as it was asked for: codes alone, whatever the form sent. */
export function backToQueue(locale: Locale, query: string): never {
  redirect(`/${locale}${queuePath(readQuery(query))}`);
}

/**
 * Takes a step. When somebody else was quicker, the page around the form is made new, so that the officer sees what changed
 * beside the text they typed, and sending again is a decision made with open eyes.
 */
export async function onFreshPage<Result>(step: Promise<Result>): Promise<Result> {
  try {
    return await step;
  } catch (error) {
    if (error instanceof DomainError && error.code === "case_changed_meanwhile") refresh();
    throw error;
  }
}
