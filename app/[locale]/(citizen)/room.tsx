import type { ReactNode } from "react";
import { CitizenShell, type CitizenShellLabels } from "#components/shell/citizen-shell.tsx";
import { env } from "#lib/env/read.ts";
import { GUIDE_PATH, guideAddress } from "#lib/guidance/pages.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { type Hotline, listHotlines } from "#lib/intake/queries.ts";
import { OwnScripts } from "./own-scripts.tsx";

type RoomProps = {
  locale: Locale;
  /** This page's address without the language, query included, so that changing the language changes nothing else. */
  path: string;
  look?: "child";
  children: ReactNode;
};

/** The reading pages that are one step away from everywhere; the others are in the list. */
const IN_FOOTER = ["young", "protection", "reading"] as const;

/** The shell around every citizen's page, with help lines at its end. */
export async function Room({ locale, path, look, children }: RoomProps) {
  const [shell, citizen, guide, topics, leave, resume, hotlines] = await Promise.all([
    getTranslations({ locale, namespace: "shell" }),
    getTranslations({ locale, namespace: "citizen" }),
    getTranslations({ locale, namespace: "guide" }),
    getTranslations({ locale, namespace: "topics" }),
    getTranslations({ locale, namespace: "leave" }),
    getTranslations({ locale, namespace: "resume" }),
    listHotlines(locale),
  ]);
  return (
    <CitizenShell
      locale={locale}
      path={path}
      look={look}
      scripts={<OwnScripts locale={locale} path={path} />}
      labels={shell.raw("citizen") as CitizenShellLabels}
      demo={env().DEMO_MODE}
      helpLines={onEveryPage(hotlines).map(({ number, name, confidence }) => ({
        phone: number,
        label: name,
        note: confidence === "L" ? guide("unconfirmed") : undefined,
      }))}
      links={[
        ...(path.startsWith("/form/") ? [{ href: `/${locale}/form/later`, label: resume("link") }] : []),
        { href: `/${locale}/track`, label: citizen("links.track") },
        { href: `/${locale}/topics`, label: topics("link") },
        { href: `/${locale}${GUIDE_PATH}`, label: guide("links.all") },
        ...IN_FOOTER.map((page) => ({ href: guideAddress(locale, page), label: guide(`links.${page}`) })),
      ]}
      quickExit={{ href: `/${locale}/exit`, label: leave("button"), place: leave("place"), leaving: leave("leaving") }}
    >
      {children}
    </CitizenShell>
  );
}

/** At the end of each page: whom to call in danger, and the office itself. */
function onEveryPage(hotlines: readonly Hotline[]): Hotline[] {
  return hotlines.filter(({ topics }) => topics.includes("danger") || topics.includes("office"));
}
