import { Details } from "#components/ui/details.tsx";
import { FilterBar } from "#components/ui/filter-bar.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { namedBodyKinds } from "#lib/bodies/kinds.ts";
import { QUEUE_ASKS, type QueueFilter } from "#lib/cases/queue.ts";
import { URGENCIES } from "#lib/cases/schema.ts";
import { CASE_STATUSES } from "#lib/cases/status.ts";
import { LOCALES, type Locale } from "#lib/i18n/locales.ts";
import { sortedRegions } from "#lib/regions/regions.ts";
import { activeFilters, type QueueFilterName, viewOf } from "./queue-address.ts";
import type { QueueWords } from "./queue-table.tsx";

type Choices = Record<Exclude<QueueFilterName, "number">, Choice[]>;

type Props = { locale: Locale; filter: QueueFilter; words: QueueWords };

const OFFICERS = ["me", "nobody"] as const satisfies QueueFilter["officer"][];
const KINDS = ["complaint", "concern", "opinion", "signal"] as const satisfies QueueFilter["kind"][];
const STATES = ["open", "held", "ended"] as const satisfies QueueFilter["state"][];

type Choice = { value: string; label: string };

/** The filters of the queue. They are folded away until somebody sets their own: the rows come first. */
export function QueueFilters({ locale, filter, words }: Props) {
  const { office } = words;
  const choices = choicesOf(locale, words);
  const set = viewOf(filter) ? [] : activeFilters(filter);
  return (
    <Details
      summary={set.length > 0 ? office("queue.filtersSet", { list: listed(filter, set, choices) }) : office("queue.filters")}
      open={set.length > 0}
    >
      <FilterBar
        action={`/${locale}/office`}
        label={office("queue.filters")}
        submitLabel={office("queue.apply")}
        reset={set.length > 0 ? { href: `/${locale}/office`, label: office("queue.reset") } : undefined}
      >
        <TextField
          name="number"
          label={office("queue.filter.number")}
          defaultValue={filter.number}
          inputMode="numeric"
          maxLength={20}
          code
        />
        {Object.entries(choices).map(([name, options]) => (
          <Select
            key={name}
            name={name}
            label={office(`queue.filter.${name}`)}
            options={options}
            placeholder={name === "state" ? undefined : office("queue.any")}
            defaultValue={filter[name as QueueFilterName]}
          />
        ))}
      </FilterBar>
    </Details>
  );
}

function choicesOf(locale: Locale, { office, cases, regions, bodies }: QueueWords): Choices {
  const codes = (values: readonly string[], name: (code: string) => string): Choice[] =>
    values.map((value) => ({ value, label: name(value) }));
  return {
    asks: codes(QUEUE_ASKS, (code) => office(`queue.views.${code}`)),
    officer: codes(OFFICERS, (code) => office(`queue.officers.${code}`)),
    urgency: codes(URGENCIES, (code) => cases(`urgencies.${code}`)),
    status: codes(CASE_STATUSES, (code) => cases(`status.${code}`)),
    kind: codes(KINDS, (code) => cases(`kinds.${code}`)),
    region: sortedRegions(locale, regions).map(({ code, name }) => ({ value: code, label: name })),
    body: namedBodyKinds(bodies).map(({ code, name }) => ({ value: code, label: name })),
    language: codes(LOCALES, (code) => cases(`languages.${code}`)),
    state: codes(STATES, (code) => office(`queue.states.${code}`)),
  };
}

/** The set filters in words: "Registered · Astana". */
function listed(filter: QueueFilter, set: readonly QueueFilterName[], choices: Choices): string {
  return set
    .map((name) => (name === "number" ? filter.number : choices[name].find(({ value }) => value === filter[name])?.label))
    .join(" · ");
}
