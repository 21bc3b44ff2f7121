import { describe, expect, it } from "vitest";
import { fieldsOf } from "#lib/actions/form-data.ts";
import { refused } from "#lib/actions/result.ts";

describe("a refused form", () => {
  it("gives back what was typed, but never a password or a code", () => {
    const { values } = refused("…", { email: "a@example.kz", password: "secret", code: "123456" }) as { values: object };
    expect(values).toEqual({ email: "a@example.kz" });
  });

  it("tells the first problem of each field", () => {
    const state = refused("…", {}, [
      ["text", "is missing"],
      ["text", "is too short"],
      ["title", "is missing"],
    ]);
    expect(state).toMatchObject({ status: "refused", fieldErrors: { text: "is missing", title: "is missing" } });
  });
});

describe("the fields of a form", () => {
  it("are its texts, without files and the framework's own fields", () => {
    const form = new FormData();
    form.set("text", "Сәлем");
    form.set("$ACTION_ID_abc", "");
    form.set("file", new Blob(["x"]), "x.txt");
    expect(fieldsOf(form)).toEqual({ text: "Сәлем" });
  });

  it("keep the person's own line breaks, one character each", () => {
    const form = new FormData();
    form.set("text", "бір\r\nекі\nүш");
    expect(fieldsOf(form)).toEqual({ text: "бір\nекі\nүш" });
  });
});
