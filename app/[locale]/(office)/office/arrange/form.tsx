import type { Words } from "#components/cases/words.ts";
import { SubmitButton } from "#components/ui/action-fields.tsx";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Fieldset } from "#components/ui/fieldset.tsx";
import { HiddenField } from "#components/ui/hidden-field.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { type Arrangement, columnField, FIXED_COLUMN, QUEUE_COLUMNS } from "#lib/queue/arrangement.ts";
import { formLabels } from "../../form-labels.ts";
import { arrangeQueueAction } from "./actions.ts";

type Props = { locale: Locale; arrangement: Arrangement; query: string; queue: Words };

/** How somebody likes to see the queue: kept with their account, not on the device. */
export async function ArrangeForm({ locale, arrangement, query, queue }: Props) {
  return (
    <ActionForm action={arrangeQueueAction} labels={await formLabels(locale)} id="arrange">
      <HiddenField name="locale" value={locale} />
      <HiddenField name="query" value={query} />
      <Fieldset legend={queue("arrange.columns")}>
        <div className="grid gap-2 sm:grid-cols-3">
          {QUEUE_COLUMNS.filter((column) => column !== FIXED_COLUMN).map((column) => (
            <Checkbox
              key={column}
              name={columnField(column)}
              label={queue(`columns.${column}`)}
              defaultChecked={arrangement.columns.includes(column)}
            />
          ))}
        </div>
      </Fieldset>
      <Checkbox name="dense" label={queue("arrange.dense")} defaultChecked={arrangement.dense} />
      <Checkbox name="keys" label={queue("arrange.keys")} hint={queue("arrange.keysHint")} defaultChecked={arrangement.keys} />
      <SubmitButton>{queue("arrange.submit")}</SubmitButton>
    </ActionForm>
  );
}
