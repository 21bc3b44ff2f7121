import { z } from "zod";
import { onCase, reasonText } from "#lib/cases/schema.ts";

/** What the complainant is told about their wish. */
export const answerErasureSchema = z.object({ ...onCase, message: reasonText });
