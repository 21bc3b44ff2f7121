import { beforeAll, describe, expect, it } from "vitest";
import { findBody, listBodies } from "#lib/bodies/queries.ts";
import { BODIES } from "#prisma/seed/rules/bodies.ts";
import { seedRules } from "#prisma/seed/rules.ts";
import { addressOf, asOwner } from "#tests/support/database.ts";

beforeAll(async () => {
  await seedRules(addressOf("ombudsman_owner"));
  await asOwner("main", (owner) =>
    owner.query(`insert into rules.body select 'akimat_kz_39', 2, kind, region_code, 'Жаңа атау', 'Новое имя', 'New name', aliases,
      current_date, null, source, confidence from rules.body where code = 'akimat_kz_39'`),
  );
});

describe("the register as citizens read it", () => {
  it("has what exists today, each body once and by its newest name", async () => {
    const bodies = await listBodies();
    expect(bodies.map(({ code }) => code)).toEqual([...new Set(BODIES.filter(({ validTo }) => !validTo).map(({ code }) => code))].sort());
    expect((await findBody("akimat_kz_39"))?.names.kk).toBe("Жаңа атау");
  });

  it("has neither abolished nor invented bodies", async () => {
    expect(await findBody("anti_corruption_agency")).toBeNull();
    expect(await findBody("ministry_of_magic")).toBeNull();
  });

  it("is read once, not for each question", async () => {
    expect(await listBodies()).toBe(await listBodies());
  });
});
