// npm run bench:first-page: what the first citizen page weighs on the wire, in each language, and how many requests it needs.

import { get } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { LOCALES } from "#lib/i18n/locales.ts";
import { bar } from "#tests/bench/bar.ts";
import { startBuiltDoor } from "#tests/bench/built-door.ts";
import { startTestPlatform } from "#tests/support/platform.ts";

const LIMIT_KB = 20;
const LIMIT_OWN_SCRIPTS_KB = 6;

const platform = await startTestPlatform("bench-first-page");
try {
  const citizen = await startBuiltDoor("citizen", platform.environment);
  try {
    for (const locale of LOCALES) await weigh(citizen.origin, locale);
  } finally {
    await citizen.stop();
  }
} finally {
  await platform.remove();
}

async function weigh(origin: string, locale: string): Promise<void> {
  const page = await onTheWire(`${origin}/${locale}`);
  const styles = await Promise.all(
    [...page.text.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)].map(([, href]) => onTheWire(origin + href)),
  );
  const tags = [...page.text.matchAll(/<script\b[^>]*>/g)].map(([tag]) => /src="(\/own\/[^"]+)"/.exec(tag)?.[1]);
  const scripts = await Promise.all(tags.flatMap((address) => (address ? [onTheWire(origin + address)] : [])));
  const kilobytesOf = (files: { bytes: number }[]) => files.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
  process.stdout.write(
    `/${locale}: HTML ${page.bytes} B, ${styles.length} style sheets, ${scripts.length} scripts of ours, ${1 + styles.length + scripts.length} requests\n`,
  );
  bar(`first_page_${locale}_html_css_scripts`, kilobytesOf([page, ...styles, ...scripts]), LIMIT_KB, "KB");
  bar(`first_page_${locale}_own_scripts`, kilobytesOf(scripts), LIMIT_OWN_SCRIPTS_KB, "KB");
  bar(`first_page_${locale}_other_scripts`, tags.length - scripts.length, 0, "");
}

// fetch() hides the transferred size, so the body is asked for compressed and kept as it came.
async function onTheWire(url: string): Promise<{ bytes: number; text: string }> {
  const [body, encoding] = await new Promise<[Buffer, string]>((resolve, reject) => {
    get(url, { headers: { "accept-encoding": "br, gzip" } }, (answer) => {
      const chunks: Buffer[] = [];
      answer
        .on("data", (chunk: Buffer) => chunks.push(chunk))
        .on("end", () => resolve([Buffer.concat(chunks), answer.headers["content-encoding"] ?? ""]));
    }).on("error", reject);
  });
  const plain = encoding === "br" ? brotliDecompressSync(body) : encoding === "gzip" ? gunzipSync(body) : body;
  return { bytes: body.length, text: plain.toString("utf8") };
}
