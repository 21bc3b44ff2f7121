import { defineHandler } from "#lib/actions/define-handler.ts";
import { dropPieces, takePiece, tellProgress } from "../../../../../receive-pieces.ts";

/** How far a file has come; its next piece; and that its sender does not want to send it after all (tus 1.0). */
export const HEAD = defineHandler({ permission: "public", run: (request) => tellProgress(request, "visit") });
export const PATCH = defineHandler({ permission: "public", run: (request, locale) => takePiece(request, "visit", locale) });
export const DELETE = defineHandler({ permission: "public", run: (request) => dropPieces(request, "visit") });
