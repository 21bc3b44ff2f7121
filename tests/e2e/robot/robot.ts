import { Cookies } from "./cookies.ts";
import { type Filling, type HtmlForm, multipart } from "./form.ts";
import { RobotPage } from "./page.ts";

const MOST_REDIRECTS = 5;

type Sending = { headers?: Record<string, string> };

/** A visitor of one door that speaks plain HTTP: it reads forms, fills them in, sends them and follows where it is led. No browser, no scripts. */
export class Robot {
  readonly origin: string;
  readonly cookies: Cookies;

  constructor(origin: string, cookies = new Cookies()) {
    this.origin = origin;
    this.cookies = cookies;
  }

  /** A second tab of the same browser. */
  tab(): Robot {
    return new Robot(this.origin, this.cookies);
  }

  /** The same visitor's state as it is now, in another browser. */
  copy(): Robot {
    return new Robot(this.origin, new Cookies(this.cookies));
  }

  /** Opens an address and follows redirects. */
  async open(place: string, sending: Sending = {}): Promise<RobotPage> {
    let page = await this.ask("GET", place, sending);
    for (let hops = 0; page.headers.has("location") && hops < MOST_REDIRECTS; hops += 1) {
      page = await this.ask("GET", page.headers.get("location") ?? "/", sending);
    }
    return page;
  }

  /** Fills in the form with this button, sends it as a browser would, and follows redirects. */
  async press(page: RobotPage, button: string, filling: Filling = {}): Promise<RobotPage> {
    const form = page.form(button);
    if (form.method === "get") return this.open(`${pathOf(form.action, page)}?${new URLSearchParams(form.entries(filling))}`);
    const answer = await this.sendForm(page, form, filling);
    const location = answer.headers.get("location");
    if (location === null) return answer;
    // These two mean "the same again over there": browsers send the form a second time.
    return answer.status === 307 || answer.status === 308 ? this.post(location, multipart(form.entries(filling))) : this.open(location);
  }

  /** Sends a form and does not follow. */
  async sendForm(page: RobotPage, form: HtmlForm, filling: Filling = {}, sending: Sending = {}): Promise<RobotPage> {
    if (form.encoding !== "multipart/form-data") throw new Error(`${page.place} has a form that would be sent as ${form.encoding}`);
    return this.post(pathOf(form.action, page), multipart(form.entries(filling)), sending);
  }

  /** Posts whatever body, from a page of this door unless the headers say otherwise. */
  post(place: string, body: FormData | string | Uint8Array<ArrayBuffer>, { headers = {} }: Sending = {}): Promise<RobotPage> {
    return this.ask("POST", place, { headers: { origin: this.origin, ...headers }, body });
  }

  /** One request, one answer. Headers with the value "" are not sent. */
  async ask(
    method: string,
    place: string,
    { headers = {}, body }: Sending & { body?: FormData | string | Uint8Array<ArrayBuffer> } = {},
  ): Promise<RobotPage> {
    const url = new URL(place, this.origin);
    if (url.origin !== this.origin) throw new Error(`Led away from ${this.origin} to ${url.origin}`);
    const given = { ...(this.cookies.header && { cookie: this.cookies.header }), ...headers };
    const sent = Object.entries(given).filter(([, value]) => value !== "");
    const answer = await fetch(url, { method, headers: sent, body, redirect: "manual" });
    this.cookies.take(answer.headers);
    return new RobotPage(url, answer.status, answer.headers, await answer.text());
  }
}

function pathOf(action: string, page: RobotPage): string {
  return action === "" ? page.place : action;
}
