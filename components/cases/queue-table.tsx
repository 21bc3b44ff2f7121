import type { ReactNode } from "react";
import type { Temporal } from "temporal-polyfill";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import type { Actor } from "#lib/auth/actor.ts";
import { may } from "#lib/auth/policy.ts";
import type { QueueRow } from "#lib/cases/queries.ts";
import type { WorkingCalendar } from "#lib/deadlines/calendar.ts";
import type { DeadlineTranslator } from "#lib/deadlines/explanation.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { Deadline } from "./deadline.tsx";
import { viewDeadline } from "./deadline-view.ts";
import { StatusTag, UrgencyTag } from "./tags.tsx";
import type { Words } from "./words.ts";

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

/** The queue, most pressing first. Two lines a row: what one looks for above, what one checks below. */
export function QueueTable({ rows, words, ...context }: Props) {
  const { office } = words;
  return (
    <DataTable
      caption={office("queue.caption")}
      captionHidden
      columns={columnsOf({ ...context, words })}
      rows={rows}
      rowKey={({ id }) => id}
      narrow="stack"
    />
  );
}

function columnsOf({ locale, viewer, open, today, calendar, words }: Omit<Props, "rows">): Column<QueueRow>[] {
  const { office, cases, deadlines, regions, bodies } = words;
  const column = (key: string, cell: Column<QueueRow>["cell"], rest: Partial<Column<QueueRow>> = {}): Column<QueueRow> => ({
    key,
    header: office(`queue.columns.${key}`),
    cell,
    ...rest,
  });
  return [
    column(
      "number",
      (row) => <TwoLines above={<CaseNumber row={row} viewer={viewer} locale={locale} />} below={cases(`languages.${row.language}`)} />,
      {
        rowHeader: true,
        nowrap: true,
      },
    ),
    column("deadline", (row) => <Deadline view={viewDeadline(datesOf(row, open), today, calendar)} cases={cases} deadlines={deadlines} />),
    column("urgency", (row) => <UrgencyTag urgency={row.urgency} words={cases} />),
    column("status", (row) => <StatusTag status={row.status} words={cases} />),
    column("kind", (row) => <TwoLines above={cases(`kinds.${row.kind}`)} below={cases(`identityModes.${row.identityMode}`)} />),
    column("body", (row) => <TwoLines above={bodies(row.bodyKind)} below={regions(row.regionCode)} />),
    column("officer", (row) => row.officerName ?? <span className="text-soft">{office("queue.nobody")}</span>),
  ];
}

function CaseNumber({ row, viewer, locale }: { row: QueueRow; viewer: Actor; locale: Locale }) {
  if (!mayOpen(viewer, row)) return row.number;
  return <a href={`/${locale}/office/cases/${row.id}`}>{row.number}</a>;
}

// A case in another officer's hands answers as if it did not exist, so it is not offered.
function mayOpen(viewer: Actor, row: QueueRow): boolean {
  return may(viewer, "case.read", row) || may(viewer, "case.take", row);
}

function TwoLines({ above, below }: { above: ReactNode; below: string }) {
  return (
    <>
      {above}
      <span className="block text-sm text-soft">{below}</span>
    </>
  );
}

function datesOf({ decideBy }: QueueRow, open: boolean) {
  return { decideBy: decideBy?.toISOString().slice(0, 10) ?? null, open };
}
