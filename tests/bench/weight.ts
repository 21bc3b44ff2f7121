// npm run bench:weight: what each citizen page brings over the wire in each language, as Chromium counts it; what a whole filing
// in words alone brings; and how soon the first page is usable over a slow line.

import { chromium } from "@playwright/test";
import { LOCALES } from "#lib/i18n/locales.ts";
import { MANNERS } from "#lib/intake/choices.ts";
import { seedTopics } from "#prisma/seed/demonstration/topics.ts";
import { CHROMIUM_ARGUMENTS, provideChromium } from "#server/check/chromium.ts";
import { whenStopping } from "#server/supervisor/shutdown.ts";
import { bar, median } from "#tests/bench/bar.ts";
import { startBuilt } from "#tests/bench/built-process.ts";
import { startOwnPlatform } from "#tests/bench/own-platform.ts";
import { supervisorAtWork } from "#tests/bench/supervisor-at-work.ts";
import { type Filing, weighBeside, weighFiling } from "#tests/bench/weight/journey.ts";
import { weighReading } from "#tests/bench/weight/reading.ts";
import { usableAfter } from "#tests/bench/weight/slow-line.ts";
import { printViews } from "#tests/bench/weight/table.ts";
import type { View } from "#tests/bench/weight/view.ts";
import { whole } from "#tests/bench/weight/wire.ts";

const KB = 1024;
const RUNS_ON_SLOW_LINE = 9;

const platform = await startOwnPlatform("bench-weight");
await seedTopics((await supervisorAtWork(platform.environment)).actor);
const { origin } = await startBuilt("citizen", platform.environment);
const browser = await chromium.launch({ executablePath: await provideChromium(), args: CHROMIUM_ARGUMENTS });
whenStopping(() => browser.close());

const views: Record<string, View[]> = {};
const filings: Record<string, Filing> = {};
for (const locale of LOCALES) {
  views[locale] = await weighReading(browser, origin, locale);
  for (const manner of MANNERS) {
    const filing = await weighFiling(browser, origin, { locale, manner });
    views[locale].push(...filing.views.map((view) => ({ ...view, place: `${view.place} (${manner})` })));
    if (manner === "usual") filings[locale] = filing;
  }
  filings[`${locale}_without_scripts`] = await weighFiling(browser, origin, { locale, scripts: false, eachCold: false });
  views[locale].push(...(await weighBeside(browser, origin, locale)));
  printViews(locale, views[locale]);
}
for (const [name, { bytes, typeface, requests }] of Object.entries(filings))
  process.stdout.write(`a whole filing, ${name}: ${bytes} B in ${requests} answers, the typeface (${typeface} B) not counted\n`);
const waits = await slowWaits();

for (const locale of LOCALES) {
  const [first, further] = [views[locale]?.map((view) => view.first) ?? [], views[locale]?.map((view) => view.further) ?? []];
  bar(`first_view_${locale}_html_css_scripts`, Math.max(...first.map(whole)) / KB, 20, "KB");
  bar(`further_page_${locale}_html_css_scripts`, Math.max(...further.map(whole)) / KB, 10, "KB");
  bar(`own_scripts_${locale}`, Math.max(...first.map(({ scripts, otherScripts }) => scripts - otherScripts)) / KB, 6, "KB");
  bar(`other_scripts_${locale}`, Math.max(...[...first, ...further].map(({ otherScripts }) => otherScripts)) / KB, 0, "KB");
  bar(`requests_before_usable_${locale}`, Math.max(...first.map(({ requestsBefore }) => requestsBefore)), 4, "");
}
for (const [name, { bytes }] of Object.entries(filings)) bar(`whole_filing_${name}`, bytes / KB, 150, "KB");
for (const [name, times] of waits) if (name !== "empty") bar(`usable_on_slow_line_${name}`, median(times) / 1000, 1.5, "s");

/** Every first page in turn, with scripts and without, and beside them an answer of the same server with next to nothing in it. */
async function slowWaits(): Promise<Map<string, number[]>> {
  const pages = LOCALES.flatMap((locale) => [
    { name: locale, place: `/${locale}`, scripts: true },
    { name: `${locale}_without_scripts`, place: `/${locale}`, scripts: false },
  ]);
  const asked = [...pages, { name: "empty", place: "/healthz", scripts: true }];
  const times = new Map<string, number[]>(asked.map(({ name }) => [name, []]));
  for (let run = 0; run < RUNS_ON_SLOW_LINE; run += 1)
    for (const { name, place, scripts } of asked) times.get(name)?.push(await usableAfter(browser, origin + place, scripts));
  const empty = median(times.get("empty") ?? []);
  process.stdout.write(`\nusable at 400 kbit/s with 400 ms to each answer, median of ${RUNS_ON_SLOW_LINE}\n`);
  for (const [name, waited] of times)
    process.stdout.write(
      `  ${name.padEnd(22)} ${median(waited).toFixed(0).padStart(6)} ms  ${(median(waited) / empty).toFixed(2)} × empty\n`,
    );
  process.stdout.write("\n");
  return times;
}
