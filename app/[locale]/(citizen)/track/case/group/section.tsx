import { Button } from "#components/ui/button.tsx";
import { Details } from "#components/ui/details.tsx";
import { dayInWords } from "#lib/deadlines/explanation.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { findMembership } from "#lib/joining/queries.ts";
import type { Credentials } from "#lib/tracking/schema.ts";
import { PlainForm } from "../../../plain-form.tsx";
import { leaveGroupAction } from "./actions.ts";

/** For somebody who joined a group complaint: that they did, and the way out of it. */
export async function GroupSection({ locale, credentials }: { locale: Locale; credentials: Credentials }) {
  const [membership, t, deadlines] = await Promise.all([
    findMembership(credentials),
    getTranslations({ locale, namespace: "consent" }),
    getTranslations({ locale, namespace: "deadlines" }),
  ]);
  if (!membership) return null;
  return (
    <section className="flow-tight">
      <h2>{t("group.title")}</h2>
      {membership.leftOn ? (
        <p>{t("group.left", { day: dayInWords(membership.leftOn, deadlines) })}</p>
      ) : (
        <>
          <p>{t("group.text")}</p>
          <Details summary={t("group.leave")}>
            <PlainForm action={leaveGroupAction} locale={locale}>
              <p>{t("group.leaveText")}</p>
              <Button variant="secondary">{t("group.button")}</Button>
            </PlainForm>
          </Details>
        </>
      )}
    </section>
  );
}
