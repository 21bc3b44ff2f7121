import type { Temporal } from "temporal-polyfill";
import type { Actor } from "#lib/auth/actor.ts";
import { may } from "#lib/auth/policy.ts";
import type { QueueRow } from "#lib/cases/queries.ts";
import type { WorkingCalendar } from "#lib/deadlines/calendar.ts";
import type { DeadlineTranslator } from "#lib/deadlines/explanation.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { viewDeadline } from "./deadline-view.ts";
import { deadlineInWords } from "./deadline-words.ts";
import { QUEUE_COLUMNS, type QueueColumn, type QueueLine } from "./queue-line.ts";
import { QueueLines } from "./queue-lines.tsx";
import { statusTag, urgencyTag } from "./tags.ts";
import { remembered, type Words } from "./words.ts";

export type QueueWords = { office: Words; cases: Words; deadlines: DeadlineTranslator; regions: Words; bodies: Words };

type Props = {
  locale: Locale;
  viewer: Actor;
  rows: readonly QueueRow[];
  /** Whether the rows are cases we still work on. */
  open: boolean;
  today: Temporal.PlainDate;
  calendar: WorkingCalendar;
  words: QueueWords;
};

/**
 * The queue, most pressing first, put into words. The table itself is a client component, because React writes what such a
 * component is given once, as plain data; elements made here would be written twice, and cost more than all else on the page.
 */
export function QueueTable({ rows, ...context }: Props) {
  const { office } = context.words;
  return (
    <QueueLines
      caption={office("queue.caption")}
      headers={headersOf(office)}
      nobody={office("queue.nobody")}
      lines={JSON.stringify(rows.map(lineWriter(context)))}
    />
  );
}

function headersOf(office: Words): Record<QueueColumn, string> {
  return Object.fromEntries(QUEUE_COLUMNS.map((column) => [column, office(`queue.columns.${column}`)])) as Record<QueueColumn, string>;
}

/** Writes rows as lines. Most rows share their words with others, so each word and each date is asked for once. */
function lineWriter({ locale, viewer, open, today, calendar, words }: Omit<Props, "rows">): (row: QueueRow) => QueueLine {
  const cases = remembered(words.cases);
  const regions = remembered(words.regions);
  const bodies = remembered(words.bodies);
  const deadline = remembered((decideBy: string | null) =>
    deadlineInWords(viewDeadline({ decideBy, open }, today, calendar), words.cases, words.deadlines),
  );
  return (row) => ({
    id: row.id,
    number: row.number,
    href: mayOpen(viewer, row) ? `/${locale}/office/cases/${row.id}` : undefined,
    language: cases(`languages.${row.language}`),
    deadline: deadline(row.decideBy?.toISOString().slice(0, 10) ?? null),
    urgency: urgencyTag(row.urgency, cases),
    status: statusTag(row.status, cases),
    kind: cases(`kinds.${row.kind}`),
    identityMode: cases(`identityModes.${row.identityMode}`),
    body: bodies(row.bodyKind),
    region: regions(row.regionCode),
    officer: row.officerName,
  });
}

// A case in another officer's hands answers as if it did not exist, so it is not offered.
function mayOpen(viewer: Actor, row: QueueRow): boolean {
  return may(viewer, "case.read", row) || may(viewer, "case.take", row);
}
