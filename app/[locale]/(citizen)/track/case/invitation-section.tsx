import { ShareLink } from "#components/joining/share-link.tsx";
import { Button } from "#components/ui/button.tsx";
import { Details } from "#components/ui/details.tsx";
import { env } from "#lib/env/read.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { findOwnInvitation } from "#lib/joining/queries.ts";
import type { Credentials } from "#lib/tracking/schema.ts";
import { PlainForm } from "../../plain-form.tsx";
import { closeForOthersAction } from "./actions.ts";

/** The link of one's group complaint, how many have joined by it, and the way to close it; never who they are. */
export async function InvitationSection({ locale, credentials }: { locale: Locale; credentials: Credentials }) {
  const [invitation, t] = await Promise.all([findOwnInvitation(credentials), getTranslations({ locale, namespace: "joining" })]);
  if (!invitation) return null;
  const joined = t("own.joined", { count: invitation.joined });
  if (!invitation.open)
    return (
      <section className="flow-tight">
        <h2>{t("own.title")}</h2>
        <p>{joined}</p>
        <p>{t("own.closed")}</p>
      </section>
    );
  return (
    <ShareLink locale={locale} code={invitation.code} origin={env().PUBLIC_ORIGIN}>
      <p>{joined}</p>
      <Details summary={t("own.close")}>
        <PlainForm action={closeForOthersAction} locale={locale}>
          <p>{t("own.closeText")}</p>
          <Button variant="secondary">{t("own.closeButton")}</Button>
        </PlainForm>
      </Details>
    </ShareLink>
  );
}
