import { createPublicKey, randomBytes } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it, vi } from "vitest";
import { commitmentTo } from "#lib/coupon/commitment.ts";
import { verifyCoupon } from "#lib/coupon/note.ts";
import { couponKeyLine, findCoupon } from "#lib/coupon/queries.ts";
import * as record from "#lib/coupon/record.ts";
import type { CouponFacts } from "#lib/coupon/text.ts";
import { privateKey } from "#lib/crypto/key-wrap.ts";
import { openDocument } from "#lib/crypto/sealed-box.ts";
import { secret } from "#lib/env/read.ts";
import { lodge } from "#lib/intake/commands.ts";
import { contentSchema } from "#lib/intake/submission.ts";
import { unwrapForOffice } from "#lib/vault/case-keys.ts";
import { asOwner } from "#tests/support/database.ts";
import { aSubmission } from "#tests/support/submissions.ts";

const NOON = Temporal.Instant.from("2026-11-25T09:05:41Z");

function factsOf(coupon: string | null): CouponFacts {
  const verdict = verifyCoupon(coupon ?? "", createPublicKey(privateKey(secret("COUPON_SIGNING_KEY"))));
  if (!verdict.genuine) throw new Error(verdict.refusal);
  return verdict.facts;
}

describe("the coupon of a filing", () => {
  it("is signed by the office and holds number, minute, registration and channel", async () => {
    const receipt = await lodge(aSubmission(), randomBytes(32), NOON);
    expect(factsOf(receipt.coupon)).toMatchObject({
      number: receipt.number,
      receivedAt: "2026-11-25T14:05+05:00",
      registeredOn: receipt.registeredOn,
      channel: "web",
    });
    expect(couponKeyLine()).toMatch(/^ombudsman-kz\+[0-9a-f]{8}\+/);
  });

  it("has the same bytes for every retry, at once and a day later", async () => {
    const token = randomBytes(32);
    const receipts = await Promise.all(Array.from({ length: 10 }, () => lodge(aSubmission(), token, NOON)));
    receipts.push(await lodge(aSubmission(), token, NOON.add({ hours: 24 })));
    expect(new Set(receipts.map(({ coupon }) => coupon)).size).toBe(1);
    expect(factsOf(receipts[0]?.coupon ?? null).number).toBe(receipts[0]?.number);
  });

  it("is shown again to the bearer of the code and to nobody else", async () => {
    const [one, other] = [await lodge(aSubmission(), randomBytes(32), NOON), await lodge(aSubmission(), randomBytes(32), NOON)];
    expect(await findCoupon({ number: one.number, code: one.accessCode })).toBe(one.coupon);
    expect(await findCoupon({ number: one.number, code: other.accessCode })).toBeNull();
    expect(await findCoupon({ number: "2026-000000", code: one.accessCode })).toBeNull();
  });

  it("takes another number when the proposed one belongs to another case", async () => {
    const taken = await lodge(aSubmission(), randomBytes(32), NOON);
    const propose = vi.spyOn(record, "proposeNumber");
    propose.mockReturnValueOnce(taken.number).mockReturnValueOnce(taken.number);
    const receipt = await lodge(aSubmission(), randomBytes(32), NOON);
    expect(propose).toHaveBeenCalledTimes(3);
    expect(receipt.number).not.toBe(taken.number);
    expect(factsOf(receipt.coupon).number).toBe(receipt.number);
    expect(await findCoupon({ number: taken.number, code: taken.accessCode })).toBe(taken.coupon);
  });

  it("lets the office prove what was filed, with the content alone", async () => {
    const receipt = await lodge(aSubmission(), randomBytes(32), NOON);
    const content = contentSchema.parse(await contentAsFiled(receipt.number));
    expect(commitmentTo(content)).toBe(factsOf(receipt.coupon).commitment);
    expect(commitmentTo({ ...content, narrative: `${content.narrative} ` })).not.toBe(factsOf(receipt.coupon).commitment);
  });

  it("lies in the database without its minute, its number or its signature, and is never changed there", async () => {
    const { coupon, number } = await lodge(aSubmission(), randomBytes(32), NOON);
    const stored = await asOwner("main", (owner) =>
      owner.query('select k.sealed from intake.coupon k join cases."case" c on c.id = k.case_id where c.number = $1', [number]),
    );
    const sealed = (stored.rows[0].sealed as Buffer).toString("latin1");
    for (const part of ["14:05", number, coupon?.slice(-40) as string]) expect(sealed).not.toContain(part);
    await expect(asOwner("main", (owner) => owner.query("update intake.coupon set sealed = ''"))).rejects.toThrow("evidence_is_immutable");
  });

  it("of a case from before there were coupons is absent, and its retry still answers", async () => {
    const token = randomBytes(32);
    const receipt = await lodge(aSubmission(), token, NOON);
    await asOwner("main", (owner) =>
      owner.query('delete from intake.coupon where case_id = (select id from cases."case" where number = $1)', [receipt.number]),
    );
    expect(await lodge(aSubmission(), token, NOON)).toEqual({ ...receipt, coupon: null });
    expect(await findCoupon({ number: receipt.number, code: receipt.accessCode })).toBeNull();
  });
});

/** The sealed content of a case, opened with the office's key. */
async function contentAsFiled(number: string): Promise<unknown> {
  const { rows } = await asOwner("main", (owner) =>
    owner.query(
      `select c.id, t.id as content_id, t.sealed, k.wrapped from cases."case" c join vault.content t on t.case_id = c.id
       join keystore.case_key k on k.case_id = c.id and k.purpose = 'content' and k.holder = 'office' where c.number = $1`,
      [number],
    ),
  );
  const { id, content_id, sealed, wrapped } = rows[0];
  const key = unwrapForOffice(privateKey(secret("VAULT_CONTENT_PRIVATE_KEY")), wrapped, id, "content");
  return openDocument(key, sealed, { table: "content", column: "sealed", caseId: id, rowId: content_id });
}
