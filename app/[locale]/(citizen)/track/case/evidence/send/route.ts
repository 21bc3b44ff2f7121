import { defineHandler } from "#lib/actions/define-handler.ts";
import { receiveFiles } from "../../../../receive-files.ts";

/** Files for a case that is there already come here, past the guard, as they are sent. */
export const POST = defineHandler({
  permission: "public",
  run: (request, locale) => receiveFiles(request, "visit", { back: `/${locale}/track/case/evidence`, without: `/${locale}/track?ended=1` }),
});
