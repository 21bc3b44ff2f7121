import type { ReactNode } from "react";
import { Brand } from "#components/shell/brand.tsx";
import { DemoBanner } from "#components/ui/demo-banner.tsx";
import { LanguageSwitch } from "#components/ui/language-switch.tsx";
import { SkipLink } from "#components/ui/skip-link.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

/** Namespace "shell", keys "office" and "review". */
export type StaffShellLabels = { name: string; skip: string; languages: string; demo: string; demoLabel: string; nav: string };

export type NavItem = { href: string; label: string; count?: string };

export type StaffShellProps = {
  locale: Locale;
  /** This page's address without the language, query included: "/office/cases?view=mine". */
  path: string;
  labels: StaffShellLabels;
  demo: boolean;
  person: { name: string; role: string };
  nav: readonly NavItem[];
  /** A form with one button: leaving is an act, not a link. */
  signOut: ReactNode;
  children: ReactNode;
};

/** The longest entry that this page lies under; the door's first page does not swallow all others. */
function currentHref(address: string, nav: readonly NavItem[]): string | undefined {
  const [here = ""] = address.split("?");
  const above = nav.filter((item) => here === item.href || here.startsWith(`${item.href}/`));
  return above.sort((a, b) => b.href.length - a.href.length)[0]?.href;
}

function Nav({ locale, path, labels, nav }: Pick<StaffShellProps, "locale" | "path" | "labels" | "nav">) {
  const current = currentHref(`/${locale}${path}`, nav);
  return (
    <nav aria-label={labels.nav} className="-mb-px grow self-end print:hidden">
      <ul className="flex flex-wrap gap-x-5">
        {nav.map((item) => (
          <li key={item.href}>
            <a
              href={item.href}
              aria-current={item.href === current ? "page" : undefined}
              className="inline-flex min-h-11 items-center gap-1.5 pb-0.5 text-soft no-underline hover:text-ink aria-[current]:border-b-2 aria-[current]:border-accent aria-[current]:pb-0 aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {item.label}
              {item.count && <span className="text-sm font-normal text-soft">{item.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** `frame` is the width and padding that the header shares with the page under it. */
type HeaderProps = Omit<StaffShellProps, "children"> & { home: string; frame: string };

/** Top bar of both staff doors: where, what, who, and the way out. A hairline, not a coloured band. */
export function StaffHeader({ home, frame, ...props }: HeaderProps) {
  const { locale, path, labels, demo, person, signOut } = props;
  return (
    <>
      <SkipLink href="#main">{labels.skip}</SkipLink>
      {demo && <DemoBanner label={labels.demoLabel}>{labels.demo}</DemoBanner>}
      <header className="border-b border-line bg-card">
        <div className={`flex flex-wrap items-center gap-x-8 ${frame}`}>
          <Brand href={home} name={labels.name} />
          <Nav {...props} />
          <div className="flex flex-wrap items-center gap-x-5 py-1">
            <LanguageSwitch label={labels.languages} locale={locale} path={path} />
            <p className="leading-tight">
              {person.name} <span className="block text-sm text-soft">{person.role}</span>
            </p>
            <div className="[&_button]:m-0">{signOut}</div>
          </div>
        </div>
      </header>
    </>
  );
}
