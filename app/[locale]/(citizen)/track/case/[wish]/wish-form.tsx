import type { ReactNode } from "react";
import { Button, ButtonRow } from "#components/ui/button.tsx";
import { HiddenField } from "#components/ui/hidden-field.tsx";
import type { ServerAction } from "#lib/actions/define-action.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Fields } from "#lib/intake/telling.ts";
import type { FollowedCase } from "#lib/tracking/queries.ts";
import { PlainForm } from "../../../plain-form.tsx";

/** What the page of a wish has: the case, and what was typed. */
export type WishProps = {
  locale: Locale;
  /** Null while nobody can tell which case it is: then there is no form. */
  number: string | null;
  followed: FollowedCase | null;
  values: Fields;
  errors: ReadonlyMap<string, string>;
  /** Whether the form has just been sent. */
  done: boolean;
};

type FormProps = Pick<WishProps, "locale" | "number"> & { action: ServerAction; button: string; stay?: string; children?: ReactNode };

/** The form of a wish, for the case it was opened for, and a way to leave everything as it is. */
export function WishForm({ locale, number, action, button, stay, children }: FormProps) {
  if (number === null) return null;
  return (
    <PlainForm action={action} locale={locale}>
      <HiddenField name="number" value={number} />
      {children}
      <ButtonRow>
        <Button>{button}</Button>
        {stay && (
          <Button variant="link" href={`/${locale}/track/case`}>
            {stay}
          </Button>
        )}
      </ButtonRow>
    </PlainForm>
  );
}
