/** The text fields of a form by name. The framework's own fields and files are left out. */
export function fieldsOf(form: FormData): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of form) {
    // Browsers send line breaks as CRLF whatever was typed; the person's own line break is one character.
    if (typeof value === "string" && !name.startsWith("$ACTION")) fields[name] = value.replaceAll("\r\n", "\n");
  }
  return fields;
}
