import { isActionRow, isJsonText } from "#server/guard/flight.ts";
import type { Part } from "#server/guard/multipart.ts";

/** Which server actions a form names. Next runs the last one; we demand that every one of them is ours. */
export interface ActionCall {
  ids: string[];
}

const ID = /^[0-9a-f]{42}$/;
/** One from `<form action>`, one from the button that was pressed. */
const MAX_ACTIONS = 2;

/**
 * Reads the hidden fields by which React marks a plain form post: `$ACTION_ID_<id>` for an action as it stands;
 * `$ACTION_REF_<n>` with its rows `$ACTION_<n>:0`, `:1` … for one with bound arguments or `useActionState`; `$ACTION_KEY`.
 *
 * Citizens' forms carry plain ids only, so React's decoder of arguments, the part with the history of holes, never runs
 * on the process that faces the internet.
 *
 * @param parts all parts of the form; those that are not React's are left alone
 * @param mayBind whether bound arguments are admitted
 * @returns undefined when React's fields do not fit together: Next would answer that with a server error
 */
export function readFormActions(parts: readonly Part[], mayBind: boolean): ActionCall | undefined {
  const own = parts.filter((part) => part.name.startsWith("$ACTION"));
  const plain = own.filter((part) => part.name.startsWith("$ACTION_ID_")).map((part) => part.name.slice("$ACTION_ID_".length));
  const references = own.filter((part) => part.name.startsWith("$ACTION_REF_")).map((part) => part.name.slice("$ACTION_REF_".length));
  const bound = references.map((number) => boundActionId(own, number));
  const ids = [...plain, ...bound];
  if (ids.length > MAX_ACTIONS || (bound.length > 0 && !mayBind) || !own.every((part) => isExpected(part, references))) return undefined;
  return ids.every((id) => id !== undefined && ID.test(id)) ? { ids: ids.filter((id) => id !== undefined) } : undefined;
}

/** Reads the `next-action` header. @returns undefined when it is no action id. */
export function readActionHeader(header: string): ActionCall | undefined {
  return ID.test(header) ? { ids: [header] } : undefined;
}

function boundActionId(own: readonly Part[], number: string): string | undefined {
  if (!/^\d{1,3}$/.test(number)) return undefined;
  const rows = own.filter((part) => part.name === `$ACTION_${number}:0`);
  return rows.length === 1 ? /^\{"id":"([0-9a-f]{42})"[,}]/.exec(rows[0]?.bytes.toString("latin1") ?? "")?.[1] : undefined;
}

function isExpected(part: Part, references: readonly string[]): boolean {
  const text = part.bytes.toString("utf8");
  if (part.name.startsWith("$ACTION_ID_")) return part.filename === undefined && text === "";
  if (part.name.startsWith("$ACTION_REF_")) return part.filename === undefined && text === "";
  if (part.name === "$ACTION_KEY") return part.filename === undefined && /^[\x21-\x7e]{1,200}$/.test(text);
  const [, number, row] = /^\$ACTION_(\d{1,3}):(\d{1,4})$/.exec(part.name) ?? [];
  if (number === undefined || !references.includes(number)) return false;
  return row === "0" ? isJsonText(text) : isActionRow(part);
}
