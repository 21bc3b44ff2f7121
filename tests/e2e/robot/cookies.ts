/** The cookies of one visitor of one door, as a browser keeps them. */
export class Cookies {
  #values = new Map<string, string>();
  #attributes = new Map<string, string>();

  constructor(others?: Cookies) {
    if (others) this.#values = new Map(others.#values);
  }

  /** Takes over what an answer sets and takes away. */
  take(answer: Headers): void {
    for (const line of answer.getSetCookie()) {
      const [, name = "", value = "", attributes = ""] = /^([^=;]+)=([^;]*)(.*)$/.exec(line) ?? [];
      this.#attributes.set(name, attributes.replace(/^; /, ""));
      if (value === "" || isOver(attributes)) this.#values.delete(name);
      else this.#values.set(name, value);
    }
  }

  get(name: string): string | undefined {
    return this.#values.get(name);
  }

  set(name: string, value: string): void {
    this.#values.set(name, value);
  }

  clear(): void {
    this.#values.clear();
  }

  /** How a cookie was last set: "Path=/; HttpOnly; SameSite=strict". */
  attributesOf(name: string): string | undefined {
    return this.#attributes.get(name);
  }

  get header(): string {
    return [...this.#values].map(([name, value]) => `${name}=${value}`).join("; ");
  }
}

function isOver(attributes: string): boolean {
  const maxAge = /;\s*max-age=(-?\d+)/i.exec(attributes)?.[1];
  const expires = /;\s*expires=([^;]+)/i.exec(attributes)?.[1];
  return (maxAge !== undefined && Number(maxAge) <= 0) || (expires !== undefined && Date.parse(expires) <= Date.now());
}
