import { defineHandler } from "#lib/actions/define-handler.ts";
import { receiveFiles } from "../../../receive-files.ts";

/** Files come here, past the guard, as they are sent. */
export const POST = defineHandler({
  permission: "public",
  run: (request, locale) =>
    receiveFiles(request, "draft", { back: `/${locale}/form/files`, without: `/${locale}/form/danger?notice=start_again` }),
});
