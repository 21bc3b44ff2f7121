import { couponInFile } from "#lib/coupon/in-file.ts";
import { readPublishedKey, verifyCoupon } from "#lib/coupon/note.ts";
import { LOCALES } from "#lib/i18n/locales.ts";
import { fileAll, follow, readReceipt } from "#tests/e2e/robot/filing.ts";
import { Robot } from "#tests/e2e/robot/robot.ts";
import { aTelling } from "#tests/e2e/robot/telling.ts";
import { wordsOf } from "#tests/e2e/robot/words.ts";
import { expect, test } from "#tests/e2e/support/test.ts";

/** A file as it comes over the wire; `Robot.ask` reads answers as text. */
async function fetched(robot: Robot, place: string) {
  const answer = await fetch(new URL(place, robot.origin), { headers: { cookie: robot.cookies.header ?? "" }, redirect: "manual" });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}

async function facts(robot: Robot, file: Uint8Array) {
  const key = readPublishedKey((await fetched(robot, "/coupon-key.txt")).bytes.toString("utf8"));
  const verdict = key && verifyCoupon(couponInFile(file) ?? "", key);
  return verdict?.genuine ? verdict.facts : null;
}

for (const locale of LOCALES) {
  test(`the receipt hands out a coupon that the published key proves, and so does following, in ${locale}`, async ({ platform }) => {
    const words = wordsOf(locale);
    const robot = new Robot(platform.citizen);
    const page = await fileAll(robot, locale, aTelling());
    const receipt = readReceipt(page, locale);
    const paper = await fetched(robot, page.link(words("coupon.take.coupon")));
    const text = await fetched(robot, page.link(words("coupon.take.text")));
    const card = await fetched(robot, page.link(words("coupon.take.card")));
    expect([paper.status, text.status, card.status]).toEqual([200, 200, 200]);
    expect(await facts(robot, paper.bytes)).toMatchObject({ number: receipt.number, channel: "web" });
    expect(await facts(robot, text.bytes)).toEqual(await facts(robot, paper.bytes));
    expect(card.bytes.subarray(0, 5).toString()).toBe("%PDF-");
    for (const [{ headers }, name] of [
      [paper, "number.pdf"],
      [text, "number.txt"],
      [card, "card.pdf"],
    ] as const) {
      expect(headers.get("content-disposition")).toBe(`attachment; filename="${name}"`);
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("content-security-policy")).toContain("sandbox");
    }

    const visitor = new Robot(platform.citizen);
    const followed = await follow(visitor, locale, receipt);
    expect(followed.links().map((link) => link.words)).not.toContain(words("coupon.take.card"));
    expect((await fetched(visitor, followed.link(words("coupon.take.text")))).bytes).toEqual(text.bytes);
    expect(await facts(visitor, (await fetched(visitor, followed.link(words("coupon.take.coupon")))).bytes)).not.toBeNull();
  });
}

test("without the cookie that opens the receipt, a file is not there", async ({ platform }) => {
  const owner = new Robot(platform.citizen);
  const page = await fileAll(owner, "ru", aTelling());
  const stranger = new Robot(platform.citizen);
  const never = await fetched(stranger, "/ru/receipt/no-such-file");
  expect(never.status).toBe(404);
  const files = ["receipt/number.pdf", "receipt/number.txt", "receipt/card.pdf", "track/case/number.pdf", "track/case/number.txt"];
  for (const file of files) expect((await fetched(stranger, `/ru/${file}`)).bytes.equals(never.bytes), file).toBe(true);
  expect((await fetched(owner, "/ru/receipt/number.pdf")).status).toBe(200);
  await owner.press(page, wordsOf("ru")("citizen.receipt.hide"));
  expect((await fetched(owner, "/ru/receipt/number.pdf")).status).toBe(404);
});

test("the doors of the office and of the reviewers have none of it", async ({ platform }) => {
  for (const origin of [platform.office, platform.review])
    for (const place of ["/coupon-key.txt", "/kk/receipt/number.pdf", "/kk/receipt/card.pdf"])
      expect((await fetched(new Robot(origin), place)).status, place).toBe(404);
});
