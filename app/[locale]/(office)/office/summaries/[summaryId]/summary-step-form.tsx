import type { ReactNode } from "react";
import { FormDrawer } from "#components/cases/form-drawer.tsx";
import { SubmitButton } from "#components/ui/action-fields.tsx";
import { ActionForm } from "#components/ui/action-form.tsx";
import { HiddenField } from "#components/ui/hidden-field.tsx";
import type { ServerAction } from "#lib/actions/define-action.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { SummaryFile } from "#lib/summaries/queries.ts";
import { formLabels } from "../../../form-labels.ts";

export type SummaryStepProps = { locale: Locale; summary: SummaryFile };

type Props = SummaryStepProps & {
  id: string;
  action: ServerAction;
  drawer?: string;
  submit: string;
  quiet?: boolean;
  children?: ReactNode;
};

/** The form of one step on a summary: which one, and the version the screen was made from. */
export async function SummaryStepForm({ locale, summary, id, action, drawer, submit, quiet, children }: Props) {
  const fields = (
    <>
      {children}
      <SubmitButton variant={quiet ? "secondary" : "primary"}>{submit}</SubmitButton>
    </>
  );
  return (
    <ActionForm action={action} labels={await formLabels(locale)} id={id}>
      <HiddenField name="locale" value={locale} />
      <HiddenField name="summaryId" value={summary.id} />
      <HiddenField name="version" value={String(summary.version)} />
      {drawer ? <FormDrawer summary={drawer}>{fields}</FormDrawer> : fields}
    </ActionForm>
  );
}
