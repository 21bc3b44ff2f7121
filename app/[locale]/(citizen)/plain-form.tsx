import type { ReactNode } from "react";
import { HiddenField } from "#components/ui/hidden-field.tsx";
import type { ServerAction } from "#lib/actions/define-action.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** A form without scripts: it posts to its own address and is answered with another page. The browser checks nothing: our sentences are kinder. */
export function PlainForm({ action, locale, children }: { action: ServerAction; locale: Locale; children: ReactNode }) {
  return (
    // React's type knows only actions that answer nothing; what ours answers is for forms with scripts.
    <form action={action as unknown as (form: FormData) => Promise<void>} noValidate className="flow">
      <HiddenField name="locale" value={locale} />
      {children}
    </form>
  );
}
