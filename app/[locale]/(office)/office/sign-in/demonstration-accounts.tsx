import { KeyValue } from "#components/ui/key-value.tsx";
import type { DemonstrationAccount } from "#lib/auth/demonstration.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";

type Props = { locale: Locale; accounts: readonly DemonstrationAccount[] };

/** The invented staff of a demonstration with their one-time codes of this moment, so that a newcomer needs no telephone. */
export async function DemonstrationAccounts({ locale, accounts }: Props) {
  const t = await getTranslations({ locale, namespace: "office" });
  const typed = (text: string) => <span className="font-mono break-all">{text}</span>;
  return (
    <>
      <h2>{t("signIn.demo.title")}</h2>
      <p className="text-soft">{t("signIn.demo.hint")}</p>
      {accounts.map(({ role, email, password, code }) => (
        <section key={email} className="border-t border-line pt-3">
          <h3 className="mb-1 text-base">{t(`roles.${role}`)}</h3>
          <KeyValue
            items={[
              { term: t("signIn.email"), value: typed(email) },
              { term: t("signIn.password"), value: typed(password) },
              { term: t("signIn.code"), value: typed(code) },
            ]}
          />
        </section>
      ))}
    </>
  );
}
