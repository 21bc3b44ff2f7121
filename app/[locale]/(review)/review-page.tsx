import type { ReactNode } from "react";
import { ReviewShell } from "#components/shell/review-shell.tsx";
import type { StaffShellLabels } from "#components/shell/staff-header.tsx";
import type { Actor } from "#lib/auth/actor.ts";
import { env } from "#lib/env/read.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { SignOutForm } from "./review/sign-out/form.tsx";

type Props = {
  locale: Locale;
  /** This page's address without the language, query included: a layout cannot know it. */
  path: string;
  actor: Actor;
  children: ReactNode;
};

/** The frame of every page of the reading room: who reads, where they may go, the way out. */
export async function ReviewPage({ locale, path, actor, children }: Props) {
  const [shell, t] = await Promise.all([getTranslations({ locale, namespace: "shell" }), getTranslations({ locale, namespace: "review" })]);
  return (
    <ReviewShell
      locale={locale}
      path={path}
      labels={shell.raw("review") as StaffShellLabels}
      demo={Boolean(env().DEMO_MODE)}
      person={{ name: actor.displayName, role: t(`roles.${actor.role}`) }}
      nav={[
        { href: `/${locale}/review`, label: t("nav.summaries") },
        { href: `/${locale}/review/method`, label: t("nav.method") },
      ]}
      signOut={<SignOutForm locale={locale} />}
    >
      {children}
    </ReviewShell>
  );
}
