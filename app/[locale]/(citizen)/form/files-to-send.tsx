import { ArrivedFiles } from "#components/attachments/arrived-files.tsx";
import { filesWords } from "#components/attachments/files-words.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Answers } from "#lib/intake/telling.ts";
import { pathOf } from "#lib/intake/way.ts";
import { filesNow } from "../files-now.ts";

/** The files that will be sent with the answers, on the page where everything is checked. */
export async function FilesToSend({ locale, answers }: { locale: Locale; answers: Answers }) {
  const [now, t] = await Promise.all([filesNow("draft"), filesWords(locale)]);
  if (!pathOf(answers).includes("evidence") || !now?.files.length) return null;
  return (
    <section className="flow-tight">
      <h2>{t("sending.title", { count: now.files.length })}</h2>
      <ArrivedFiles locale={locale} files={now.files} />
      <p>
        <a href={`/${locale}/form/files`} className="inline-flex min-h-11 items-center">
          {t("sending.change")}
        </a>
      </p>
    </section>
  );
}
