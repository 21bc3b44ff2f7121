import en from "#lib/i18n/messages/en/guard.json" with { type: "json" };
import kk from "#lib/i18n/messages/kk/guard.json" with { type: "json" };
import ru from "#lib/i18n/messages/ru/guard.json" with { type: "json" };
import { staticPagePolicy } from "#server/guard/content-security-policy.ts";
import { NO_STORE, securityHeaders } from "#server/guard/response-headers.ts";
import { styleHash } from "#server/guard/style-sheet.ts";

type Topic = "notFound" | "refused" | "sessionEnded" | "tooLarge" | "failed";

export interface StaticPage {
  html: Buffer;
  policy: string;
}

const STYLE =
  "body{max-width:40rem;margin:0 auto;padding:2rem 1rem;font:1.125rem/1.5 system-ui,sans-serif;color:#17181a;background:#fff}" +
  "section+section{margin-top:2rem;padding-top:1rem;border-top:1px solid #b9bdc3}h1,h2{margin:0 0 .5rem;font-size:1.5rem;line-height:1.25}" +
  "p{margin:0 0 .5rem}a{color:#0b4f9e}@media(prefers-color-scheme:dark){body{color:#f1f2f4;background:#17181a}a{color:#9cc8ff}}";

/** The page of one topic in the three languages: the guard does not know which one the reader speaks. No scripts, no requests. */
function writePage(topic: Topic): StaticPage {
  const texts = [kk, ru, en] as const;
  const title = texts.map((text) => text[topic].title).join(" · ");
  const sections = texts.map((text, index) =>
    writeSection(["kk", "ru", "en"][index] as string, text[topic], text.home, index === 0 ? "h1" : "h2"),
  );
  const html =
    `<!DOCTYPE html><html lang="kk"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">` +
    `<title>${title}</title><style>${STYLE}</style></head><body><main>${sections.join("")}</main></body></html>`;
  return { html: Buffer.from(html), policy: staticPagePolicy(styleHash(STYLE)) };
}

function writeSection(language: string, { title, text }: { title: string; text: string }, home: string, heading: "h1" | "h2"): string {
  return `<section lang="${language}"><${heading}>${title}</${heading}><p>${text}</p><p><a href="/">${home}</a></p></section>`;
}

const PAGES: Readonly<Record<Topic, StaticPage>> = {
  notFound: writePage("notFound"),
  refused: writePage("refused"),
  sessionEnded: writePage("sessionEnded"),
  tooLarge: writePage("tooLarge"),
  failed: writePage("failed"),
};

/** The page for an answer that the guard gives itself; made once, so equal statuses get equal bytes. */
export function staticPage(status: number): StaticPage {
  if (status === 404) return PAGES.notFound;
  if (status === 401) return PAGES.sessionEnded;
  if (status === 413) return PAGES.tooLarge;
  return status >= 500 ? PAGES.failed : PAGES.refused;
}

/** All headers of such an answer, always in this order. */
export function staticPageHeaders({ html, policy }: StaticPage, scheme: "http" | "https"): Record<string, string | number> {
  return {
    ...securityHeaders(scheme),
    "cache-control": NO_STORE,
    "content-security-policy": policy,
    "content-type": "text/html; charset=utf-8",
    "content-length": html.length,
  };
}
