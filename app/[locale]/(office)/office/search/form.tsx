import type { Words } from "#components/cases/words.ts";
import { ActionField, SubmitButton } from "#components/ui/action-fields.tsx";
import { ActionForm } from "#components/ui/action-form.tsx";
import { HiddenField } from "#components/ui/hidden-field.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { formLabels } from "../../form-labels.ts";
import { searchAction } from "./actions.ts";

/** Finds a case by its number, or what words stand for: a body, a place, a region, a right. */
export async function SearchForm({ locale, queue }: { locale: Locale; queue: Words }) {
  return (
    <search className="max-w-measure print:hidden">
      <ActionForm action={searchAction} labels={await formLabels(locale)} id="search">
        <HiddenField name="locale" value={locale} />
        <div className="flex flex-wrap items-end gap-3">
          <div className="grow">
            <ActionField name="text" label={queue("search.label")} maxLength={200} />
          </div>
          <SubmitButton variant="secondary">{queue("search.submit")}</SubmitButton>
        </div>
      </ActionForm>
    </search>
  );
}
