import { defineHandler } from "#lib/actions/define-handler.ts";
import { clearDevice, goElsewhere } from "./leave.ts";

/** The plain link: everything is forgotten here and the browser is sent elsewhere. */
export const GET = defineHandler({ permission: "public", run: (request, locale) => goElsewhere(request, locale) });

/** What our script sends beside it, in case the way out itself is cut off. */
export const POST = defineHandler({ permission: "public", run: () => clearDevice() });
