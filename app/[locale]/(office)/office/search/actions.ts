"use server";

import { redirect } from "next/navigation";
import { defineAction } from "#lib/actions/define-action.ts";
import { queuePath } from "#lib/queue/address.ts";
import { searchQueue } from "#lib/queue/queries.ts";
import { searchSchema } from "#lib/queue/schema.ts";
import { searchNames } from "../../search-names.ts";

/** What was typed is posted and answered with an address of codes: it may be a name, and must not stay in a browser's history. */
export const searchAction = defineAction({
  permission: "queue.read",
  input: searchSchema,
  run: async ({ text }, actor, locale) => {
    const found = await searchQueue(actor, text, await searchNames());
    redirect(`/${locale}${"caseId" in found ? `/office/cases/${found.caseId}` : queuePath(found.filter)}`);
  },
});
