/** Sizes and times of the guard, in bytes, milliseconds and counts. next.config.ts takes its body limit from here. */

/** Largest body of a form or an action. Files do not come this way: they get their own streaming route. */
export const MAX_BODY_BYTES = 1024 * 1024;

/** What a form with files has besides the files. */
export const UPLOAD_SLACK_BYTES = 1024 * 1024;

/** Next must never be the first to refuse a body: it answers 500, the guard answers 413. */
export const NEXT_BODY_BYTES = 2 * MAX_BODY_BYTES;

export const MAX_HEADER_BYTES = 16 * 1024;
export const MAX_URL_LENGTH = 2048;
export const MAX_FORM_PARTS = 500;
export const MAX_PART_HEADER_BYTES = 2048;
export const MAX_JSON_DEPTH = 32;

export const HEADERS_TIMEOUT_MS = 10_000;
/** A form is read for this long at most. */
export const REQUEST_TIMEOUT_MS = 30_000;
/** A file may take longer: 25 MB over a line of 64 kbit/s are an hour. What comes too slowly is shown out earlier. */
export const UPLOAD_TIMEOUT_MS = 2 * 3_600_000;
export const KEEP_ALIVE_TIMEOUT_MS = 20_000;
/** How often Node looks for sockets that broke the two limits above; its default of 30 s would triple them. */
export const TIMEOUT_CHECK_MS = 1_000;
/** A socket on which nothing moves for this long is closed, also while an answer is being read too slowly. */
export const IDLE_SOCKET_MS = 60_000;

/** A body may take this long … */
export const BODY_GRACE_MS = 8_000;
/** … plus one second for each of these many bytes that did arrive: slow phones pass, dripping sockets do not. */
export const BODY_BYTES_PER_SECOND = 1024;

/** After a refusal we read on for this long, so that the answer arrives before the connection is closed. */
export const DRAIN_MS = 2_000;

/** How long a stopping process waits for answers under way. */
export const SHUTDOWN_MS = 10_000;
