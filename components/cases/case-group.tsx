import type { CaseGroup as Group } from "#lib/cases/queries.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { CaseSection } from "./case-section.tsx";

/** The group complaint that a case belongs to, or the cases of those who joined it. */
export async function CaseGroup({ locale, group: { joins, joiners, joined } }: { locale: Locale; group: Group }) {
  if (!joins && joined === 0) return null;
  const t = await getTranslations({ locale, namespace: "joining" });
  const link = ({ id, number }: { id: string; number: string }) => (
    <a href={`/${locale}/office/cases/${id}`} className="tabular-nums">
      {number}
    </a>
  );
  return (
    <CaseSection title={t("office.title")}>
      {joins && (
        <p>
          {t("office.joins")} {link(joins)}
        </p>
      )}
      {joined > 0 && <p>{t("office.joined", { count: joined })}</p>}
      {joiners.length > 0 && (
        <ul className="flex flex-wrap gap-x-4 gap-y-2">
          {joiners.map((joiner) => (
            <li key={joiner.id}>{link(joiner)}</li>
          ))}
        </ul>
      )}
      {joiners.length < joined && <p className="text-soft">{t("office.notYours", { count: joined - joiners.length })}</p>}
    </CaseSection>
  );
}
