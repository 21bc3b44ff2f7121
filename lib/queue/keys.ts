/** What a key does in the queue. */
export type KeyStep = "down" | "up" | "mark" | "assign" | "decide" | "search" | "help" | "palette";

/** The keys by their place on the keyboard (`event.code`): on a Cyrillic layout `j` writes «о», and does the same. */
const STEPS: Record<string, KeyStep> = { KeyJ: "down", KeyK: "up", KeyX: "mark", KeyA: "assign", KeyS: "decide", Slash: "search" };

export type Pressed = Pick<KeyboardEvent, "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/**
 * What was asked for. Single keys do nothing while somebody types, or when they are switched off (WCAG 2.1.4); the palette
 * opens from everywhere.
 */
export function stepOf(
  { code, ctrlKey, metaKey, altKey, shiftKey }: Pressed,
  { typing, singleKeys }: { typing: boolean; singleKeys: boolean },
): KeyStep | null {
  if (code === "KeyK" && ctrlKey !== metaKey && !altKey && !shiftKey) return "palette";
  if (ctrlKey || metaKey || altKey || typing || !singleKeys) return null;
  if (code === "Slash" && shiftKey) return "help";
  return shiftKey ? null : (STEPS[code] ?? null);
}
