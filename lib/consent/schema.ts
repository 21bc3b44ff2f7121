import { z } from "zod";
import { DISCLOSURES } from "#lib/intake/choices.ts";

/** An answer to one disclosure, as its form sends it. */
export const answerSchema = z.object({
  disclosure: z.enum(DISCLOSURES, "check_fields"),
  given: z.enum(["yes", "no"], "check_fields").transform((given) => given === "yes"),
});
