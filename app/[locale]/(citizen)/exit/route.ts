import { defineHandler } from "#lib/actions/define-handler.ts";
import { clearDevice, goElsewhere } from "./leave.ts";

/** The plain link: everything is forgotten here and the browser is sent elsewhere. */
export const GET = defineHandler({ permission: "public", run: (request, locale) => goElsewhere(request, locale) });

/** What our script sends while it leads elsewhere by itself: nobody waits for the answer. */
export const POST = defineHandler({ permission: "public", run: () => clearDevice() });
