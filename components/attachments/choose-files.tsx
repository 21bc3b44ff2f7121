import { Button } from "#components/ui/button.tsx";
import { Details } from "#components/ui/details.tsx";
import { FileField } from "#components/ui/file-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { ACCEPTED } from "#lib/attachments/kinds.ts";
import type { UnfinishedFile } from "#lib/attachments/queries.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { filesWords, limitsInWords } from "./files-words.ts";

type Props = {
  locale: Locale;
  /** The page with the files; the form is sent below it, and so are the pieces that our script makes of it. */
  address: string;
  unfinished: readonly UnfinishedFile[];
};

/** What our script says while it sends. */
const SAID = ["waiting", "sending", "paused", "lost", "arrived", "failed", "pause", "goOn", "remove"] as const;

/** Choosing files and sending them to us, in a plain form: what may be sent and what a photo can tell is said before. */
export async function ChooseFiles({ locale, address, unfinished }: Props) {
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
      {unfinished.length > 0 && <Notice tone="warning" title={t("pieces.unfinished", { count: unfinished.length })} />}
      <form
        method="post"
        encType="multipart/form-data"
        action={`${address}/send`}
        className="flow"
        noValidate
        data-pieces={`${address}/pieces`}
        data-unfinished={JSON.stringify(unfinished)}
        data-words={JSON.stringify(Object.fromEntries(SAID.map((word) => [word, t(`pieces.${word}`, { percent: 100 })])))}
      >
        <TextField name="description" label={t("choose.description")} hint={t("choose.descriptionHint")} maxLength={500} />
        <FileField name="files" label={t("choose.files")} hint={t("choose.kinds")} accept={ACCEPTED} multiple />
        <p className="text-soft">{t("choose.wait")}</p>
        <Button variant="secondary">{t("choose.add")}</Button>
      </form>
    </>
  );
}
