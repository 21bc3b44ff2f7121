import type { Locator, Page } from "@playwright/test";
import { LOCALES } from "#lib/i18n/locales.ts";
import { wordsOf } from "#tests/e2e/robot/words.ts";
import { expect, test } from "#tests/e2e/support/test.ts";

const MOST_TABS = 60;

for (const locale of LOCALES) {
  test(`a complaint is filed with the keyboard alone, in ${locale}`, async ({ page, platform }) => {
    const words = wordsOf(locale);
    const go = async () => {
      await tabTo(page, page.getByRole("button", { name: words("shell.ui.continue"), exact: true }));
      await page.keyboard.press("Enter");
    };
    const choose = async (name: string) => {
      const wanted = page.getByRole("radio", { name, exact: true });
      await tabTo(page, page.getByRole("radio").first());
      await page.keyboard.press("Space");
      for (let steps = 0; steps < 25 && !(await wanted.isChecked()); steps += 1) await page.keyboard.press("ArrowDown");
      await expect(wanted).toBeChecked();
    };
    const type = async (label: string, text: string) => {
      await tabTo(page, page.getByLabel(label, { exact: true }));
      await page.keyboard.type(text);
    };

    await page.goto(`${platform.citizen}/${locale}`);
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: words("shell.citizen.skip") })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.locator("main")).toBeFocused();
    await tabTo(page, page.getByRole("link", { name: words("citizen.home.start"), exact: true }));
    await page.keyboard.press("Enter");

    await choose(words("journey.danger.no"));
    await go();
    await choose(words("journey.about.self"));
    await go();
    await go();
    await choose(words("journey.kind.complaint"));
    await go();
    await choose(words("journey.reach.anonymous"));
    await go();
    await choose(words("bodies.employer"));
    await page.keyboard.press("Enter");
    await tabTo(page, page.getByRole("checkbox"));
    await page.keyboard.press("Space");
    await go();
    await tabTo(page, page.getByLabel(words("journey.place.region"), { exact: true }));
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await go();
    await choose(words("detention.none"));
    await go();
    await type(words("shell.ui.month"), "13");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert")).toBeVisible();
    await tabTo(page, page.getByRole("alert").getByRole("link"));
    await page.keyboard.press("Enter");
    await expect(page.locator("#time-month")).toBeFocused();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("12");
    await page.keyboard.press("Enter");
    await type(words("journey.words.question", { kind: "complaint" }), "Жалақымды төлемейді.");
    // The words, and after them the pages that want no answer.
    for (let left = 9; left > 0; left -= 1) await go();
    await tabTo(page, page.getByRole("button", { name: words("journey.check.send"), exact: true }));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words("citizen.receipt.title", { kind: "signal" }));
  });
}

/** Presses Tab until the wanted control has the focus; on the way every control shows that it has it. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await page.keyboard.press("Tab");
    await expectVisibleFocus(page);
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${wanted} cannot be reached with Tab`);
}

async function expectVisibleFocus(page: Page): Promise<void> {
  const look = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    // A card shows the focus of the choice in it.
    const shown = [element, element.closest(".choice")]
      .filter((candidate) => candidate !== null)
      .map((candidate) => getComputedStyle(candidate));
    const visible = shown.some(
      ({ outlineStyle, outlineWidth, boxShadow }) => (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none",
    );
    return { element: element.outerHTML.slice(0, 120), visible };
  });
  if (look) expect(look).toMatchObject({ visible: true });
}
