import { describe, expect, it } from "vitest";
import { POLICY } from "#lib/auth/policy.ts";
import { filesIn, textOf } from "#tests/support/source-files.ts";

const DOORS = { office: "app/[locale]/(office)", review: "app/[locale]/(review)" };

/** Pages that people see before they have signed in, by hand: nothing else may be open. */
const OPEN = ["app/[locale]/(office)/office/sign-in/page.tsx", "app/[locale]/(review)/review/sign-in/page.tsx"];

const pages = Object.values(DOORS).flatMap((folder) => filesIn(folder, /(^|\/)page\.tsx$/));
const closed = pages.filter((page) => !OPEN.includes(page));

describe("a page of the office or of the reviewers", () => {
  it("exists, and only the sign-in pages are open", () => {
    expect(closed.length).toBeGreaterThan(4);
    expect(pages).toEqual(expect.arrayContaining(OPEN));
  });

  it.each(closed)("asks who is there before anything else: %s", (page) => {
    const text = textOf(page);
    const asked = [...text.matchAll(/await requireActor\(\s*"([^"]+)"/g)].map(([, permission]) => permission as string);
    expect(asked.length, "calls requireActor").toBeGreaterThan(0);
    for (const permission of asked) expect(Object.keys(POLICY)).toContain(permission);
    const door = page.includes("(review)") ? "review" : "office";
    for (const permission of asked) expect(permission.startsWith("review.") ? "review" : "office").toBe(door);
    expect(bodyOf(text).indexOf("requireActor"), "before the first query").toBeLessThan(firstQuery(bodyOf(text)));
  });

  it.each(filesIn("app/[locale]/(citizen)", /\.tsx?$/))("is not what a citizen gets: %s asks nobody to sign in", (file) => {
    expect(textOf(file)).not.toMatch(/requireActor|currentActor/);
  });
});

/** The text of the page's own function. */
function bodyOf(text: string): string {
  return text.slice(text.indexOf("export default"));
}

function firstQuery(body: string): number {
  const found = /\b(find|list|count|open|read)[A-Z]\w*\(/.exec(body);
  return found ? found.index : Number.POSITIVE_INFINITY;
}
