import { Checkbox } from "#components/ui/checkbox.tsx";
import { Fieldset } from "#components/ui/fieldset.tsx";
import { FilterBar } from "#components/ui/filter-bar.tsx";
import { HiddenField } from "#components/ui/hidden-field.tsx";
import { Select } from "#components/ui/select.tsx";
import { BODY_KINDS } from "#lib/bodies/kinds.ts";
import { URGENCIES } from "#lib/cases/schema.ts";
import { CASE_STATUSES } from "#lib/cases/status.ts";
import { LOCALES, type Locale } from "#lib/i18n/locales.ts";
import { TYPED_KINDS } from "#lib/intake/choices.ts";
import { QUEUE_FILTERS, type QueueFilterName, queuePath } from "#lib/queue/address.ts";
import {
  CHANNELS,
  CLOSED_PLACES,
  DUE_WINDOWS,
  FLAGS,
  QUEUE_ASKS,
  QUEUE_STATES,
  type QueueFilter,
  VULNERABLE_GROUPS,
} from "#lib/queue/schema.ts";
import { sortedRegions } from "#lib/regions/regions.ts";
import { RIGHTS } from "#lib/rights/rights.ts";
import { nameOf, type Officer, type QueueWords } from "./queue-words.ts";

type Props = { locale: Locale; filter: QueueFilter; words: QueueWords; officers: readonly Officer[] };
type Chosen = Exclude<QueueFilterName, "number" | "flag">;

const VALUES: Record<Exclude<Chosen, "officer" | "region">, readonly string[]> = {
  asks: QUEUE_ASKS,
  due: DUE_WINDOWS,
  urgency: URGENCIES,
  status: CASE_STATUSES,
  kind: TYPED_KINDS,
  place: CLOSED_PLACES,
  body: BODY_KINDS,
  right: RIGHTS,
  people: VULNERABLE_GROUPS,
  language: LOCALES,
  channel: CHANNELS,
  state: QUEUE_STATES,
};

/** Everything the queue can be asked for. It stands on the page only when somebody wants it: the rows come first. */
export function QueueFilters({ locale, filter, words, officers }: Props) {
  const { queue } = words;
  const names = QUEUE_FILTERS.filter((name): name is Chosen => name !== "number" && name !== "flag");
  return (
    <FilterBar
      action={`/${locale}/office`}
      label={queue("filters")}
      submitLabel={queue("apply")}
      reset={{ href: `/${locale}${queuePath(filter)}`, label: queue("closeFilters") }}
    >
      {filter.sort !== "risk" && <HiddenField name="sort" value={filter.sort} />}
      {names.map((name) => (
        <Select
          key={name}
          name={name}
          label={queue(`filter.${name}`)}
          options={valuesOf(name, locale, words, officers).map((value) => ({ value, label: nameOf({ name, value }, words, officers) }))}
          placeholder={name === "state" ? undefined : queue("any")}
          defaultValue={filter[name]}
        />
      ))}
      <div className="col-span-full">
        <Fieldset legend={queue("filter.flag")}>
          <div className="grid gap-2 sm:grid-cols-2">
            {FLAGS.map((flag) => (
              <Checkbox
                key={flag}
                id={`flag-${flag}`}
                name="flag"
                value={flag}
                label={queue(`flags.${flag}`)}
                defaultChecked={filter.flag.includes(flag)}
              />
            ))}
          </div>
        </Fieldset>
      </div>
    </FilterBar>
  );
}

function valuesOf(name: Chosen, locale: Locale, { regions }: QueueWords, officers: readonly Officer[]): readonly string[] {
  if (name === "officer") return ["me", "nobody", ...officers.map(({ id }) => id)];
  return name === "region" ? sortedRegions(locale, regions).map(({ code }) => code) : VALUES[name];
}
