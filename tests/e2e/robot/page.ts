import { HtmlForm } from "./form.ts";
import { elementsIn, type HtmlElement, parseHtml, textOf } from "./html.ts";

/** One answer of a door, read as a page. */
export class RobotPage {
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  readonly root: HtmlElement;
  readonly forms: HtmlForm[];

  constructor(url: URL, status: number, headers: Headers, html: string) {
    this.url = url;
    this.status = status;
    this.headers = headers;
    this.html = html;
    this.root = parseHtml(html);
    this.forms = elementsIn(this.root, "form").map((form) => new HtmlForm(form));
  }

  /** Path and query. */
  get place(): string {
    return this.url.pathname + this.url.search;
  }

  get title(): string {
    return elementsIn(this.root, "title").map(textOf).join();
  }

  get heading(): string {
    return elementsIn(this.root, "h1").map(textOf).join(" | ");
  }

  get text(): string {
    return elementsIn(this.root, "body").map(textOf).join();
  }

  /** The form with this button. @throws when there is none */
  form(button: string): HtmlForm {
    const form = this.forms.find(({ buttons }) => buttons.includes(button));
    if (!form)
      throw new Error(
        `${this.place} (${this.status}, "${this.heading}") has no button "${button}" but ${this.forms.flatMap(({ buttons }) => buttons).join(", ")}`,
      );
    return form;
  }

  offers(button: string): boolean {
    return this.forms.some(({ buttons }) => buttons.includes(button));
  }

  /** What stands beside a term in a list of terms. */
  fact(term: string): string {
    const lists = elementsIn(this.root, "dl").flatMap((list) => elementsIn(list, ({ tag }) => tag === "dt" || tag === "dd"));
    const at = lists.findIndex((element) => element.tag === "dt" && textOf(element) === term);
    const description = lists[at + 1];
    if (at === -1 || description?.tag !== "dd") throw new Error(`${this.place} ("${this.heading}") does not say "${term}"`);
    return textOf(description);
  }

  /** The address behind a link with these words. */
  link(words: string): string {
    const link = elementsIn(this.root, "a").find((anchor) => textOf(anchor) === words);
    if (!link?.attributes.href) throw new Error(`${this.place} ("${this.heading}") has no link "${words}"`);
    return link.attributes.href;
  }

  links(): { words: string; href: string }[] {
    return elementsIn(this.root, "a").map((anchor) => ({ words: textOf(anchor), href: anchor.attributes.href ?? "" }));
  }

  /** The sentences of the error summary, without its title. */
  get errors(): string[] {
    const alerts = elementsIn(this.root, ({ attributes }) => attributes.role === "alert");
    return alerts.flatMap((alert) => elementsIn(alert, ({ tag }) => tag === "a" || tag === "p")).map(textOf);
  }
}
