import type { Temporal } from "temporal-polyfill";
import { viewDeadline } from "#components/cases/deadline-view.ts";
import { deadlineInWords } from "#components/cases/deadline-words.ts";
import { statusTag, urgencyTag } from "#components/cases/tags.ts";
import { remembered } from "#components/cases/words.ts";
import type { Actor } from "#lib/auth/actor.ts";
import { may } from "#lib/auth/policy.ts";
import { type CaseStatus, isOpen } from "#lib/cases/status.ts";
import { isoDay } from "#lib/db/columns.ts";
import type { WorkingCalendar } from "#lib/deadlines/calendar.ts";
import { type DeadlineTranslator, dayInWords } from "#lib/deadlines/explanation.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { QueueColumn } from "#lib/queue/arrangement.ts";
import type { QueueRow } from "#lib/queue/queries.ts";
import { QUEUE_ASKS, type QueueFilter } from "#lib/queue/schema.ts";
import type { QueueLine } from "./queue-line.ts";
import { QueueLines } from "./queue-lines.tsx";
import type { QueueWords } from "./queue-words.ts";

type Props = {
  locale: Locale;
  viewer: Actor;
  filter: QueueFilter;
  columns: readonly QueueColumn[];
  rows: readonly QueueRow[];
  today: Temporal.PlainDate;
  calendar: WorkingCalendar;
  words: QueueWords & { deadlines: DeadlineTranslator };
};

/**
 * The queue, put into words. The table itself is a client component, because React writes what such a component is given
 * once, as plain data; elements made here would be written twice, and cost more than all else on the page.
 */
export function QueueTable({ rows, columns, ...context }: Props) {
  const { queue } = context.words;
  return (
    <QueueLines
      caption={queue(`captions.${context.filter.sort}`)}
      columns={columns.map((key) => ({ key, header: queue(`columns.${key}`) }))}
      nobody={queue("nobody")}
      lines={JSON.stringify(rows.map(lineWriter(new Set(columns), context)))}
    />
  );
}

/** Writes rows as lines. Most rows share their dates with others, so each date is put into words once; the words themselves are kept (case-words.ts). */
function lineWriter(
  shown: ReadonlySet<QueueColumn>,
  { locale, viewer, today, calendar, words }: Omit<Props, "rows" | "columns">,
): (row: QueueRow) => QueueLine {
  const { cases, regions, bodies, detention, queue } = words;
  const deadlines = (open: boolean) =>
    remembered((decideBy: string | null) =>
      deadlineInWords(viewDeadline({ decideBy, open }, today, calendar), words.cases, words.deadlines),
    );
  const [whileOpen, onceEnded] = [deadlines(true), deadlines(false)];
  const day = remembered((iso: string) => dayInWords(iso, words.deadlines));
  return (row) => ({
    id: row.id,
    number: row.number,
    href: mayOpen(viewer, row) ? `/${locale}/office/cases/${row.id}` : undefined,
    language: cases(`languages.${row.language}`),
    deadline: (isOpen(row.status as CaseStatus) ? whileOpen : onceEnded)(row.decideBy && isoDay(row.decideBy)),
    urgency: urgencyTag(row.urgency, cases),
    marks: marksOf(row, queue),
    status: statusTag(row.status, cases),
    waits: waitsOf(row, today.toString()).map((code) => queue(`waits.${code}`)),
    kind: cases(`kinds.${row.kind}`),
    identityMode: cases(`identityModes.${row.identityMode}`),
    body: bodies(row.bodyKind),
    region: regions(row.regionCode),
    place: shown.has("place") && row.heldIn !== "none" ? detention(row.heldIn) : undefined,
    channel: shown.has("channel") ? cases(`channels.${row.channel}`) : undefined,
    registeredOn: shown.has("registeredOn") ? day(row.registeredOn.toISOString().slice(0, 10)) : undefined,
    officer: row.officerName,
  });
}

function marksOf({ inDanger, reprisal, unanswered }: QueueRow, queue: (key: string) => string): string | undefined {
  const marks = [
    inDanger && queue("marks.danger"),
    (reprisal === "afraid" || reprisal === "happened") && queue("marks.reprisal"),
    unanswered && queue("marks.unanswered"),
  ];
  return marks.filter(Boolean).join(" · ") || undefined;
}

// A case in another officer's hands answers as if it did not exist, so it is not offered.
function mayOpen(viewer: Actor, row: QueueRow): boolean {
  const mayTakeReview = row.reviewOutcomeById !== null && may(viewer, "outcome_review.take", { authorId: row.reviewOutcomeById });
  return may(viewer, "case.read", row) || may(viewer, "case.take", row) || mayTakeReview;
}

function waitsOf({ status, answerDueOn, reviewOutcomeById, erasureAsked }: QueueRow, today: string) {
  const late = answerDueOn !== null && isOpen(status as CaseStatus) && isoDay(answerDueOn) < today;
  return QUEUE_ASKS.filter((ask) => ({ late_answer: late, review: reviewOutcomeById !== null, erasure: erasureAsked })[ask]);
}
