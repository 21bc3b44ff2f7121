import { z } from "zod";
import { BODY_KINDS } from "#lib/bodies/kinds.ts";
import { URGENCIES } from "#lib/cases/schema.ts";
import { CASE_STATUSES } from "#lib/cases/status.ts";
import { DETENTION_KINDS, type DetentionKind, isDeprivedOfLiberty } from "#lib/detention/kinds.ts";
import { LOCALES } from "#lib/i18n/locales.ts";
import { TYPED_KINDS } from "#lib/intake/choices.ts";
import { REGION_CODES } from "#lib/regions/regions.ts";
import { RIGHTS } from "#lib/rights/rights.ts";

export const QUEUE_PAGE = 50;

/** More is not counted: whoever has a thousand cases before them needs no other figure. */
export const COUNTED_UP_TO = 1_000;

/** The orders the queue can be read in. `risk`: urgency, then the legal date; `deadline`: the date, then urgency. */
export const QUEUE_SORTS = ["risk", "deadline", "newest", "oldest"] as const;
export type QueueSort = (typeof QUEUE_SORTS)[number];

/** What a complainant asked of us, or was asked and has not answered in time: it waits in open and in ended cases alike. */
export const QUEUE_ASKS = ["late_answer", "review", "erasure"] as const;
export type QueueAsk = (typeof QUEUE_ASKS)[number];

export const QUEUE_STATES = ["open", "held", "ended"] as const;

/** Where a legal date lies, seen from today. `week` ends on Sunday; `none`: the law sets no period. */
export const DUE_WINDOWS = ["overdue", "today", "week", "next_week", "later", "none"] as const;
export type DueWindow = (typeof DUE_WINDOWS)[number];

/** Ways a submission comes in. */
export const CHANNELS = ["web", "paper", "phone", "reception", "visit", "email", "detention_box"] as const;

/** People whom the memorandum puts first, as far as coded answers tell of them. Nobody is found here by what they wrote. */
export const VULNERABLE_GROUPS = ["children", "detained", "disabilities", "women", "migrants", "defenders", "cared_for"] as const;

/** What else can be true of a case. `unanswered`: the complainant had the last word in the thread. */
export const FLAGS = ["danger", "reprisal", "group", "unanswered"] as const;

/** Kinds of closed places alone: "none" is no place. */
export const CLOSED_PLACES = DETENTION_KINDS.filter(isDeprivedOfLiberty) as Exclude<DetentionKind, "none">[];

const oneOf = <const Values extends readonly string[]>(values: Values) => z.enum(values).optional().catch(undefined);

// A form sends a field for each tick, an address with one of them a single text.
const flags = z
  .preprocess((given) => [given].flat().filter((flag) => (FLAGS as readonly unknown[]).includes(flag)), z.array(z.enum(FLAGS)))
  .transform((given) => FLAGS.filter((flag) => given.includes(flag)));

/**
 * The queue's filters, order and place, as they stand in the address: codes and ids, never a word somebody wrote.
 * A value nobody offers is left out and is no error: an old bookmark still opens the queue.
 */
export const queueFilterSchema = z.object({
  state: z.enum(QUEUE_STATES).catch("open"),
  officer: z
    .union([z.enum(["me", "nobody"]), z.uuid()])
    .optional()
    .catch(undefined),
  asks: oneOf(QUEUE_ASKS),
  due: oneOf(DUE_WINDOWS),
  urgency: oneOf(URGENCIES),
  status: oneOf(CASE_STATUSES),
  kind: oneOf(TYPED_KINDS),
  region: oneOf(REGION_CODES),
  place: oneOf(CLOSED_PLACES),
  body: oneOf(BODY_KINDS),
  right: oneOf(RIGHTS),
  people: oneOf(VULNERABLE_GROUPS),
  language: oneOf(LOCALES),
  channel: oneOf(CHANNELS),
  flag: flags,
  // Several where one was mistyped: the numbers that may have been meant.
  number: z
    .string()
    .trim()
    .regex(/^\d{4}-\d{6}(,\d{4}-\d{6}){0,9}$/)
    .optional()
    .catch(undefined),
  sort: z.enum(QUEUE_SORTS).catch("risk"),
  after: z.string().max(200).optional().catch(undefined),
  before: z.string().max(200).optional().catch(undefined),
});
export type QueueFilter = z.infer<typeof queueFilterSchema>;

/** What somebody types to find something. It is posted and never stands in an address: it may be a person's name. */
export const searchSchema = z.object({ text: z.string("search_missing").trim().min(1, "search_missing").max(200, "search_missing") });

/** The name of a saved view: short enough to stand in a row with others. */
const viewName = z.string("view_name_missing").trim().min(1, "view_name_missing").max(40, "view_name_too_long");

/** A view as its form sends it. `query` is the address it was made from; codes alone are kept of it. */
export const saveViewSchema = z.object({ name: viewName, query: z.string().max(1_000, "check_fields"), shared: z.string().optional() });
export const removeViewSchema = z.object({ viewId: z.uuid("check_fields") });

/** The whole queue: every open case, the most pressing first. */
export const WHOLE_QUEUE: QueueFilter = { state: "open", sort: "risk", flag: [] };
