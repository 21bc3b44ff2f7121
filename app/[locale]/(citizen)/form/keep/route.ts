import { defineHandler } from "#lib/actions/define-handler.ts";
import { keepQuietly } from "./keep-quietly.ts";

/** What our script sends while somebody types. */
export const POST = defineHandler({ permission: "public", run: (request, locale) => keepQuietly(request, locale) });
