import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Case, courseOf } from "#lib/abuse/course.ts";
import { mustNeverWait } from "#lib/abuse/never-wait.ts";
import { HIGH_RISK, riskOf, type Signals } from "#lib/abuse/risk.ts";
import { BODY_KINDS } from "#lib/bodies/kinds.ts";
import type { Submission } from "#lib/intake/submission.ts";

const ANYBODY: Pick<Submission, "heldIn" | "rights" | "inDanger"> = { heldIn: "none", rights: [], inDanger: false };

const PERSON: Signals = { fromSameNetwork: 0, throughSameLink: 0, byAnyone: 0, withSameWords: 0, fieldForMachines: false, secondsOpen: 45 };

const anySignals: fc.Arbitrary<Signals> = fc.record({
  fromSameNetwork: fc.option(fc.nat(1_000)),
  throughSameLink: fc.nat(1_000),
  byAnyone: fc.nat(1_000),
  withSameWords: fc.nat(1_000),
  fieldForMachines: fc.boolean(),
  secondsOpen: fc.option(fc.double({ min: 0, max: 100_000, noNaN: true })),
});
const anyCase: fc.Arbitrary<Case> = fc.record({
  mustNeverWait: fc.boolean(),
  risk: fc.nat(300),
  scripts: fc.boolean(),
  proof: fc.constantFrom("none", "done", "in_vain"),
});

describe("a filing looks like a person’s", () => {
  it.each<[string, Partial<Signals>]>([
    ["who takes their time", {}],
    ["who is quick", { secondsOpen: 0.5 }],
    ["whose browser says nothing about time", { secondsOpen: null }],
    ["in a house where many write", { fromSameNetwork: 12 }],
    ["who joins a group that hundreds join", { throughSameLink: 500 }],
    ["who joins it together with the whole house", { throughSameLink: 500, fromSameNetwork: 500 }],
    ["who sends the same words again and again", { withSameWords: 50 }],
    ["who is quick, sends the same words again, and on a busy day", { secondsOpen: 1, withSameWords: 9, byAnyone: 200 }],
    ["whose network is not known, on the busiest day", { fromSameNetwork: null, byAnyone: 5_000 }],
  ])("%s", (_who, signals) => {
    expect(riskOf({ ...PERSON, ...signals })).toBeLessThan(HIGH_RISK);
  });
});

describe("a filing looks like a machine’s", () => {
  it.each<[string, Partial<Signals>]>([
    ["that fills what nobody sees", { fieldForMachines: true }],
    ["that is quick and comes from where many came", { secondsOpen: 0.1, fromSameNetwork: 10 }],
    ["that sends the same words at once from one network", { secondsOpen: 0.1, fromSameNetwork: 6, withSameWords: 6 }],
    ["that joins a group again and again from ever other networks, quickly", { secondsOpen: 0.1, throughSameLink: 45 }],
    ["that joins a group slowly from ever other networks, in a flood", { throughSameLink: 45, byAnyone: 100 }],
    ["that sends other words, slowly, a hundred from one network, in a flood", { fromSameNetwork: 100, byAnyone: 100 }],
  ])("%s", (_what, signals) => {
    expect(riskOf({ ...PERSON, ...signals })).toBeGreaterThanOrEqual(HIGH_RISK);
  });

  it("more with each filing before it, never less", () => {
    fc.assert(
      fc.property(anySignals, (signals) => {
        const risk = riskOf(signals);
        expect(risk).toBeGreaterThanOrEqual(0);
        expect(riskOf({ ...signals, byAnyone: signals.byAnyone + 1 })).toBeGreaterThanOrEqual(risk);
        expect(riskOf({ ...signals, throughSameLink: signals.throughSameLink + 1 })).toBeGreaterThanOrEqual(risk);
        expect(riskOf({ ...signals, withSameWords: signals.withSameWords + 1 })).toBeGreaterThanOrEqual(risk);
        expect(riskOf({ ...signals, fromSameNetwork: (signals.fromSameNetwork ?? 0) + 1 })).toBeGreaterThanOrEqual(risk);
      }),
    );
  });
});

describe("the course of a filing", () => {
  it("is never a refusal, and never anything but filing where people may be in danger", () => {
    fc.assert(
      fc.property(anyCase, (any) => {
        expect(["file", "work", "hold"]).toContain(courseOf(any));
        expect(courseOf({ ...any, mustNeverWait: true })).toBe("file");
      }),
    );
  });

  it("asks for work once, and only browsers that can do it", () => {
    const high = { mustNeverWait: false, risk: HIGH_RISK };
    expect(courseOf({ ...high, scripts: true, proof: "none" })).toBe("work");
    expect(courseOf({ ...high, scripts: true, proof: "in_vain" })).toBe("hold");
    expect(courseOf({ ...high, scripts: false, proof: "none" })).toBe("hold");
    expect(courseOf({ ...high, scripts: true, proof: "done" })).toBe("file");
    expect(courseOf({ ...high, risk: HIGH_RISK - 1, scripts: true, proof: "none" })).toBe("file");
    // Who was asked for work and sends without it is held, however the second page looks.
    expect(courseOf({ ...high, risk: 0, scripts: true, proof: "in_vain" })).toBe("hold");
  });

  it.each(BODY_KINDS)("knows by the kind of body whether it may wait: %s", (bodyKind) => {
    const closed = ["police", "penal_system", "national_security", "investigation_body"];
    expect(mustNeverWait({ ...ANYBODY, bodyKind })).toBe(closed.includes(bodyKind));
  });

  it("never lets danger, torture or a place of detention wait", () => {
    const bodyKind = "employer" as const;
    expect(mustNeverWait({ ...ANYBODY, bodyKind, inDanger: true })).toBe(true);
    expect(mustNeverWait({ ...ANYBODY, bodyKind, rights: ["torture"] })).toBe(true);
    expect(mustNeverWait({ ...ANYBODY, bodyKind, heldIn: "psychiatric" })).toBe(true);
  });
});
