import { defineHandler } from "#lib/actions/define-handler.ts";
import { beginPieces } from "../../../receive-pieces.ts";

/** A file that comes in pieces begins here (tus 1.0, "creation"). */
export const POST = defineHandler({ permission: "public", run: (request, locale) => beginPieces(request, "draft", locale) });
