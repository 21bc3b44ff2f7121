import { Button } from "#components/ui/button.tsx";
import { Details } from "#components/ui/details.tsx";
import { FileField } from "#components/ui/file-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { ACCEPTED } from "#lib/attachments/kinds.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { filesWords, limitsInWords } from "./files-words.ts";

/** Choosing files and sending them to us, in a plain form: what may be sent and what a photo can tell is said before. */
export async function ChooseFiles({ locale, address }: { locale: Locale; address: string }) {
  const t = await filesWords(locale);
  return (
    <>
      <p>{t("choose.limits", limitsInWords())}</p>
      <Details summary={t("reveals.title")}>
        <div className="flow-tight">
          <p>{t("reveals.inside")}</p>
          <p>{t("reveals.seen")}</p>
          <p>{t("reveals.kept")}</p>
          <p>{t("reveals.advice")}</p>
        </div>
      </Details>
      <form method="post" encType="multipart/form-data" action={address} className="flow" noValidate>
        <TextField name="description" label={t("choose.description")} hint={t("choose.descriptionHint")} maxLength={500} />
        <FileField name="files" label={t("choose.files")} hint={t("choose.kinds")} accept={ACCEPTED} multiple />
        <p className="text-soft">{t("choose.wait")}</p>
        <Button variant="secondary">{t("choose.add")}</Button>
      </form>
    </>
  );
}
