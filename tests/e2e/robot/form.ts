import { elementsIn, type HtmlElement, rawText, textOf } from "./html.ts";

/** What is put into fields: text; the value of a choice; null to untick. */
export type Filling = Record<string, string | null>;

type Control = { name: string; value: string | null; choices?: string[] };

/** A form as a browser without scripts would fill and send it. */
export class HtmlForm {
  readonly action: string;
  readonly method: string;
  readonly encoding: string;
  /** The words on its buttons. */
  readonly buttons: string[];
  #controls: Control[];

  constructor(form: HtmlElement) {
    this.action = form.attributes.action ?? "";
    this.method = (form.attributes.method ?? "get").toLowerCase();
    this.encoding = (form.attributes.enctype ?? "application/x-www-form-urlencoded").toLowerCase();
    this.buttons = elementsIn(form, "button").map(textOf);
    this.#controls = controlsOf(form);
  }

  get names(): string[] {
    return this.#controls.map(({ name }) => name);
  }

  /** What stands in a field now; null for nothing chosen. */
  value(name: string): string | null {
    return this.#control(name).value;
  }

  /** What a field offers to choose from. */
  choices(name: string): string[] {
    return this.#control(name).choices ?? [];
  }

  /** What would be sent, in the form's order, with some fields filled in. @throws when a person could not fill it in so */
  entries(filling: Filling = {}): [string, string][] {
    for (const [name, value] of Object.entries(filling)) this.#refuseImpossible(name, value);
    return this.#controls.flatMap(({ name, value }): [string, string][] => {
      const given = Object.hasOwn(filling, name) ? (filling[name] ?? null) : value;
      return given === null ? [] : [[name, given]];
    });
  }

  #refuseImpossible(name: string, value: string | null): void {
    const { choices } = this.#control(name);
    if (choices && value !== null && !choices.includes(value))
      throw new Error(`"${name}" does not offer "${value}" but ${choices.join(", ")}`);
  }

  #control(name: string): Control {
    const control = this.#controls.find((known) => known.name === name);
    if (!control) throw new Error(`The form has no field "${name}" but ${this.names.join(", ")}`);
    return control;
  }
}

/** A form's entries as a browser sends them to a server action. */
export function multipart(entries: Iterable<readonly [string, string]>): FormData {
  const body = new FormData();
  for (const [name, value] of entries) body.append(name, value);
  return body;
}

function controlsOf(form: HtmlElement): Control[] {
  const controls = new Map<string, Control>();
  const elements = elementsIn(
    form,
    ({ tag, attributes }) => ["input", "textarea", "select"].includes(tag) && attributes.name !== undefined,
  );
  for (const element of elements) {
    const control = controlOf(element);
    const before = controls.get(control.name);
    if (!before) controls.set(control.name, control);
    else
      controls.set(control.name, {
        ...before,
        value: before.value ?? control.value,
        choices: [...(before.choices ?? []), ...(control.choices ?? [])],
      });
  }
  return [...controls.values()];
}

function controlOf(element: HtmlElement): Control {
  const { name = "", type = "text", value = "", checked } = element.attributes;
  if (element.tag === "textarea") return { name, value: rawText(element).replace(/^\n/, "") };
  if (element.tag === "select") return selectOf(name, elementsIn(element, "option"));
  if (type === "radio" || type === "checkbox") return { name, value: checked === undefined ? null : value, choices: [value] };
  return { name, value };
}

function selectOf(name: string, options: HtmlElement[]): Control {
  const choices = options.map((option) => option.attributes.value ?? textOf(option));
  const chosen = options.findIndex(({ attributes }) => attributes.selected !== undefined);
  return { name, value: choices[Math.max(chosen, 0)] ?? null, choices };
}
