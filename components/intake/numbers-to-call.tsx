import type { Locale } from "#lib/i18n/locales.ts";
import { listHotlines } from "#lib/intake/queries.ts";
import { numbersInDanger } from "./numbers-in-danger.ts";

/** The numbers that help at once, each to be touched. */
export async function NumbersToCall({ locale }: { locale: Locale }) {
  const hotlines = await listHotlines(locale);
  return (
    <ul className="mt-1">
      {numbersInDanger(hotlines).map(({ number, name }) => (
        <li key={number} className="grid grid-cols-[3.25em_1fr] gap-x-3 leading-snug">
          <a href={`tel:${number}`} className="min-h-11 py-2 font-semibold">
            {number}
          </a>
          <span className="py-2">{name}</span>
        </li>
      ))}
    </ul>
  );
}
