"use client";

import type { ReactNode } from "react";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { Deadline } from "./deadline.tsx";
import { QUEUE_COLUMNS, type QueueColumn, type QueueLine } from "./queue-line.ts";

type Props = { caption: string; headers: Record<QueueColumn, string>; nobody: string; lines: readonly QueueLine[] };

/** The queue's table. Two lines a row: what one looks for above, what one checks below. */
export function QueueLines({ caption, headers, nobody, lines }: Props) {
  const cells: Record<QueueColumn, Column<QueueLine>["cell"]> = {
    number: (line) => <TwoLines above={<CaseNumber {...line} />} below={line.language} />,
    deadline: (line) => <Deadline words={line.deadline} />,
    urgency: (line) => <Tag {...line.urgency} />,
    status: (line) => <Standing {...line} />,
    kind: (line) => <TwoLines above={line.kind} below={line.identityMode} />,
    body: (line) => <TwoLines above={line.body} below={line.region} />,
    officer: (line) => line.officer ?? <span className="text-soft">{nobody}</span>,
  };
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={QUEUE_COLUMNS.map((key) => ({
        key,
        header: headers[key],
        cell: cells[key],
        rowHeader: key === "number",
        nowrap: key === "number",
      }))}
      rows={lines}
      rowKey={({ id }) => id}
      narrow="stack"
    />
  );
}

function CaseNumber({ number, href }: Pick<QueueLine, "number" | "href">) {
  return href ? <a href={href}>{number}</a> : number;
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

function TwoLines({ above, below }: { above: ReactNode; below: string }) {
  return (
    <>
      {above}
      <span className="block text-sm text-soft">{below}</span>
    </>
  );
}
