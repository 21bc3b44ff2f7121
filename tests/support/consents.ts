import { answerDisclosure } from "#lib/consent/commands.ts";
import type { Disclosure } from "#lib/intake/choices.ts";
import type { LodgedCase } from "#tests/support/cases.ts";

/** Number and code of a case, as its person types them. */
export const credentialsOf = ({ number, accessCode }: Pick<LodgedCase, "number" | "accessCode">) => ({ number, code: accessCode });

/** The person of a case agrees to a disclosure. @returns whether that changed anything */
export function agreeTo(file: LodgedCase, disclosure: Disclosure): Promise<boolean> {
  return answerDisclosure(credentialsOf(file), { disclosure, given: true });
}

/** The person of a case takes a consent back. @returns whether that changed anything */
export function takeBack(file: LodgedCase, disclosure: Disclosure): Promise<boolean> {
  return answerDisclosure(credentialsOf(file), { disclosure, given: false });
}
