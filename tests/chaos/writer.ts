// An application process of its own that sends messages of both sides, again and again, until it is killed.

import { writeToComplainant } from "#lib/messages/commands.ts";
import { writeToOffice } from "#lib/tracking/commands.ts";

const { actor, caseId, credentials, letters } = JSON.parse(process.argv[2] ?? "{}");

for (;;)
  for (const { messageId, text, author } of letters) {
    const write = () =>
      author === "office" ? writeToComplainant(actor, { caseId, messageId, text }) : writeToOffice(credentials, { messageId, text });
    await write().catch(() => undefined);
  }
