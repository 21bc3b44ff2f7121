import { describe, expect, it } from "vitest";
import { BODY_KINDS } from "#lib/bodies/kinds.ts";
import { LOCALES } from "#lib/i18n/locales.ts";
import { meaningOf, type Name, namesOf } from "#lib/queue/meaning.ts";
import { CLOSED_PLACES } from "#lib/queue/schema.ts";
import { REGION_CODES } from "#lib/regions/regions.ts";
import { RIGHTS } from "#lib/rights/rights.ts";
import { TEXTS } from "#tests/support/messages.ts";

const names: Name[] = LOCALES.flatMap((locale) => {
  const text = (key: string) => TEXTS[locale].get(key) ?? "";
  return [
    ...REGION_CODES.flatMap((region) => namesOf({ region }, text(`regions.${region}`))),
    ...BODY_KINDS.flatMap((body) => namesOf({ body }, text(`bodies.${body}`))),
    ...CLOSED_PLACES.flatMap((place) => namesOf({ place }, text(`detention.${place}`))),
    ...RIGHTS.flatMap((right) => namesOf({ right }, text(`rights.${right}.name`))),
  ];
});

describe("words of a search", () => {
  it.each([
    ["полиция", { body: "police" }],
    ["полицыя алматы", { body: "police", region: "KZ-75" }],
    ["Almaty police", { body: "police", region: "KZ-75" }],
    ["gjkbwbz", { body: "police" }],
    ["прокуратура түркістан", { body: "prosecutor", region: "KZ-61" }],
    ["туркистан облысы", { region: "KZ-61" }],
    ["шымкент", { region: "KZ-79" }],
    ["психиатрическая больница", { place: "psychiatric" }],
    ["кала акимдиги шымкент", { body: "local_executive", region: "KZ-79" }],
  ])("are understood as codes: %s", (text, facet) => {
    expect(meaningOf(text, names)).toEqual(facet);
  });

  it.each(["Әсел Нұрланқызы Серікова", "xyzzy", "", "12345"])("of something else mean nothing: %s", (text) => {
    expect(meaningOf(text, names)).toBeNull();
  });
});
