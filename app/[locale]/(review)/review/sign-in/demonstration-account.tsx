import { KeyValue } from "#components/ui/key-value.tsx";
import type { DemonstrationAccount as Account } from "#lib/auth/demonstration.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";

/** The invented reviewer of a demonstration with the one-time code of this moment, so that a newcomer needs no telephone. */
export async function DemonstrationAccount({ locale, account }: { locale: Locale; account: Account }) {
  const t = await getTranslations({ locale, namespace: "review" });
  const typed = (text: string) => <span className="font-mono break-all">{text}</span>;
  return (
    <>
      <h2>{t("signIn.demo.title")}</h2>
      <p className="text-soft">{t("signIn.demo.hint")}</p>
      <KeyValue
        items={[
          { term: t("signIn.email"), value: typed(account.email) },
          { term: t("signIn.password"), value: typed(account.password) },
          { term: t("signIn.code"), value: typed(account.code) },
        ]}
      />
    </>
  );
}
