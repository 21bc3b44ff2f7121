import { FilterBar } from "#components/ui/filter-bar.tsx";
import { Select } from "#components/ui/select.tsx";
import { namedBodyKinds } from "#lib/bodies/kinds.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { REGION_GROUPS, SUMMARY_KINDS, type SummaryFilter } from "#lib/review/schema.ts";
import { isFiltered, type SummaryFilterName } from "./list-address.ts";
import type { Words } from "./words.ts";

type Props = { locale: Locale; filter: SummaryFilter; words: Words; names: Words; bodies: Words };

/** The filters of the list, by the same coarse facts that stand in each summary. */
export function SummaryFilters({ locale, filter, words, names, bodies }: Props) {
  const named = (group: string, codes: readonly string[]) => codes.map((value) => ({ value, label: names(`${group}.${value}`) }));
  const fields: { name: SummaryFilterName; label: string; options: { value: string; label: string }[] }[] = [
    { name: "kind", label: names("fields.kind"), options: named("kinds", SUMMARY_KINDS) },
    { name: "region", label: names("fields.regionGroup"), options: named("regionGroups", REGION_GROUPS) },
    {
      name: "body",
      label: names("fields.bodyKind"),
      options: namedBodyKinds(bodies).map(({ code, name }) => ({ value: code, label: name })),
    },
  ];
  return (
    <FilterBar
      action={`/${locale}/review`}
      label={words("list.filters")}
      submitLabel={words("list.apply")}
      reset={isFiltered(filter) ? { href: `/${locale}/review`, label: words("list.reset") } : undefined}
    >
      {fields.map(({ name, ...field }) => (
        <Select key={name} name={name} {...field} placeholder={words("list.any")} defaultValue={filter[name]} />
      ))}
    </FilterBar>
  );
}
