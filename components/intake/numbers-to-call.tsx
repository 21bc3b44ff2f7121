import type { Locale } from "#lib/i18n/locales.ts";
import { listHotlines } from "#lib/intake/queries.ts";

/** Whom to call when it cannot wait: rescue, police, help for families, women and children. */
const IN_DANGER = ["emergency", "police", "family_women_children"];

/** The numbers that help at once, each to be touched. */
export async function NumbersToCall({ locale }: { locale: Locale }) {
  const hotlines = await listHotlines(locale);
  return (
    <ul className="mt-1">
      {IN_DANGER.flatMap((code) => hotlines.filter((line) => line.code === code)).map(({ number, name }) => (
        <li key={number} className="grid grid-cols-[3.5rem_1fr] gap-x-3 leading-snug">
          <a href={`tel:${number}`} className="min-h-11 py-2 font-semibold">
            {number}
          </a>
          <span className="py-2">{name}</span>
        </li>
      ))}
    </ul>
  );
}
