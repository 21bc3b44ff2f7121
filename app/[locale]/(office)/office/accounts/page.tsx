import type { Metadata } from "next";
import { DataTable } from "#components/ui/data-table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { listAccounts } from "#lib/accounts/queries.ts";
import { requireActor } from "#lib/auth/gate.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { OfficePage } from "../../office-page.tsx";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "office" });
  return { title: t("accounts.title") };
}

/** Who can sign in to the office, for its administrator, who sees no case. */
export default async function AccountsPage({ params }: Props) {
  const { locale } = await params;
  const actor = await requireActor("account.list", locale);
  const [accounts, t] = await Promise.all([listAccounts(), getTranslations({ locale, namespace: "office" })]);
  return (
    <OfficePage locale={locale} path="/office/accounts" actor={actor}>
      <h1>{t("accounts.title")}</h1>
      <p className="max-w-measure text-soft">{t("accounts.intro")}</p>
      <DataTable
        caption={t("accounts.title")}
        captionHidden
        rows={accounts}
        rowKey={({ id }) => id}
        columns={[
          { key: "name", header: t("accounts.name"), rowHeader: true, cell: ({ name }) => name },
          { key: "role", header: t("accounts.role"), cell: ({ role }) => t(`roles.${role}`) },
          { key: "email", header: t("accounts.email"), cell: ({ email }) => <span className="break-all">{email}</span> },
          {
            key: "active",
            header: t("accounts.state"),
            cell: ({ active }) => <Tag tone={active ? "active" : "quiet"}>{t(active ? "accounts.active" : "accounts.inactive")}</Tag>,
          },
        ]}
      />
    </OfficePage>
  );
}
