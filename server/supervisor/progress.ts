import { stdout } from "node:process";

/** Says what a step is doing now, or in the end what it found. */
export type Note = (text: string) => void;

const QUIET_MS = 3_000;
const NAME_WIDTH = 26;

/**
 * Runs one step of a longer procedure and shows its name, how long it took and whether it worked.
 * In a terminal the line is alive; elsewhere a step that takes long announces itself once.
 */
export async function step<T>(name: string, work: (note: Note) => Promise<T> | T): Promise<T> {
  const line = new StepLine(name);
  try {
    const result = await work((text) => line.note(text));
    line.end("✓");
    return result;
  } catch (error) {
    line.end("✗ failed:");
    throw error;
  }
}

/** A line of its own, for what happens between and after the steps. */
export function say(text: string): void {
  stdout.write(`${text}\n`);
}

/** The time of day, for lines about what happened while nobody was looking. */
export function clock(): string {
  return new Date().toTimeString().slice(0, 8);
}

class StepLine {
  readonly #name: string;
  readonly #started = performance.now();
  readonly #timer: NodeJS.Timeout;
  #note = "";

  constructor(name: string) {
    this.#name = name;
    this.#timer = stdout.isTTY ? setInterval(() => this.#show(), 200) : setTimeout(() => say(`  … ${name}`), QUIET_MS);
    this.#timer.unref();
    if (stdout.isTTY) this.#show();
  }

  note(text: string): void {
    this.#note = text;
  }

  end(mark: string): void {
    clearInterval(this.#timer);
    say(`${stdout.isTTY ? "\r\x1b[K" : ""}${this.#text(mark)}`);
  }

  #show(): void {
    stdout.write(`\r\x1b[K${this.#text("…").slice(0, stdout.columns - 1)}`);
  }

  #text(mark: string): string {
    const seconds = ((performance.now() - this.#started) / 1000).toFixed(1).padStart(5);
    return `  ${mark} ${this.#name.padEnd(NAME_WIDTH)} ${seconds} s  ${this.#note}`.trimEnd();
  }
}
