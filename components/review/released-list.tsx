import { Tag } from "#components/ui/tag.tsx";
import { type DeadlineTranslator, dayInWords } from "#lib/deadlines/explanation.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { SummaryRow } from "#lib/review/queries.ts";
import { codedFacts } from "./coded-facts.ts";
import type { Words } from "./words.ts";

type Props = {
  locale: Locale;
  rows: readonly SummaryRow[];
  words: Words;
  names: Words;
  bodies: Words;
  deadlines: DeadlineTranslator;
};

/** Released summaries as a table of contents: the title, and beneath it what tells one from another. */
export function ReleasedList({ locale, rows, words, names, bodies, deadlines }: Props) {
  return (
    <ol aria-label={words("list.label")} className="border-b border-line">
      {rows.map((row) => (
        <li key={row.id} className="border-t border-line py-5">
          <h2>
            <a href={`/${locale}/review/summaries/${row.id}`} lang={row.title ? "en" : undefined}>
              {row.title ?? <WithdrawnTitle id={row.id} words={words} />}
            </a>
          </h2>
          <p className="mt-1">
            {codedFacts(row, names, bodies)
              .map(({ value }) => value)
              .join(" · ")}
          </p>
          <p className="mt-1 text-sm text-soft">
            <time dateTime={row.releasedOn}>{words("list.released", { day: dayInWords(row.releasedOn, deadlines) })}</time>
            {" · "}
            {words("list.comments", { count: row.comments })}
          </p>
        </li>
      ))}
    </ol>
  );
}

function WithdrawnTitle({ id, words }: { id: string; words: Words }) {
  return (
    <>
      <Tag tone="quiet">{words("list.withdrawn")}</Tag> <span className="font-mono text-base">{id.slice(0, 8)}</span>
    </>
  );
}
