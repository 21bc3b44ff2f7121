import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { USUAL_ARRANGEMENT } from "#lib/queue/arrangement.ts";
import { arrangeQueue, MOST_VIEWS, removeView, saveView } from "#lib/queue/commands.ts";
import { findDesk } from "#lib/queue/queries.ts";
import { asRole } from "#tests/support/database.ts";
import { anAdmin, anOfficer, aSupervisor, type Person } from "#tests/support/people.ts";

let officer: Person;
let another: Person;
let supervisor: Person;

beforeAll(async () => {
  [officer, another, supervisor] = [await anOfficer(), await anOfficer(), await aSupervisor()];
});

const namesOf = async (person: Person) => (await findDesk(person)).views.map(({ name, own }) => `${name}${own ? " (own)" : ""}`);

async function lastLeaf(): Promise<{ act: string; data: Record<string, string> }> {
  const { rows } = await asRole("ombudsman_auditor", (auditor) => auditor.query("SELECT body FROM audit.leaf ORDER BY seq DESC LIMIT 1"));
  return JSON.parse(rows[0].body);
}

describe("a saved view", () => {
  it("is its owner's alone, until somebody who may shares one with everybody; both leave a leaf", async () => {
    await saveView(officer, { name: "Түрмелер", query: "place=penal_colony&sort=oldest" });
    expect(await lastLeaf()).toMatchObject({ act: "view.saved", data: { reach: "own" } });
    await saveView(supervisor, { name: "Жедел", query: "urgency=urgent", shared: "yes" });
    expect(await lastLeaf()).toMatchObject({ act: "view.saved", data: { reach: "everybody" } });
    expect(await namesOf(officer)).toEqual(["Түрмелер (own)", "Жедел"]);
    expect(await namesOf(another)).toEqual(["Жедел"]);
  });

  it("keeps codes of the queue and nothing else that stood in the address", async () => {
    await saveView(another, { name: "Сот", query: "body=court&number=Әсел&name=Әсел&after=urgent~x&flag=danger&flag=Әсел" });
    const { views } = await findDesk(another);
    expect(views.find(({ name }) => name === "Сот")?.filter).toEqual({ state: "open", sort: "risk", body: "court", flag: ["danger"] });
  });

  it("is shared by no officer, and taken away by its owner alone", async () => {
    await expect(saveView(officer, { name: "Бәріне", query: "", shared: "yes" })).rejects.toThrow("not_permitted");
    await expect(saveView(await anAdmin(), { name: "Бәріне", query: "" })).rejects.toThrow("not_permitted");
    const mine = (await findDesk(officer)).views.find(({ own }) => own);
    const viewId = mine?.id ?? "";
    await expect(removeView(supervisor, { viewId })).rejects.toThrow("not_found");
    await expect(removeView(officer, { viewId: randomUUID() })).rejects.toThrow("not_found");
    await removeView(officer, { viewId });
    expect(await lastLeaf()).toMatchObject({ act: "view.removed" });
    expect(await namesOf(officer)).toEqual(["Жедел"]);
  });

  it("is one of twenty at most", async () => {
    const person = await anOfficer();
    for (let count = 0; count < MOST_VIEWS; count++) await saveView(person, { name: `${count}`, query: "" });
    await expect(saveView(person, { name: "тағы", query: "" })).rejects.toThrow("too_many_views");
  });
});

it("the queue is arranged as somebody likes it, for them alone", async () => {
  expect((await findDesk(officer)).arrangement).toEqual(USUAL_ARRANGEMENT);
  const wish = { columns: ["number", "place", "officer"] as const, dense: true, keys: false };
  await arrangeQueue(officer, wish);
  await arrangeQueue(officer, { ...wish, dense: false });
  expect((await findDesk(officer)).arrangement).toEqual({ ...wish, dense: false });
  expect((await findDesk(another)).arrangement).toEqual(USUAL_ARRANGEMENT);
});
