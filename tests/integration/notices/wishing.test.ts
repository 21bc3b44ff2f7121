import { beforeAll, describe, expect, it } from "vitest";
import { wantsNotices } from "#lib/notices/queries.ts";
import { enter, openVisit } from "#lib/tracking/visit.ts";
import { endWish, makeWish } from "#lib/tracking/wishing.ts";
import { aLodgedCase } from "#tests/support/cases.ts";
import { credentialsOf } from "#tests/support/notices.ts";

beforeAll(() => {
  process.env.NOTICE_CHANNELS = "email";
});

const WISH = { notice: "by_email", email: "a@post.example.kz", hours: "evening", wording: "news" };

async function aVisit() {
  const credentials = credentialsOf(await aLodgedCase());
  return { credentials, token: (await enter(undefined, credentials)).token };
}

describe("a wish from a visit", () => {
  it("turns notices on, and choosing none turns them off", async () => {
    const { credentials, token } = await aVisit();
    expect([await makeWish(token, WISH, "kk"), await wantsNotices(credentials)]).toEqual(["on", true]);
    expect([await makeWish(token, { notice: "no_notice" }, "kk"), await wantsNotices(credentials)]).toEqual(["off", false]);
  });

  it("ends as often as somebody ends it", async () => {
    const { credentials, token } = await aVisit();
    await makeWish(token, WISH, "kk");
    expect([await endWish(token), await endWish(token), await wantsNotices(credentials)]).toEqual([true, true, false]);
  });

  it("with something wrong is shown again, changes nothing and is gone with the visit", async () => {
    const { credentials, token } = await aVisit();
    await makeWish(token, WISH, "kk");
    expect(await makeWish(token, { ...WISH, email: "a@" }, "kk")).toBe("refused");
    expect((await openVisit(token))?.wish).toMatchObject({ fields: { email: "a@" }, errors: { email: "notice_email_wrong" } });
    expect(await wantsNotices(credentials)).toBe(true);
    const other = await aLodgedCase();
    const { token: next } = await enter(token, credentialsOf(other));
    expect((await openVisit(next))?.wish).toBeUndefined();
  });

  it("needs a choice of what can be sent here; without one nothing changes", async () => {
    const { credentials, token } = await aVisit();
    await makeWish(token, WISH, "kk");
    expect(await makeWish(token, {}, "kk")).toBe("refused");
    expect(await makeWish(token, { notice: "by_sms", phone: "+7 701 123 45 67" }, "kk")).toBe("refused");
    expect(await wantsNotices(credentials)).toBe(true);
  });

  it("after the visit has ended leaves nothing", async () => {
    expect(await makeWish(undefined, WISH, "kk")).toBe("ended");
    expect(await endWish("not-a-token")).toBe(false);
  });
});
