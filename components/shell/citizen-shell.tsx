import type { ReactNode } from "react";
import { Brand } from "#components/shell/brand.tsx";
import { DemoBanner } from "#components/ui/demo-banner.tsx";
import { LanguageSwitch } from "#components/ui/language-switch.tsx";
import { SkipLink } from "#components/ui/skip-link.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

/** Namespace "shell", key "citizen". */
export type CitizenShellLabels = {
  name: string;
  skip: string;
  languages: string;
  demo: string;
  /** Names the banner as a landmark. */
  demoLabel: string;
  help: string;
  more: string;
  operator: string;
};

export type HelpLine = { label: string; phone: string; note?: string };

export type QuickExitWords = {
  href: string;
  /** Where the way out ends, for the script that goes there without waiting for an answer. */
  elsewhere: string;
  label: string;
  /** Names it as a place of the page. */
  place: string;
  /** What is said to those who listen while the page empties. */
  leaving: string;
};

export type CitizenShellProps = {
  locale: Locale;
  /** This page's address without the language, query included. */
  path: string;
  labels: CitizenShellLabels;
  demo: boolean;
  /** Numbers to call, versioned data of the page's language. */
  helpLines: readonly HelpLine[];
  links: readonly { href: string; label: string }[];
  /** A plain link away from here, always in the same place. */
  quickExit?: QuickExitWords;
  /** Pages for children have larger letters, rounder corners and a colour of their own (citizen.css). */
  look?: "child";
  /** Scripts of our own: outside of what people read and write. */
  scripts?: ReactNode;
  children: ReactNode;
};

const COLUMN = "mx-auto w-full max-w-measure px-5";

/**
 * Lies over the header's right end and stays there while the page moves; it takes no room of its own. The second stop of the Tab
 * key. Where a screen is a few lines high (a page enlarged four times), it keeps to the very edge and leaves them to be read.
 */
function QuickExit({ href, elsewhere, label, place, leaving }: QuickExitWords) {
  return (
    <section
      aria-label={place}
      className={`sticky top-4 z-10 flex h-0 items-start justify-end [@media(height<22rem)]:-top-3 print:hidden ${COLUMN}`}
    >
      <a
        href={href}
        rel="noreferrer nofollow"
        data-leaving={leaving}
        data-elsewhere={elsewhere}
        className="mt-4 inline-flex flex-none min-h-11 items-center rounded-sm border border-edge bg-card px-3 text-sm text-ink no-underline [box-shadow:var(--shadow-lifted)] hover:text-ink sm:px-4 sm:text-base"
      >
        {label}
      </a>
    </section>
  );
}

function HelpLines({ title, lines }: { title: string; lines: readonly HelpLine[] }) {
  return (
    <section>
      <h2 className="text-base">{title}</h2>
      <ul className="mt-2 grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {lines.map((line) => (
          <li key={line.phone} className="grid grid-cols-[3.25em_1fr] gap-x-3 leading-snug">
            <a href={`tel:${line.phone.replace(/[^\d+]/g, "")}`} className="min-h-11 py-2 font-semibold">
              {line.phone}
            </a>
            <span className="py-2">
              {line.label}
              {line.note && <span className="block text-sm text-soft">{line.note}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Footer({ labels, helpLines, links }: Pick<CitizenShellProps, "labels" | "helpLines" | "links">) {
  return (
    <footer className="mt-16 border-t border-line bg-mist py-8">
      <div className={`flow ${COLUMN}`}>
        {helpLines.length > 0 && <HelpLines title={labels.help} lines={helpLines} />}
        {links.length > 0 && (
          <nav aria-label={labels.more} className="print:hidden">
            <ul className="flex flex-wrap gap-x-6">
              {links.map((link) => (
                <li key={link.href}>
                  <a href={link.href} className="inline-flex min-h-11 items-center">
                    {link.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <p className="text-sm text-soft">{labels.operator}</p>
      </div>
    </footer>
  );
}

/** The quiet room: one column, the way out always at hand, help within reach at the end of every page. */
export function CitizenShell(props: CitizenShellProps) {
  const { locale, path, labels, demo, quickExit, look, scripts, children } = props;
  return (
    <>
      <SkipLink href="#main">{labels.skip}</SkipLink>
      {demo && <DemoBanner label={labels.demoLabel}>{labels.demo}</DemoBanner>}
      {quickExit && <QuickExit {...quickExit} />}
      <header className={`pt-4 ${COLUMN}`}>
        <div className={quickExit ? "max-w-[calc(100%-9.5rem)]" : ""}>
          <Brand href={`/${locale}`} name={labels.name} />
        </div>
        <div className="mt-1 border-b border-line">
          <LanguageSwitch label={labels.languages} locale={locale} path={path} />
        </div>
      </header>
      <main id="main" tabIndex={-1} data-look={look} className={`flow pt-6 outline-none sm:pt-10 ${COLUMN}`}>
        {children}
      </main>
      <Footer {...props} />
      {scripts}
    </>
  );
}
