import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CASE_STATUSES, isOpen } from "#lib/cases/status.ts";
import { identitySchema } from "#lib/intake/submission.ts";
import { isUpgradable, readUpgrade, UPGRADE_FIELDS, upgradeFields, upgradeShape } from "#lib/tracking/upgrade.ts";

const NAMED = { identityMode: "named", fullName: "Айсұлу Тоқай" };

describe("a case can be given a name", () => {
  it("when it has none, while the office works on it, once", () => {
    for (const nameless of [true, false])
      for (const status of CASE_STATUSES)
        for (const upgradedOn of [null, "2026-11-23"])
          expect(isUpgradable({ nameless, status, upgradedOn }), `${nameless} ${status} ${upgradedOn}`).toBe(
            nameless && isOpen(status) && upgradedOn === null,
          );
  });
});

describe("a name given later", () => {
  it("asks again for everything that a sealed identity can hold, because it takes its place", () => {
    const asked = Object.values(UPGRADE_FIELDS).flatMap((fields) => fields.map(({ name }) => name));
    expect(asked.sort()).toEqual(["identityMode", ...Object.keys(identitySchema.shape)].sort());
  });

  it("needs who may know it and the name, and nothing else", () => {
    expect(readUpgrade(NAMED)).toEqual({ mode: "named", identity: { fullName: "Айсұлу Тоқай" } });
    expect(readUpgrade({ ...NAMED, fullName: " " })).toBeNull();
    expect(readUpgrade({ fullName: "Айсұлу Тоқай" })).toBeNull();
    expect(readUpgrade({ ...NAMED, identityMode: "anonymous" })).toBeNull();
  });

  it("is never refused for an IIN that cannot be right", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{0,14}$/), (iin) => {
        expect(upgradeShape.safeParse({ ...NAMED, iin }).success).toBe(true);
      }),
    );
  });

  it("takes from a form what was asked and leaves out marks that nobody sees", () => {
    expect(upgradeFields({ ...NAMED, contactNote: "үйге\u0007 емес", number: "2026-000001", page: "x", phone: "" })).toEqual({
      ...NAMED,
      contactNote: "үйге емес",
    });
  });
});
