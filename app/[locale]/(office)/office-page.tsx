import type { ReactNode } from "react";
import { OfficeShell } from "#components/shell/office-shell.tsx";
import type { StaffShellLabels } from "#components/shell/staff-header.tsx";
import type { Actor } from "#lib/auth/actor.ts";
import { env } from "#lib/env/read.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { SignOutForm } from "./office/sign-out/form.tsx";
import { placesOf } from "./places.ts";

type Props = {
  locale: Locale;
  /** This page's address without the language, query included: a layout cannot know it. */
  path: string;
  actor: Actor;
  children: ReactNode;
};

/** The frame of every page behind the sign-in: who is here, where they may go, the way out. */
export async function OfficePage({ locale, path, actor, children }: Props) {
  const [shell, t] = await Promise.all([getTranslations({ locale, namespace: "shell" }), getTranslations({ locale, namespace: "office" })]);
  return (
    <OfficeShell
      locale={locale}
      path={path}
      labels={shell.raw("office") as StaffShellLabels}
      demo={Boolean(env().DEMO_MODE)}
      person={{ name: actor.displayName, role: t(`roles.${actor.role}`) }}
      nav={placesOf(actor.role).map((place) => ({ href: `/${locale}${place.path}`, label: t(`nav.${place.code}`) }))}
      signOut={<SignOutForm locale={locale} />}
    >
      {children}
    </OfficeShell>
  );
}
