// A worker of its own that sends what is due at the moment given, and ends. For tests that kill it, and that read what it says.

import { Temporal } from "temporal-polyfill";
import { sendDueNotices } from "#lib/notices/send-due.ts";
import { openSenders } from "#lib/notices/senders.ts";

await sendDueNotices(openSenders(), Temporal.Instant.from(process.argv[2] ?? ""));
process.exit(0);
