import { describe, expect, it } from "vitest";
import { type Pressed, stepOf } from "#lib/queue/keys.ts";

const press = (code: string, held: Partial<Pressed> = {}): Pressed => ({
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const free = { typing: false, singleKeys: true };

describe("a key in the queue", () => {
  it.each([
    [press("KeyJ"), "down"],
    [press("KeyK"), "up"],
    [press("KeyX"), "mark"],
    [press("KeyA"), "assign"],
    [press("KeyS"), "decide"],
    [press("Slash"), "search"],
    [press("Slash", { shiftKey: true }), "help"],
    [press("KeyK", { ctrlKey: true }), "palette"],
    [press("KeyK", { metaKey: true }), "palette"],
  ])("is known by its place on the keyboard, whatever it writes: %j", (event, step) => {
    expect(stepOf(event, free)).toBe(step);
  });

  it.each(["KeyJ", "KeyK", "KeyX", "KeyA", "KeyS", "Slash"])("is the browser's own with Ctrl, Alt or Meta: %s", (code) => {
    for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }])
      expect([null, "palette"]).toContain(stepOf(press(code, held), free));
    expect(stepOf(press("KeyJ", { shiftKey: true }), free)).toBeNull();
  });

  it("does nothing while somebody types or has switched keys off, but for the palette", () => {
    for (const state of [
      { ...free, typing: true },
      { ...free, singleKeys: false },
    ]) {
      expect(stepOf(press("KeyJ"), state)).toBeNull();
      expect(stepOf(press("Slash", { shiftKey: true }), state)).toBeNull();
      expect(stepOf(press("KeyK", { ctrlKey: true }), state)).toBe("palette");
    }
  });
});
