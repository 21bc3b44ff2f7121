import { ActionTextArea } from "#components/ui/action-fields.tsx";
import { MESSAGE_LIMIT } from "#lib/tracking/schema.ts";
import type { Words } from "./words.ts";

type Props = { name: string; language: string; words: Words };

/** A text the complainant will read, in the language they wrote to us in. */
export function MessageToComplainant({ name, language, words }: Props) {
  return (
    <ActionTextArea
      name={name}
      label={words("steps.toComplainant")}
      hint={words("steps.writeIn", { language })}
      rows={6}
      maxLength={MESSAGE_LIMIT}
      lang={language}
      spellCheck
    />
  );
}
