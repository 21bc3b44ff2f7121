import type { ReactNode } from "react";
import { DemoBanner } from "#components/ui/demo-banner.tsx";
import { LanguageSwitch } from "#components/ui/language-switch.tsx";
import { Mark } from "#components/ui/mark.tsx";
import { SkipLink } from "#components/ui/skip-link.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

/** Namespace "shell", key "signIn". */
export type SignInShellLabels = { name: string; skip: string; languages: string; demo: string; demoLabel: string };

export type SignInShellProps = {
  locale: Locale;
  path: string;
  labels: SignInShellLabels;
  demo: boolean;
  /** Which door this is, in words: "Casework" or "Reading room". */
  place: string;
  children: ReactNode;
  /** Beside the form: the accounts and the current code of a demonstration. */
  aside?: ReactNode;
};

/** In front of a staff door: the mark, which door it is, one form. */
export function SignInShell({ locale, path, labels, demo, place, children, aside }: SignInShellProps) {
  return (
    <>
      <SkipLink href="#main">{labels.skip}</SkipLink>
      {demo && <DemoBanner label={labels.demoLabel}>{labels.demo}</DemoBanner>}
      <header className="flex justify-end px-5 pt-2">
        <LanguageSwitch label={labels.languages} locale={locale} path={path} />
      </header>
      <main id="main" tabIndex={-1} className="flow mx-auto max-w-form px-5 py-10 outline-none">
        <div>
          <Mark size="large" />
          <p className="mt-4 font-semibold">{labels.name}</p>
          <p className="text-soft">{place}</p>
        </div>
        {children}
        {aside && <div className="flow-tight border-t border-gold pt-5">{aside}</div>}
      </main>
    </>
  );
}
