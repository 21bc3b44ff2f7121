import { dayInWords } from "#lib/deadlines/explanation.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { SentEvidence } from "#lib/tracking/queries.ts";
import { filesWords } from "./files-words.ts";
import { sizeInWords } from "./size-in-words.ts";

/** Files that the office has. Names can be shown of those that were sent after the filing: the others are sealed for the office alone. */
export async function SentFiles({ locale, sent }: { locale: Locale; sent: readonly SentEvidence[] }) {
  const [t, deadlines] = await Promise.all([filesWords(locale), getTranslations({ locale, namespace: "deadlines" })]);
  if (sent.length === 0) return null;
  return (
    <section className="flow-tight">
      <h2>{t("sent.title", { count: sent.length })}</h2>
      <ul className="border-t border-line">
        {sent.map(({ id, file, receivedOn }) => (
          <li key={id} className="border-b border-line py-3 break-words">
            {file ? <span lang="">{file.name}</span> : t("sent.withFiling")}
            <span className="block text-soft">
              {file && `${sizeInWords(file.length, locale, t)}, `}
              <time dateTime={receivedOn}>{dayInWords(receivedOn, deadlines)}</time>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
