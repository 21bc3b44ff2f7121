/** The id of a field's control, made from its name: `when.day` → `when-day`. Links of the error summary use the same rule. */
export function fieldId(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]+/g, "-");
}

/** What a control points to with `aria-describedby`: its hint and its error, when they are there. */
export function describedBy(id: string, field: { hint?: string; error?: string }): string | undefined {
  const ids = [field.hint && `${id}-hint`, field.error && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}
