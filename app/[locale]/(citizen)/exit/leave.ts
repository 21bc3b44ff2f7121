import type { Locale } from "#lib/i18n/locales.ts";
import { forgetToken } from "../token-cookie.ts";
import { elsewhere } from "./elsewhere.ts";

/** Cookies and cached files. Not "executionContexts": browsers dropped it. */
const CLEAR = { "clear-site-data": '"cache", "cookies", "storage"' };

/**
 * Sends the browser to a page that says nothing about anybody. The store of drafts is not asked: leaving must not wait for it,
 * and without the cookie nobody opens a draft until it is deleted.
 */
export async function goElsewhere(request: Request, locale: Locale): Promise<Response> {
  // A page of somebody else may send people here, but not take away what they wrote.
  const forgetting = request.headers.get("sec-fetch-site") !== "cross-site";
  if (forgetting) await forgetEverything();
  // The guard says "no-referrer" with every way to somebody else's site.
  return new Response(null, { status: 303, headers: { location: elsewhere(locale), ...(forgetting ? CLEAR : {}) } });
}

/** Takes everything of ours off this device. */
export async function clearDevice(): Promise<Response> {
  await forgetEverything();
  return new Response(null, { status: 204, headers: CLEAR });
}

async function forgetEverything(): Promise<void> {
  await forgetToken("draft");
  await forgetToken("visit");
}
