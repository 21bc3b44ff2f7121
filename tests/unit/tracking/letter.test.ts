import { describe, expect, it } from "vitest";
import { z } from "zod";
import { idOfText } from "#lib/tracking/letter.ts";

const FORM = "1b671a64-40d5-491e-99b0-da01ff1f3341";

describe("the id under which a message is sent", () => {
  it("is the same for every retry", () => {
    expect(idOfText(FORM, "Куәгер бар")).toBe(idOfText(FORM, "Куәгер бар"));
  });

  it("is another one when a form from the browser's history comes with another text, or another form with the same", () => {
    expect(idOfText(FORM, "Куәгер бар.")).not.toBe(idOfText(FORM, "Куәгер бар"));
    expect(idOfText("1b671a64-40d5-491e-99b0-da01ff1f3342", "Куәгер бар")).not.toBe(idOfText(FORM, "Куәгер бар"));
  });

  it("is a UUID", () => {
    for (const text of ["", "ә", "x".repeat(10_000)]) expect(z.uuid().safeParse(idOfText(FORM, text)).success).toBe(true);
  });
});
