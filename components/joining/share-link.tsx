import type { ReactNode } from "react";
import { KeyValue } from "#components/ui/key-value.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { groupCode } from "#lib/crypto/code-letters.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";

type Props = {
  locale: Locale;
  code: string;
  /** Where this site is reached: "https://…". */
  origin: string;
  children?: ReactNode;
};

/** The link by which others join one's group complaint, the code alone for those who write it down, and what others will see. */
export async function ShareLink({ locale, code, origin, children }: Props) {
  const t = await getTranslations({ locale, namespace: "joining" });
  const grouped = groupCode(code);
  const address = `${origin}/${locale}/join/${grouped}`;
  return (
    <section className="flow-tight">
      <h2>{t("own.title")}</h2>
      <p>{t("own.lead")}</p>
      <KeyValue
        items={[
          { term: t("own.link"), value: <a href={address}>{address}</a> },
          { term: t("own.code"), value: <span className="font-mono">{grouped}</span> },
        ]}
      />
      <Prose>
        <ul>
          {["see", "trust", "number"].map((key) => (
            <li key={key}>{t(`own.${key}`)}</li>
          ))}
        </ul>
      </Prose>
      {children}
    </section>
  );
}
