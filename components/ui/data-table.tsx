import type { ReactNode } from "react";

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  align?: "end";
  /** The cell that names the row. */
  rowHeader?: boolean;
  /** Numbers and dates that must stay on one line. */
  nowrap?: boolean;
};

export type DataTableProps<Row> = {
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** On narrow screens: each row becomes a small card (stack), or the table scrolls sideways in its frame. */
  narrow?: "stack" | "scroll";
  /** Shown instead of the table when there are no rows. */
  empty?: ReactNode;
};

/** CSS that lays rows out as cards takes the table roles away in some browsers; said aloud, they stay. */
const ROLES = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  columnHeader: { role: "columnheader", scope: "col" },
  rowHeader: { role: "rowheader", scope: "row" },
  cell: { role: "cell" },
} as const;

const LAYOUTS = {
  stack: {
    head: "max-sm:sr-only",
    row: "max-sm:block max-sm:py-3",
    cell: "max-sm:grid max-sm:grid-cols-[6.5rem_1fr] max-sm:gap-3 max-sm:py-1 max-sm:text-left max-sm:before:text-soft max-sm:before:content-[attr(data-label)]",
  },
  scroll: { head: "", row: "", cell: "whitespace-nowrap" },
} as const;

function side(column: { align?: "end" }): string {
  return column.align === "end" ? "text-right" : "text-left";
}

function Head<Row>({ columns, look }: { columns: readonly Column<Row>[]; look: string }) {
  return (
    <thead {...ROLES.group} className={look}>
      <tr {...ROLES.row} className="border-b border-edge">
        {columns.map((column) => (
          <th
            key={column.key}
            {...ROLES.columnHeader}
            className={`py-2 pr-4 align-bottom text-sm font-medium text-soft last:pr-0 ${side(column)}`}
          >
            {column.header}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Cell<Row>({ column, row, look }: { column: Column<Row>; row: Row; look: string }) {
  const Element = column.rowHeader ? "th" : "td";
  const wrap = column.nowrap ? "whitespace-nowrap" : "";
  return (
    <Element
      {...(column.rowHeader ? ROLES.rowHeader : ROLES.cell)}
      data-label={column.header}
      className={`py-2 pr-4 align-top font-normal last:pr-0 ${side(column)} ${wrap} ${look}`}
    >
      <div>{column.cell(row)}</div>
    </Element>
  );
}

/** Rows and columns with hairlines instead of boxes. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, narrow = "stack", empty } = props;
  if (rows.length === 0 && empty) return empty;
  const look = LAYOUTS[narrow];
  const table = (
    <table {...ROLES.table} className="w-full border-collapse">
      <caption className={captionHidden ? "sr-only" : "pb-3 text-left font-semibold"}>{caption}</caption>
      <Head columns={columns} look={look.head} />
      <tbody {...ROLES.group}>
        {rows.map((row) => (
          <tr key={rowKey(row)} {...ROLES.row} className={`border-b border-line hover:bg-mist ${look.row}`}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} look={look.cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return narrow === "scroll" ? <ScrollFrame label={caption}>{table}</ScrollFrame> : table;
}

/** What scrolls must be reachable by keyboard and have a name. */
function ScrollFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys scroll only what can hold the focus
    <section aria-label={label} tabIndex={0} className="overflow-x-auto">
      {children}
    </section>
  );
}
