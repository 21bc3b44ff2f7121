import { describe, expect, it } from "vitest";
import { isLocale, negotiateLocale } from "#lib/i18n/locales.ts";

describe("the first language of a visitor", () => {
  it.each([
    ["ru-RU,ru;q=0.9,en;q=0.8", "ru"],
    ["en-US,en;q=0.5", "en"],
    ["kk-KZ,ru;q=0.9", "kk"],
    ["en;q=0.4, ru;q=0.6", "ru"],
    ["uz, ru;q=0.8", "ru"],
    ["ru;q=0, en;q=0.1", "en"],
    ["de-DE,de", "kk"],
    ["*", "kk"],
    ["ru;q=x", "kk"],
    ["", "kk"],
    [undefined, "kk"],
    [null, "kk"],
    [",;=,".repeat(2000), "kk"],
  ])("%s → %s", (header, locale) => expect(negotiateLocale(header)).toBe(locale));

  it.each(["KK", "de", "", undefined, 1, ["kk"], "__proto__"])("%s is no locale", (value) => expect(isLocale(value)).toBe(false));
});
