import { describe, expect, it } from "vitest";
import { BODY_KINDS, namedBodyKinds } from "#lib/bodies/kinds.ts";
import en from "#lib/i18n/messages/en/bodies.json" with { type: "json" };
import kk from "#lib/i18n/messages/kk/bodies.json" with { type: "json" };
import ru from "#lib/i18n/messages/ru/bodies.json" with { type: "json" };
import { BODY_KIND_ROWS } from "#prisma/seed/rules/body-kinds.ts";

describe("kinds of body", () => {
  it.each(Object.entries({ kk, ru, en }))("have exactly their names in %s", (_, names) => {
    expect(Object.keys(names)).toEqual([...BODY_KINDS]);
    expect(new Set(Object.values(names)).size).toBe(BODY_KINDS.length);
  });

  it("end with the answers that are always allowed", () => {
    expect(BODY_KINDS.slice(-2)).toEqual(["other", "not_known"]);
    expect(namedBodyKinds((kind) => ru[kind]).at(-1)).toEqual({ code: "not_known", name: "Не знаю" });
  });

  it("are sown in the order in which they are offered", () => {
    expect(BODY_KIND_ROWS.map(({ code }) => code)).toEqual([...BODY_KINDS]);
    expect(BODY_KIND_ROWS.map(({ sort }) => sort)).toEqual(BODY_KINDS.map((_, place) => place + 1));
  });
});
