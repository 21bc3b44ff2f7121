import type { ReactNode } from "react";

export type Column<Row> = {
  key: string;
  header: string;
  /** Words or one element. */
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
  stack: { table: "data-table data-table-stack", head: "max-sm:sr-only", end: "sm:text-right" },
  scroll: { table: "data-table whitespace-nowrap", head: undefined, end: "text-right" },
} as const;

type Layout = (typeof LAYOUTS)[keyof typeof LAYOUTS];

/** The few words about a single cell that the table's own style sheet cannot say; undefined where there are none. */
function cellLook({ align, nowrap }: Pick<Column<never>, "align" | "nowrap">, layout: Layout): string | undefined {
  return [align === "end" && layout.end, nowrap && "whitespace-nowrap"].filter(Boolean).join(" ") || undefined;
}

function Head<Row>({ columns, layout }: { columns: readonly Column<Row>[]; layout: Layout }) {
  return (
    <thead {...ROLES.group} className={layout.head}>
      <tr {...ROLES.row}>
        {columns.map(({ key, header, align }) => (
          <th key={key} {...ROLES.columnHeader} className={cellLook({ align }, layout)}>
            {header}
          </th>
        ))}
      </tr>
    </thead>
  );
}

// A function and not a component: a long page has hundreds of cells, and each component is work of its own.
function cellOf<Row>(column: Column<Row>, row: Row, layout: Layout) {
  const { key, header } = column;
  const look = cellLook(column, layout);
  return column.rowHeader ? (
    <th key={key} {...ROLES.rowHeader} data-label={header} className={look}>
      {column.cell(row)}
    </th>
  ) : (
    <td key={key} {...ROLES.cell} data-label={header} className={look}>
      {column.cell(row)}
    </td>
  );
}

/** Rows and columns with hairlines instead of boxes. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, narrow = "stack", empty } = props;
  if (rows.length === 0 && empty) return empty;
  const layout = LAYOUTS[narrow];
  const table = (
    <table {...ROLES.table} className={layout.table}>
      <caption className={captionHidden ? "sr-only" : "pb-3 text-left font-semibold"}>{caption}</caption>
      <Head columns={columns} layout={layout} />
      <tbody {...ROLES.group}>
        {rows.map((row) => (
          <tr key={rowKey(row)} {...ROLES.row}>
            {columns.map((column) => cellOf(column, row, layout))}
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
