import { Notice } from "#components/ui/notice.tsx";
import { dayInWords } from "#lib/deadlines/explanation.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { FollowedCase } from "#lib/tracking/queries.ts";

const hasStep = (type: string) => (followed: FollowedCase) => followed.steps.some((step) => step.type === type);

/** What a page may say after a wish, as it stands in the address, and when it is true of the case. */
const TRUE_OF: Record<string, (followed: FollowedCase) => boolean> = {
  answer: hasStep("information.given"),
  answered: hasStep("information.given"),
  withdraw: ({ withdrawal }) => withdrawal !== null,
  resume: ({ status }) => status !== "withdrawn",
  review: ({ reviews }) => reviews.some(({ reviewedOn }) => reviewedOn === null),
  contact: hasStep("contact.changed"),
  openly: hasStep("submission.named_openly"),
  erasure: ({ erasureAskedOn }) => erasureAskedOn !== null,
  late: () => true,
};

type Props = { locale: Locale; done: string | string[] | undefined; followed: FollowedCase };

/** One sentence after something was done, or could no longer be. What is not so is never said, also when somebody comes back here. */
export async function WishDone({ locale, done, followed }: Props) {
  const code = Object.keys(TRUE_OF).find((known) => known === done);
  if (!code) return null;
  const said = TRUE_OF[code]?.(followed) ? code : "late";
  const [t, dates] = await Promise.all([
    getTranslations({ locale, namespace: "follow" }),
    getTranslations({ locale, namespace: "deadlines" }),
  ]);
  const until = followed.withdrawal?.resumeUntil;
  return (
    <Notice tone={said === "late" || said === "answered" ? "warning" : "success"} live="status">
      {t(`done.${said}`, { day: until ? dayInWords(until, dates) : "" })}
    </Notice>
  );
}
