import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { formWords } from "#components/paper/form-words.ts";
import type { FormWords } from "#lib/documents/form.ts";
import { formMark, paperAddress, variantAt } from "#lib/paper/looks.ts";
import { versionOf } from "#lib/paper/version.ts";

let form: FormWords;
beforeAll(async () => {
  form = await formWords({ locale: "kk", look: "normal" });
}, 60_000);

type Path = (string | number)[];

/** Where every text, number and switch of a form stands. */
function leaves(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return value === undefined ? [] : [path];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

function changedAt(value: unknown, path: Path, change: (leaf: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  return Object.assign(copy, { [key]: changedAt((value as Record<string, unknown>)[key], rest, change) });
}

function turnedAround(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedAround);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turnedAround(inner)]),
  );
}

describe("the version of a form", () => {
  it("is the same for the same form, however it was put together", async () => {
    const again = await formWords({ locale: "kk", look: "normal" });
    expect(versionOf(again)).toBe(versionOf(form));
    expect(versionOf(turnedAround(form) as object)).toBe(versionOf(form));
    expect(versionOf(form)).toMatch(/^[0-9a-f]{8}$/);
  });

  it("changes with every single word, code and number", () => {
    const places = leaves(form);
    expect(places.length).toBeGreaterThan(400);
    const change = (leaf: unknown) => (typeof leaf === "string" ? `${leaf}.` : typeof leaf === "number" ? leaf + 1 : !leaf);
    const version = versionOf(form);
    expect(places.filter((place) => versionOf(changedAt(form, place, change) as object) === version)).toEqual([]);
  });

  it("changes when a question, a field or an option goes, comes or moves", () => {
    const lists: Path[] = [["questions"]];
    for (const [index, { fields }] of form.questions.entries()) {
      lists.push(["questions", String(index), "fields"]);
      for (const [at, field] of fields.entries())
        if ("options" in field) lists.push(["questions", String(index), "fields", String(at), "options"]);
    }
    fc.assert(
      fc.property(fc.constantFrom(...lists), fc.constantFrom("drop", "double", "turn"), (list, act) => {
        const changed = changedAt(form, list, (items) => {
          const all = items as unknown[];
          if (act === "drop") return all.slice(1);
          return act === "double" ? [...all, all[0]] : [...all].reverse();
        });
        const same = JSON.stringify(changed) === JSON.stringify(form);
        expect(versionOf(changed as object) === versionOf(form)).toBe(same);
      }),
    );
  });

  it("is another one for each language and look, and stands in the mark with both", async () => {
    const large = await formWords({ locale: "kk", look: "large" });
    const russian = await formWords({ locale: "ru", look: "normal" });
    expect(new Set([form, large, russian].map(versionOf)).size).toBe(3);
    expect(formMark({ locale: "kk", look: "normal" }, versionOf(form))).toBe(`OMB-FORM kk normal ${versionOf(form)}`);
  });
});

describe("the address of a form", () => {
  it("leads to the form and back, and to nothing else", () => {
    expect(paperAddress({ locale: "ru", look: "easy" })).toBe("/ru/paper/easy.pdf");
    expect(variantAt("ru", "easy.pdf")).toEqual({ locale: "ru", look: "easy" });
    for (const file of ["easy", "Easy.pdf", "child.pdf", "toString.pdf", "../easy.pdf", "", undefined])
      expect(variantAt("ru", file)).toBeNull();
    expect(variantAt("xx", "easy.pdf")).toBeNull();
  });
});
