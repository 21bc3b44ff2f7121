import { beforeEach, describe, expect, it } from "vitest";
import { newTwoPartCode, type TwoPartCode } from "#lib/crypto/two-part-code.ts";
import { hoursKept, keepAnswer, openDraft } from "#lib/intake/draft.ts";
import type { Question } from "#lib/intake/questions.ts";
import { giveResumeCode, resumeDraft } from "#lib/intake/resume.ts";
import { sendDraft } from "#lib/intake/send.ts";
import type { Fields } from "#lib/intake/telling.ts";
import { asOwner } from "#tests/support/database.ts";
import { VIEW_WORDS, WHOLE } from "#tests/unit/intake/journeys.ts";

const REFUSED = { refused: "no_match" };

let token: string;
let code: TwoPartCode;

beforeEach(async () => {
  token = await aDraft();
  code = await given(token);
});

async function aDraft(): Promise<string> {
  let kept: string | undefined;
  for (const [question, fields] of Object.entries(WHOLE) as [Question, Fields][]) kept = (await keepAnswer(kept, question, fields)).token;
  return kept as string;
}

async function given(draft: string): Promise<TwoPartCode> {
  const made = await giveResumeCode(draft);
  if (!made) throw new Error("No code was given");
  return made;
}

const enter = ([first, second]: readonly [string, string]) => resumeDraft({ first, second });

/** Every locker's hours until its end, as the database has them. */
async function hoursLeft(): Promise<number[]> {
  const { rows } = await asOwner("main", (owner) =>
    owner.query("select round(extract(epoch from expires_at - now()) / 3600)::int as hours from intake.locker"),
  );
  return rows.map(({ hours }) => hours);
}

describe("a code to continue elsewhere", () => {
  it("opens the same draft on another device, in whichever order the parts are typed", async () => {
    const draft = await openDraft(token);
    expect(await enter(code)).toEqual({ token, draft });
    expect(await enter([code[1], code[0]])).toEqual({ token, draft });
    expect(await resumeDraft({ first: code[0].slice(0, 10).toLowerCase(), second: ` ${code[1]}` })).toMatchObject({ token });
  });

  it("opens nothing with one part of it, or with parts of two codes", async () => {
    const other = await given(await aDraft());
    expect(await enter([code[0], newTwoPartCode()[1]])).toEqual(REFUSED);
    expect(await enter([code[0], code[0]])).toEqual(REFUSED);
    expect(await enter([code[0], other[1]])).toEqual(REFUSED);
    expect(await enter(newTwoPartCode())).toEqual(REFUSED);
  });

  it("tells a typing error by its line, before anything is looked up", async () => {
    expect(await enter(["", code[1]])).toEqual({ refused: "first" });
    expect(await enter([code[0], code[1].slice(0, 8)])).toEqual({ refused: "second" });
  });

  it("dies when a new one is given, when the draft is sent and when its time is over, and never says which", async () => {
    const newer = await given(token);
    expect(await enter(code)).toEqual(REFUSED);
    expect(await enter(newer)).toMatchObject({ token });

    const sent = await aDraft();
    const ofSent = await given(sent);
    expect(await sendDraft(sent, "kk", VIEW_WORDS)).toMatchObject({ status: "lodged" });
    expect(await enter(ofSent)).toEqual(REFUSED);
    expect(await giveResumeCode(sent)).toBeNull();

    await asOwner("main", (owner) =>
      owner.query("update intake.locker set expires_at = now() - interval '1 second' where expires_at < now() + interval '100 hours'"),
    );
    expect(await enter(newer)).toEqual(REFUSED);
  });

  it("lets the draft live for three days instead of one, counted from its last step", async () => {
    await asOwner("main", (owner) => owner.query("delete from intake.locker"));
    const plain = await aDraft();
    expect(hoursKept(await openDraft(plain))).toBe(24);
    expect(await hoursLeft()).toEqual([24]);
    await given(plain);
    expect(hoursKept(await openDraft(plain))).toBe(72);
    await asOwner("main", (owner) =>
      owner.query("update intake.locker set expires_at = now() + interval '1 hour' where expires_at < now() + interval '100 hours'"),
    );
    await keepAnswer(plain, "kind", { kind: "opinion" });
    expect((await hoursLeft()).sort((a, b) => a - b)).toEqual([72, 720]);
  });

  it("is not given without a draft", async () => {
    expect(await giveResumeCode(undefined)).toBeNull();
    expect(await giveResumeCode("nobody’s")).toBeNull();
  });

  it("lies nowhere in the database in clear", async () => {
    const { rows } = await asOwner("main", (owner) =>
      owner.query("select encode(sealed, 'escape') as sealed, encode(locator, 'escape') as locator from intake.locker"),
    );
    expect(JSON.stringify(rows)).not.toContain(code[0]);
    expect(JSON.stringify(rows)).not.toContain(code[1]);
  });
});
