import { describe, expect, it } from "vitest";
import { BODY_KINDS } from "#lib/bodies/kinds.ts";
import { LOCALES } from "#lib/i18n/locales.ts";
import { ABOUT_WHOM, IDENTITY_MODES, MANNERS, TYPED_KINDS } from "#lib/intake/choices.ts";
import { type Answers, identityModeOf, isChild, kindOf } from "#lib/intake/telling.ts";
import { pathOf } from "#lib/intake/way.ts";
import { answersOf, WAYS, waysIn } from "#tests/e2e/robot/ways.ts";

/** Every combination of the answers that pages depend on. */
const EVERYBODY: Answers[] = MANNERS.flatMap((manner) =>
  ABOUT_WHOM.flatMap((about) =>
    TYPED_KINDS.flatMap((kind) =>
      IDENTITY_MODES.flatMap((identityMode) =>
        BODY_KINDS.flatMap((bodyKind) =>
          ["yes", ""].map((agreed) => ({
            danger: { danger: "no", manner },
            about: { about },
            kind: { kind },
            reach: { identityMode },
            body: { bodyKind },
            consents: { "consents.body_facts": agreed },
          })),
        ),
      ),
    ),
  ),
);

/** Whose way it is: the kind and the mode, or a child's. */
const whose = (answers: Answers) => (isChild(answers) ? "a child" : `${kindOf(answers)}, ${identityModeOf(answers)}`);

function pagesByWhose(all: Answers[]): Map<string, Set<string>> {
  const pages = new Map<string, Set<string>>();
  for (const answers of all) pages.set(whose(answers), new Set([...(pages.get(whose(answers)) ?? []), ...pathOf(answers)]));
  return pages;
}

describe("the ways that are walked with a browser", () => {
  const possible = pagesByWhose(EVERYBODY);
  const walked = pagesByWhose([...WAYS.scripts, ...WAYS["no scripts"]].map(answersOf));

  it.each([...possible.keys()])("come to every page: %s", (name) => {
    expect([...(walked.get(name) ?? [])].toSorted()).toEqual([...(possible.get(name) ?? [])].toSorted());
  });

  it.each(LOCALES)("meet each kind and each choice about the name in %s, also in the short form", (locale) => {
    const met = [...waysIn(locale, "scripts"), ...waysIn(locale, "no scripts")].map(answersOf);
    // A signal has one way only, which meets two languages.
    expect(new Set(met.map(kindOf).filter((kind) => kind !== "signal"))).toEqual(new Set(TYPED_KINDS.filter((kind) => kind !== "signal")));
    expect(new Set(met.map(identityModeOf))).toEqual(new Set(IDENTITY_MODES));
  });

  it.each(["scripts", "no scripts"] as const)("are all walked with %s, whatever the form", (scripts) => {
    const short = LOCALES.flatMap((locale) => waysIn(locale, scripts));
    expect(new Set(short)).toEqual(new Set(WAYS[scripts]));
    for (const locale of LOCALES) expect(waysIn(locale, scripts, true)).toEqual(WAYS[scripts]);
  });

  it("are the same kinds and modes with scripts and without", () => {
    const names = (ways: typeof WAYS.scripts) => [...new Set(ways.map((way) => whose(answersOf(way))))].toSorted();
    expect(names(WAYS["no scripts"])).toEqual(names(WAYS.scripts));
    expect(names(WAYS.scripts)).toEqual([...possible.keys()].toSorted());
  });
});
