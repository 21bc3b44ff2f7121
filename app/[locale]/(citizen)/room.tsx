import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CitizenShell, type CitizenShellLabels } from "#components/shell/citizen-shell.tsx";
import { env } from "#lib/env/read.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { listHotlines } from "#lib/intake/queries.ts";
import { OwnScripts } from "./own-scripts.tsx";

type RoomProps = {
  locale: Locale;
  /** This page's address without the language, query included, so that changing the language changes nothing else. */
  path: string;
  children: ReactNode;
};

/** The shell around every citizen's page, with help lines at its end. */
export async function Room({ locale, path, children }: RoomProps) {
  const [shell, citizen, leave, resume, hotlines] = await Promise.all([
    getTranslations({ locale, namespace: "shell" }),
    getTranslations({ locale, namespace: "citizen" }),
    getTranslations({ locale, namespace: "leave" }),
    getTranslations({ locale, namespace: "resume" }),
    listHotlines(locale),
  ]);
  return (
    <CitizenShell
      locale={locale}
      path={path}
      labels={shell.raw("citizen") as CitizenShellLabels}
      demo={env().DEMO_MODE}
      helpLines={hotlines.map(({ number, name }) => ({ phone: number, label: name }))}
      links={[
        ...(path.startsWith("/form/") ? [{ href: `/${locale}/form/later`, label: resume("link") }] : []),
        { href: `/${locale}/track`, label: citizen("links.track") },
        { href: `/${locale}/help`, label: citizen("links.help") },
      ]}
      quickExit={{ href: `/${locale}/exit`, label: leave("button"), place: leave("place"), leaving: leave("leaving") }}
    >
      {children}
      <OwnScripts locale={locale} path={path} />
    </CitizenShell>
  );
}
