import { Basis, type Quoted } from "#components/guidance/basis.tsx";
import { Blocks } from "#components/guidance/blocks.tsx";
import { CallLines } from "#components/guidance/call-lines.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { onwardAddress, type Section } from "#lib/guidance/pages.ts";
import { type Rules, rulesOf } from "#lib/guidance/reading.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";

type SectionProps = { locale: Locale; title: string; text: string; section: Section; rules: Rules };

/** One section: our words, then the law in its own list, whom to call, where it is written, and where to go on. */
export async function ArticleSection({ locale, title, text, section, rules }: SectionProps) {
  const [t, deadlines] = await Promise.all([
    getTranslations({ locale, namespace: "guide" }),
    getTranslations({ locale, namespace: "deadlines" }),
  ]);
  const { provisions, periods, lines, lacking } = rulesOf(section, rules);
  const inWords = periods.map((period) => ({ ...period, text: deadlines(`period.${period.code}`, { count: period.workingDays }) }));
  const law: Quoted[] = [...provisions, ...inWords];
  const called: Quoted[] = lines.map((line) => ({ ...line, text: `${line.number} · ${line.name}` }));
  return (
    <section aria-labelledby={section.id} className="flow-tight">
      <h2 id={section.id} tabIndex={-1}>
        {title}
      </h2>
      <Prose>
        <Blocks text={text} />
        {lacking && <p className="text-soft">{t("lacking")}</p>}
      </Prose>
      {law.length > 0 && (
        <div className="rounded-md bg-mist px-4 py-3">
          <p className="text-sm text-soft">{t("law")}</p>
          <Prose>
            <Blocks text={law.map((rule) => `- ${rule.text}`).join("\n")} />
          </Prose>
          <Basis locale={locale} quoted={law} />
        </div>
      )}
      {lines.length > 0 && (
        <>
          <CallLines locale={locale} lines={lines} />
          <Basis locale={locale} quoted={called} />
        </>
      )}
      {section.onward && (
        <ul className="print:hidden">
          {section.onward.map((onward) => (
            <li key={onward}>
              <a href={onwardAddress(locale, onward)} className="inline-flex min-h-11 items-center font-semibold">
                {t(`links.${onward}`)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
