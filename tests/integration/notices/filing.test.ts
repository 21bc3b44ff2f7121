import { beforeAll, describe, expect, it } from "vitest";
import { keepAnswer, openDraft } from "#lib/intake/draft.ts";
import type { Question } from "#lib/intake/questions.ts";
import { sendDraft } from "#lib/intake/send.ts";
import type { Fields } from "#lib/intake/telling.ts";
import { pruneNotices } from "#lib/notices/outbox.ts";
import { wantsNotices } from "#lib/notices/queries.ts";
import { asOwner } from "#tests/support/database.ts";
import { VIEW_WORDS, WHOLE } from "#tests/unit/intake/journeys.ts";

beforeAll(() => {
  process.env.NOTICE_CHANNELS = "email";
});

/** Sends a whole complaint whose page of contacts was answered like this. */
async function filed(safe: Fields): Promise<{ number: string; code: string }> {
  let token: string | undefined;
  for (const [question, fields] of Object.entries({ ...WHOLE, safe }) as [Question, Fields][])
    token = (await keepAnswer(token, question, fields)).token;
  expect(await sendDraft(token, "kk", VIEW_WORDS)).toMatchObject({ status: "lodged" });
  const { receipt } = (await openDraft(token))?.lodged ?? {};
  return { number: receipt?.number ?? "", code: receipt?.accessCode ?? "" };
}

describe("who files", () => {
  it("gets notices when they asked for them there", async () => {
    expect(await wantsNotices(await filed({ email: "a@post.example.kz", notice: "by_email", hours: "evening" }))).toBe(true);
    const hours = await asOwner("main", (owner) => owner.query("select hours from notices.subscription"));
    expect(hours.rows).toEqual([{ hours: "evening" }]);
  });

  it.each<[string, Fields]>([
    ["only left an e-mail address", { email: "a@post.example.kz" }],
    ["wanted none", { email: "a@post.example.kz", notice: "no_notice" }],
    ["asked for what this installation cannot send", { phone: "+7 701 123 45 67", notice: "by_sms" }],
  ])("gets none when they %s", async (_what, safe) => expect(await wantsNotices(await filed(safe))).toBe(false));
});

describe("an address", () => {
  it("is thrown away ninety days after our work has ended, and not before", async () => {
    const credentials = await filed({ email: "b@post.example.kz", notice: "by_email" });
    const endedBefore = (days: number) =>
      asOwner("main", async (owner) => {
        await owner.query("begin");
        await owner.query('update cases."case" set open = false, closed_on = current_date - $2::int where number = $1', [
          credentials.number,
          days,
        ]);
        await owner.query("select audit.append('{}')");
        await owner.query("commit");
      });
    await endedBefore(90);
    expect([await pruneNotices(), await wantsNotices(credentials)]).toEqual([0, true]);
    await endedBefore(91);
    expect([await pruneNotices(), await wantsNotices(credentials)]).toEqual([1, false]);
  });
});
