import type { Page } from "@playwright/test";
import { bring } from "#tests/e2e/browser/examine.ts";
import { acceptedCase, BUTTON, REASON, SUMMARY, step } from "#tests/e2e/robot/casework.ts";
import { follow } from "#tests/e2e/robot/filing.ts";
import type { Filling } from "#tests/e2e/robot/form.ts";
import { Robot } from "#tests/e2e/robot/robot.ts";
import { colleague } from "#tests/e2e/robot/staff.ts";
import type { aTelling } from "#tests/e2e/robot/telling.ts";
import { wordsOf } from "#tests/e2e/robot/words.ts";
import { expect, test } from "#tests/e2e/support/test.ts";

const words = wordsOf("en");
const HIT = "alert(document.domain)";

/** Ways in which text has become a program somewhere. */
const PAYLOADS = [
  `<script>${HIT}</script>`,
  `</script><script>${HIT}</script>`,
  `<img src=x onerror=${HIT}>`,
  `<svg onload=${HIT}>`,
  `<svg><script>${HIT}</script></svg>`,
  `"><img src=x onerror=${HIT}>`,
  `'><svg/onload=${HIT}>`,
  `" onfocus=${HIT} autofocus x="`,
  `' onmouseover=${HIT} '`,
  `</textarea><script>${HIT}</script>`,
  `</title><script>${HIT}</script>`,
  `</style><script>${HIT}</script>`,
  `<iframe srcdoc="<script>${HIT}</script>">`,
  `<iframe src="javascript:${HIT}">`,
  `<object data="javascript:${HIT}">`,
  `<a href="javascript:${HIT}" autofocus>x</a>`,
  `<form action="javascript:${HIT}"><button autofocus>x`,
  `<details open ontoggle=${HIT}>`,
  `<video><source onerror=${HIT}>`,
  `<body onload=${HIT}>`,
  `<math><mtext></form><form><mglyph><style></math><img src onerror=${HIT}>`,
  `<!--><img src=x onerror=${HIT}>-->`,
  `<noscript><p title="</noscript><img src=x onerror=${HIT}>">`,
  `<template><script>${HIT}</script></template>`,
  `<base href="https://evil.example/">`,
  `<meta http-equiv=refresh content="0;url=https://evil.example">`,
  `<link rel=stylesheet href="https://evil.example/x.css">`,
  `<style>@import "https://evil.example/x.css";</style>`,
  `\${${HIT}}`,
  `{{constructor.constructor("${HIT}")()}}`,
  `<%= ${HIT} %>`,
  `\u2028<script>${HIT}</script>`,
  `\u202e<script>${HIT}</script>`,
  `＜script＞${HIT}＜/script＞`,
  `&lt;script&gt;${HIT}&lt;/script&gt;`,
  `\\u003cscript\\u003e${HIT}`,
  `self.__next_f.push([1,"<script>${HIT}</script>"])`,
  `$L1 $RC("B:0","S:0") <template id="B:0"></template>`,
  `__proto__ constructor toString`,
  `'; drop table cases."case"; --`,
] as const;

// U+2028 would be refused as a mark nobody can see; everything else is a person's own words.
const TEXT = PAYLOADS.join("\n").replaceAll("\u2028", "");
const LINE = PAYLOADS.slice(0, 6).join(" ").slice(0, 480);

test("what people write never becomes a program, not for the officer and not for themselves", async ({ page, platform }) => {
  const dialogs = listenForDialogs(page);
  const accepted = await acceptedCase(platform, "officer", {
    words: { narrative: TEXT },
    place: { region: "KZ-61", place: LINE },
    "body-name": { bodyName: LINE },
    time: { about: LINE },
    contact: { fullName: LINE, address: LINE, iin: LINE },
    safe: { phone: `${HIT} 12345`, email: `"<svg/onload=${HIT}>"@example.kz` },
  } as Parameters<typeof aTelling>[0]);
  const person = new Robot(platform.citizen);
  const visit = await follow(person, "en", accepted.receipt);
  await person.press(visit, words("track.thread.send"), { text: TEXT });
  const opened = await step(await step(accepted, "identity", { reason: REASON + LINE }), "message", { text: TEXT });

  await bring(page, accepted.officer.cookies, platform.office);
  await page.goto(platform.office + opened.page.url.pathname);
  await expectQuiet(page, dialogs);
  await expect(page.locator("main")).toContainText(PAYLOADS[0]);

  await page.goto(`${platform.office}${opened.page.url.pathname}/summary`);
  await expectQuiet(page, dialogs);

  await bring(page, person.cookies, platform.citizen);
  await page.goto(`${platform.citizen}/en/track/case`);
  await expectQuiet(page, dialogs);
  await expect(page.locator("main")).toContainText(PAYLOADS[0]);
});

test("and neither does what the office writes, not for its approver and not for the reviewer", async ({ page, platform }) => {
  const dialogs = listenForDialogs(page);
  const { officer, page: file } = await acceptedCase(platform, "officer");
  const title = `<img src=x onerror=${HIT}> ${Date.now()}`;
  const kept = await officer.press(await officer.open(`${file.url.pathname}/summary`), BUTTON.write, {
    ...SUMMARY,
    title,
    textEn: TEXT,
    textRu: TEXT,
    textKk: TEXT,
  });
  await bring(page, officer.cookies, platform.office);
  await page.goto(platform.office + kept.place);
  await expectQuiet(page, dialogs);
  await officer.press(kept, BUTTON.submit);
  const supervisor = await colleague(platform, "supervisor");
  await supervisor.press(await supervisor.open(kept.url.pathname), BUTTON.approve);

  await bring(page, (await colleague(platform, "reviewer")).cookies, platform.review);
  await expect(async () => {
    await page.goto(`${platform.review}/en/review`);
    expect(await page.getByText(title, { exact: true }).count()).toBe(1);
  }).toPass({ timeout: 30_000, intervals: [500] });
  await expectQuiet(page, dialogs);
  await page.getByText(title, { exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expectQuiet(page, dialogs);
});

test("a form that comes back with its text does not run it either", async ({ page, platform }) => {
  const dialogs = listenForDialogs(page);
  const robot = new Robot(platform.citizen);
  const forward = words("shell.ui.continue");
  let form = await robot.open("/en/form/danger");
  for (const filling of [
    { danger: "no" },
    { about: "self" },
    {},
    { kind: "concern" },
    { identityMode: "named" },
    { bodyKind: "not_known" },
  ] as Filling[])
    form = await robot.press(form, forward, filling);
  await robot.press(await robot.open("/en/form/place"), forward, { region: "", place: TEXT.slice(0, 900) });
  await bring(page, robot.cookies, platform.citizen);
  await page.goto(`${platform.citizen}/en/form/place`);
  await expect(page.getByRole("alert")).toBeVisible();
  await expectQuiet(page, dialogs);
  for (const query of [
    "?notice=<script>alert(1)</script>",
    "?change=%22%3E%3Csvg/onload=alert(1)%3E",
    "?notice=already_sent&notice=start_again",
  ]) {
    await page.goto(`${platform.citizen}/en/form/place${query}`);
    await expectQuiet(page, dialogs);
  }
});

/** What a program that ran would have said. */
function listenForDialogs(page: Page): string[] {
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    return dialog.dismiss();
  });
  return dialogs;
}

async function expectQuiet(page: Page, dialogs: string[]): Promise<void> {
  await page.waitForLoadState("networkidle");
  expect(dialogs).toEqual([]);
  await expect(
    page.locator("main :is(script, iframe, object, embed, base, meta, style, svg[onload], img[onerror], a[href^='javascript'])"),
  ).toHaveCount(0);
}
