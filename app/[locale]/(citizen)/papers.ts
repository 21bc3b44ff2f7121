import type { Download } from "#lib/actions/define-download.ts";
import { factsOf } from "#lib/coupon/note.ts";
import { groupAccessCode } from "#lib/crypto/access-code.ts";
import { dayInWords } from "#lib/deadlines/explanation.ts";
import { cardPdf } from "#lib/documents/card.ts";
import { couponPdf } from "#lib/documents/coupon.ts";
import { env } from "#lib/env/read.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";

/** A coupon and what its paper says beside it: what happens next, and until when. */
export type CouponOfCase = { coupon: string; decideBy: string | null };

/** The signed text alone. */
export function couponText({ coupon }: CouponOfCase): Download {
  return { name: "number.txt", type: "text/plain; charset=utf-8", body: coupon };
}

/** The coupon's paper in the reader's language. */
export async function couponPaper({ coupon, decideBy }: CouponOfCase, locale: Locale): Promise<Download> {
  const [t, citizen, dates] = await Promise.all([
    getTranslations({ locale, namespace: "coupon" }),
    getTranslations({ locale, namespace: "citizen" }),
    getTranslations({ locale, namespace: "deadlines" }),
  ]);
  const facts = factsOf(coupon);
  const lastDay = decideBy && dayInWords(decideBy, dates);
  const [receivedOn = "", time = ""] = facts.receivedAt.slice(0, 16).split("T");
  const address = addressOf(locale, facts.number);
  const body = await couponPdf({
    language: locale,
    title: t("title", { number: facts.number }),
    author: t("issuer"),
    heading: t("heading"),
    lead: t("lead"),
    facts: [
      { term: citizen("receipt.number"), value: facts.number, figures: true },
      { term: citizen("receipt.received"), value: t("receivedAt", { day: dayInWords(receivedOn, dates), time }), figures: false },
      { term: citizen("receipt.registered"), value: dayInWords(facts.registeredOn, dates), figures: false },
      { term: t("registeredBy"), value: t(`channel.${facts.channel}`), figures: false },
      ...(lastDay ? [{ term: citizen("receipt.decideBy"), value: lastDay, figures: false }] : []),
    ],
    nextTitle: citizen("receipt.nextTitle"),
    next: ["read", "write", lastDay ? "answer" : "signal", "look"].map((step) => citizen(`receipt.next.${step}`, { day: lastDay ?? "" })),
    court: citizen("receipt.court"),
    checkTitle: t("checkTitle"),
    check: [t("check.anybody"), t("check.key", { address: `${env().PUBLIC_ORIGIN}/coupon-key.txt` }), t("check.changed")],
    noteTitle: t("noteTitle"),
    note: coupon,
    address,
    squareCodeSays: t("squareCodeSays", { address }),
  });
  return { name: "number.pdf", type: "application/pdf", body };
}

/** A card for the wallet: number and access code, and nothing on its outside that says what it is for. */
export async function walletCard({ number, accessCode }: { number: string; accessCode: string }, locale: Locale): Promise<Download> {
  const [t, shell] = await Promise.all([getTranslations({ locale, namespace: "coupon" }), getTranslations({ locale, namespace: "shell" })]);
  const address = addressOf(locale, number);
  const body = await cardPdf({
    language: locale,
    title: t("card.title"),
    author: shell("citizen.name"),
    front: shell("citizen.name"),
    numberTerm: t("card.number"),
    number,
    codeTerm: t("card.code"),
    groups: groupAccessCode(accessCode).split("-"),
    checkLetter: t("card.checkLetter"),
    addressTerm: t("card.address"),
    address,
    squareCodeSays: t("squareCodeSays", { address }),
    cut: t("card.cut"),
  });
  return { name: "card.pdf", type: "application/pdf", body };
}

// Behind "#" stands what no browser sends to a server: the number helps the person, and no log.
function addressOf(locale: Locale, number: string): string {
  return `${env().PUBLIC_ORIGIN}/${locale}/track#${number}`;
}
