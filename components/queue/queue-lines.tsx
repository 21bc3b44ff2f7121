"use client";

import type { ReactNode } from "react";
import { Deadline } from "#components/cases/deadline.tsx";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { QueueColumn } from "#lib/queue/arrangement.ts";
import type { QueueLine } from "./queue-line.ts";

type Props = {
  caption: string;
  columns: { key: QueueColumn; header: string }[];
  nobody: string;
  /** `QueueLine[]` as one text: React looks at each value of a list it is given, twice, and at a text once. */
  lines: string;
};

/** The queue's table. Two lines a row: what one looks for above, what one checks below. */
export function QueueLines({ caption, columns, nobody, lines }: Props) {
  const cells: Record<QueueColumn, Column<QueueLine>["cell"]> = {
    number: (line) => twoLines(caseNumber(line), line.language),
    deadline: (line) => <Deadline words={line.deadline} />,
    urgency: ({ urgency, marks }) => (marks ? twoLines(<Tag {...urgency} />, marks) : <Tag {...urgency} />),
    status: (line) => <Standing {...line} />,
    kind: (line) => twoLines(line.kind, line.identityMode),
    body: (line) => twoLines(line.body, line.region),
    place: (line) => line.place,
    channel: (line) => line.channel,
    registeredOn: (line) => line.registeredOn,
    officer: (line) => line.officer ?? <span className="text-soft">{nobody}</span>,
  };
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns.map(({ key, header }) => ({
        key,
        header,
        cell: cells[key],
        rowHeader: key === "number",
        nowrap: key === "number",
      }))}
      rows={JSON.parse(lines) as QueueLine[]}
      rowKey={({ id }) => id}
      narrow="stack"
    />
  );
}

function Standing({ status, waits }: Pick<QueueLine, "status" | "waits">) {
  return (
    <>
      <Tag {...status} />
      {waits.map((words) => (
        <span key={words} className="mt-1 block text-sm font-semibold">
          {words}
        </span>
      ))}
    </>
  );
}

function caseNumber({ number, href }: Pick<QueueLine, "number" | "href">) {
  return href ? <a href={href}>{number}</a> : number;
}

function twoLines(above: ReactNode, below: string) {
  return (
    <div>
      {above}
      <span className="block text-sm text-soft">{below}</span>
    </div>
  );
}
