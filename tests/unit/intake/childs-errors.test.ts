import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { LOCALES } from "#lib/i18n/locales.ts";
import { answerPage } from "#lib/intake/answer.ts";
import { namesOf } from "#lib/intake/fields.ts";
import type { Answers } from "#lib/intake/telling.ts";
import { fieldsOf, pathOf } from "#lib/intake/way.ts";

const CHILD: Answers = { danger: { danger: "no", manner: "child" } };

/** What can be typed wrong into any field. */
const WRONG = ["", "x".repeat(60_000), "\u0007", "12", "@"];

it("a child is told in a child's words whatever has to be put right on a child's pages", () => {
  const codes = new Set<string>();
  for (const question of pathOf(CHILD).filter((page) => page !== "danger"))
    for (const wrong of WRONG) {
      const typed = Object.fromEntries(
        fieldsOf(question, CHILD)
          .flatMap(namesOf)
          .map((name) => [name, wrong]),
      );
      const { attempts } = answerPage({ answers: CHILD, attempts: {} }, question, typed);
      for (const code of Object.values(attempts[question]?.errors ?? {})) codes.add(code);
    }
  expect(codes.size).toBeGreaterThan(5);
  for (const locale of LOCALES) {
    const { errors } = JSON.parse(readFileSync(`lib/i18n/messages/${locale}/child.json`, "utf8"));
    expect(Object.keys(errors), locale).toEqual(expect.arrayContaining([...codes, "danger_missing"]));
  }
});
