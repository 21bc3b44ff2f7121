import { ArrivedFiles } from "#components/attachments/arrived-files.tsx";
import { filesWords } from "#components/attachments/files-words.ts";
import { Button } from "#components/ui/button.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { filesNow } from "../files-now.ts";

/** The files that are here already, and the way to the page that takes more. What stands in the form is kept meanwhile. */
export async function FilesOffer({ locale }: { locale: Locale }) {
  const [now, t] = await Promise.all([filesNow("draft"), filesWords(locale)]);
  const files = now?.files ?? [];
  return (
    <section className="flow-tight">
      <h2>{t("offer.title")}</h2>
      <p className="text-soft">{t("offer.text")}</p>
      {files.length > 0 && <ArrivedFiles locale={locale} files={files} />}
      <Button variant="secondary" name="addFiles" value="yes">
        {t(files.length > 0 ? "offer.more" : "offer.add")}
      </Button>
    </section>
  );
}
