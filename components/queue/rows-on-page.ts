/*
 * The rows of the queue as they stand on the page. The keys work on what everybody sees, so there is no second list that could
 * say something else.
 */

const MARKED = "aria-selected";

function rows(): HTMLTableRowElement[] {
  return [...document.querySelectorAll<HTMLTableRowElement>("main tbody tr")];
}

function currentRow(): HTMLTableRowElement | null {
  return document.activeElement?.closest<HTMLTableRowElement>("main tbody tr") ?? null;
}

/** Goes down or up by rows and stays at the ends. The case's link takes the focus, so Enter opens it; a row without one takes it itself. */
export function moveBy(step: 1 | -1): void {
  const all = rows();
  const current = currentRow();
  const place = current ? all.indexOf(current) + step : 0;
  const row = all[Math.max(0, Math.min(all.length - 1, place))];
  if (!row) return;
  const link = row.querySelector<HTMLElement>("a");
  if (!link) row.tabIndex = -1;
  (link ?? row).focus();
  row.scrollIntoView({ block: "nearest" });
}

/** Marks the current row, or takes the mark away, for whoever goes through a page and comes back to some of it. */
export function markRow(): void {
  const row = currentRow();
  if (!row) return;
  if (row.getAttribute(MARKED) === "true") row.removeAttribute(MARKED);
  else row.setAttribute(MARKED, "true");
}

/** Opens the current row's case at one of its forms. */
export function openRow(at: `#${string}`): void {
  const link = currentRow()?.querySelector("a");
  if (link) window.location.assign(`${link.href}${at}`);
}

/** Puts the focus into the page's search; with a text, sends it. */
export function focusSearch(text?: string): void {
  const field = document.getElementById("search-text");
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  if (text === undefined) field.select();
  else field.value = text;
  if (text?.trim()) field.form?.requestSubmit();
}
