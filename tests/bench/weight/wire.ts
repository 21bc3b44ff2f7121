import type { CDPSession, Page } from "@playwright/test";

/** Where a byte belongs. Style sheets that are written into a page are part of its HTML. */
const SORTS = { Document: "html", Stylesheet: "css", Script: "scripts", Font: "fonts" } as const;
type Sort = (typeof SORTS)[keyof typeof SORTS] | "other";

/** What a page brought over the wire, headers and redirects included, in bytes. What came from the browser's cache weighs nothing. */
export type Load = Record<Sort, number> & {
  /** Scripts that are not ours: part of `scripts` as well. */
  otherScripts: number;
  /** Answers that came over the wire, each redirect counted. */
  requests: number;
  /** Those asked for before the page was usable. The typeface is asked for after that, and nothing waits for it. */
  requestsBefore: number;
};

/** HTML, style sheets and scripts together, in bytes: what has to be there before a page is whole. */
export function whole({ html, css, scripts }: Load): number {
  return html + css + scripts;
}

/** Everything, in bytes. */
export function all({ html, css, scripts, fonts, other }: Load): number {
  return html + css + scripts + fonts + other;
}

type Asked = { sort: Sort; own: boolean; bytes: number; redirects: number; before: boolean; cached: boolean; done: boolean };

/** Listens to everything that a page of the browser receives, as Chromium itself counts it. */
export class Wire {
  readonly #page: Page;
  readonly #asked = new Map<string, Asked>();
  #usable = false;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    session.on("Network.requestWillBeSent", ({ requestId, request, type, redirectResponse }) => {
      const known = this.#asked.get(requestId);
      if (known && redirectResponse) {
        known.bytes += redirectResponse.encodedDataLength;
        known.redirects += 1;
      } else this.#asked.set(requestId, newlyAsked(request.url, type, !this.#usable));
    });
    session.on("Network.requestServedFromCache", ({ requestId }) => this.#note(requestId, { cached: true }));
    session.on("Network.responseReceived", ({ requestId, response }) => {
      if (response.fromDiskCache) this.#note(requestId, { cached: true });
    });
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const asked = this.#asked.get(requestId);
      if (asked) this.#note(requestId, { bytes: asked.bytes + encodedDataLength, done: true });
    });
    session.on("Network.loadingFailed", ({ requestId }) => this.#note(requestId, { done: true }));
    session.on("Page.domContentEventFired", () => {
      this.#usable = true;
    });
  }

  static async of(page: Page): Promise<Wire> {
    const session = await page.context().newCDPSession(page);
    const wire = new Wire(page, session);
    await session.send("Network.enable");
    await session.send("Page.enable");
    return wire;
  }

  /** Does something that leads to a page and waits until all of it is there, its typeface too. @returns what came meanwhile */
  async load(lead: () => Promise<unknown>): Promise<Load> {
    this.#asked.clear();
    this.#usable = false;
    const arrived = this.#page.waitForEvent("load");
    await lead();
    await arrived;
    await this.#page.evaluate(() => document.fonts.ready.then(() => {}));
    await this.#quiet();
    return sumOf([...this.#asked.values()]);
  }

  /** Does something on a page and waits for what it asks for. @returns what came meanwhile */
  async during(act: () => Promise<unknown>): Promise<Load> {
    this.#asked.clear();
    await act();
    await this.#quiet();
    return sumOf([...this.#asked.values()]);
  }

  async #quiet(): Promise<void> {
    while ([...this.#asked.values()].some(({ done }) => !done)) await this.#page.waitForTimeout(10);
  }

  #note(requestId: string, news: Partial<Asked>): void {
    const asked = this.#asked.get(requestId);
    if (asked) Object.assign(asked, news);
  }
}

function newlyAsked(url: string, type: string | undefined, before: boolean): Asked {
  const sort = SORTS[type as keyof typeof SORTS] ?? "other";
  return { sort, own: new URL(url).pathname.startsWith("/own/"), bytes: 0, redirects: 0, before, cached: false, done: false };
}

/** Nothing at all, to begin a sum with. */
export const NOTHING: Load = { html: 0, css: 0, scripts: 0, fonts: 0, other: 0, otherScripts: 0, requests: 0, requestsBefore: 0 };

/** Two loads as one. */
export function plus(one: Load, other: Load): Load {
  return Object.fromEntries(Object.entries(one).map(([key, figure]) => [key, figure + other[key as keyof Load]])) as Load;
}

function sumOf(asked: readonly Asked[]): Load {
  return asked
    .filter(({ cached }) => !cached)
    .map(({ sort, own, bytes, redirects, before }) => ({
      ...NOTHING,
      [sort]: bytes,
      otherScripts: sort === "scripts" && !own ? bytes : 0,
      requests: 1 + redirects,
      requestsBefore: before ? 1 + redirects : 0,
    }))
    .reduce(plus, NOTHING);
}
