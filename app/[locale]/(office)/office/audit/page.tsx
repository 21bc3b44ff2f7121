import type { Metadata } from "next";
import type { ReactNode } from "react";
import { momentInWords } from "#components/cases/moment.ts";
import { Button } from "#components/ui/button.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { HiddenField } from "#components/ui/hidden-field.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { AUDIT_PAGE, type AuditRow, listLeaves } from "#lib/audit/queries.ts";
import { requireActor } from "#lib/auth/gate.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { OfficePage } from "../../office-page.tsx";
import { ChainVerdict } from "./chain-verdict.tsx";
import { readBefore } from "./read-before.ts";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ before?: string | string[]; verify?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "office" });
  return { title: t("audit.title") };
}

/** The log of all acts, newest first: codes and pseudonyms, never a word a person wrote. */
export default async function AuditPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const actor = await requireActor("audit.read", locale);
  const { before, verify } = await searchParams;
  const [rows, t, deadlines] = await Promise.all([
    listLeaves(readBefore(before)),
    getTranslations({ locale, namespace: "office" }),
    getTranslations({ locale, namespace: "deadlines" }),
  ]);
  const code = (text: string | null) => <span className="font-mono text-sm">{text?.slice(0, 12)}</span>;
  const column = (key: string, cell: (row: AuditRow) => ReactNode) => ({ key, header: t(`audit.columns.${key}`), cell });
  const last = rows.at(-1);
  return (
    <OfficePage locale={locale} path="/office/audit" actor={actor}>
      <h1>{t("audit.title")}</h1>
      <p className="max-w-measure text-soft">{t("audit.intro")}</p>
      <form action={`/${locale}/office/audit`} method="get" className="print:hidden">
        <HiddenField name="verify" value="now" />
        <Button variant="secondary">{t("audit.verify")}</Button>
      </form>
      {verify === "now" && <ChainVerdict words={t} />}
      <DataTable
        caption={t("audit.title")}
        captionHidden
        narrow="scroll"
        rows={rows}
        rowKey={({ seq }) => seq}
        columns={[
          { ...column("seq", ({ seq }) => seq), rowHeader: true, align: "end" as const },
          column("minute", ({ minute }) => <time dateTime={minute.toISOString()}>{momentInWords(minute, deadlines)}</time>),
          column("act", ({ act }) => <span className="font-mono text-sm">{act}</span>),
          column("role", ({ role }) => <span className="font-mono text-sm">{role}</span>),
          column("actor", (row) => code(row.actor)),
          column("object", (row) => code(row.object)),
        ]}
        empty={<EmptyState title={t("audit.empty")} />}
      />
      <Pagination
        label={t("audit.pages")}
        previous={before === undefined ? undefined : { href: `/${locale}/office/audit`, label: t("audit.newest") }}
        next={
          last && rows.length === AUDIT_PAGE ? { href: `/${locale}/office/audit?before=${last.seq}`, label: t("audit.older") } : undefined
        }
      />
    </OfficePage>
  );
}
