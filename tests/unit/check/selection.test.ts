import { describe, expect, it } from "vitest";
import { chosenSteps } from "#server/check/selection.ts";
import { STEPS } from "#server/check/steps.ts";

const namesFor = (...asked: string[]) => chosenSteps(asked).map(({ step }) => step.name);

describe("npm test", () => {
  it("runs every check when nothing is named", () => {
    expect(namesFor()).toEqual(STEPS.map(({ name }) => name));
  });

  it("runs what a named check needs before it", () => {
    expect(namesFor("e2e")).toEqual(["clients", "build", "e2e"]);
    expect(namesFor("types")).toEqual(["clients", "route types", "types"]);
    expect(namesFor("route-types")).toEqual(["route types"]);
  });

  it.each([
    ["tests/unit/crypto", "unit"],
    ["tests/integration/intake/lodge.test.ts", "integration"],
    ["tests/integration/guard/wire-fuzz.test.ts", "built"],
    ["tests/architecture/imports.test.ts", "architecture"],
    ["tests/architecture/database/privileges.test.ts", "integration"],
    ["tests/architecture/build/entry-points.test.ts", "built"],
    ["tests/e2e/citizen/story.spec.ts", "e2e"],
    ["tests/chaos/kill-postgres.test.ts", "chaos"],
  ])("finds the check that runs %s", (file, name) => {
    const narrowed = chosenSteps([file]).filter(({ files }) => files.length > 0);
    expect(narrowed.map(({ step, files }) => [step.name, files])).toEqual([[name, [file]]]);
  });

  it("names the checks there are when it is asked for another", () => {
    expect(() => chosenSteps(["speed"])).toThrow(/no check called "speed".*unit, architecture, integration/);
  });

  it("needs only checks that come earlier", () => {
    const order = STEPS.map(({ name }) => name);
    for (const { name, needs } of STEPS)
      for (const needed of needs) expect(order.indexOf(needed), `${name} needs ${needed}`).toBeLessThan(order.indexOf(name));
  });
});
