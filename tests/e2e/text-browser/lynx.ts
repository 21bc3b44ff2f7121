import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

/** So tall that every page fits: nothing has to be scrolled to. So wide that no label is broken. */
const ROWS = 400;
const COLUMNS = 200;
const QUIET_MS = 100;
const PATIENCE_MS = 30_000;

const KEYS = { enter: "\r", tab: "\t", down: "\u001bOB", redraw: "\f" } as const;

// Links and fields carry numbers, as somebody would have it who hears the page; a field takes letters only once it was entered,
// so that a number is never typed into the one before.
const OPTIONS = [
  "-number_fields",
  "-tna",
  "-accept_all_cookies",
  "-nopause",
  "-nocolor",
  "-assume_charset=utf-8",
  "-display_charset=utf-8",
];

/**
 * Lynx in a terminal of its own (`script`, which every Debian has), driven by keys and read from its screen. It knows of a page
 * what a person at a terminal, at a Braille line or with a speech synthesiser would.
 */
export class Lynx {
  readonly #child: ChildProcessWithoutNullStreams;
  #drawn = "";
  /** The screen as it was last read, while nothing has been typed since. */
  #seen: string | undefined;

  /** @param home a folder of its own, so that nobody's settings and cookies meddle */
  constructor(program: string, address: string, home: string) {
    const command = `stty rows ${ROWS} cols ${COLUMNS}; exec '${program}' ${OPTIONS.join(" ")} '${address}'`;
    const env = { PATH: process.env.PATH, HOME: home, TERM: "vt100", LC_ALL: "C.UTF-8", SHELL: "/bin/sh" } as unknown as NodeJS.ProcessEnv;
    this.#child = spawn("script", ["-qfc", command, "/dev/null"], { env });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => {
        this.#drawn += text;
      });
  }

  /** Waits until the screen says something, and says what all is on it. @throws Error with the screen when it does not come */
  until(words: string): Promise<string> {
    return this.#untilIt((screen) => (onOneLine(screen).includes(onOneLine(words)) ? screen : undefined), `“${words}”`);
  }

  /** Chooses an answer by the words beside it. Lynx ticks the first of a group by itself, so nothing must rest on that. */
  async choose(label: string): Promise<void> {
    await this.#enter(new RegExp(`\\[(\\d+)\\]\\([ *]\\)\\s+${literally(label)}(?=\\s|$)`));
  }

  /** Chooses from the first list of the page by the words of the entry. */
  async chooseFromList(entry: string): Promise<void> {
    await this.#enter(/\[(\d+)\]\[/);
    const place = await this.#numberOf(new RegExp(`(\\d+): *\\(\\d+\\)_*${literally(entry)}`));
    await this.#type(KEYS.down.repeat(Number(place) - 1) + KEYS.enter);
  }

  /** Types into the first empty field of the page. */
  async write(text: string): Promise<void> {
    await this.#enter(/\[(\d+)\]_{5}/);
    await this.#type(text + KEYS.tab);
  }

  /** Presses a button or follows a link by its words. */
  async press(label: string): Promise<void> {
    await this.#enter(new RegExp(`\\[(\\d+)\\](?:BUTTON\\))?\\s*${literally(label)}(?=\\s|$)`));
  }

  /** Ends it, whatever it shows. */
  async close(): Promise<void> {
    const ended = once(this.#child, "exit");
    this.#child.kill("SIGKILL");
    await ended;
  }

  async #enter(control: RegExp): Promise<void> {
    await this.#type(`0${await this.#numberOf(control)}g${KEYS.enter}`);
    await this.#type(KEYS.enter);
  }

  #numberOf(control: RegExp): Promise<string> {
    return this.#untilIt((screen) => control.exec(screen)?.[1], String(control));
  }

  // A busy machine draws a screen in parts: what is not there yet may be there the next time.
  async #untilIt<Found>(look: (screen: string) => Found | undefined, sought: string): Promise<Found> {
    let screen = this.#seen ?? "";
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; screen = await this.#screen()) {
      const found = look(screen);
      if (found !== undefined) return found;
    }
    throw new Error(`Lynx does not show ${sought} but:\n${screen}`);
  }

  async #screen(): Promise<string> {
    await this.#quiet();
    this.#drawn = "";
    await this.#type(KEYS.redraw);
    this.#seen = withoutControls(this.#drawn);
    return this.#seen;
  }

  async #type(keys: string): Promise<void> {
    if (this.#child.exitCode !== null) throw new Error(`Lynx has ended:\n${withoutControls(this.#drawn)}`);
    this.#seen = undefined;
    this.#child.stdin.write(keys);
    await this.#quiet();
  }

  /** Waits until nothing has been drawn for a moment. */
  async #quiet(): Promise<void> {
    for (let before = -1; before !== this.#drawn.length; ) {
      before = this.#drawn.length;
      await sleep(QUIET_MS);
    }
  }
}

/** The letters alone: where the cursor was moved, a new line begins. */
function withoutControls(drawn: string): string {
  return (
    drawn
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what a terminal is steered with
      .replace(/\u001b\[[0-9;?]*[mK]|\u001b[()][0-9A-Z]|\u001b[=>78]|[\u000e\u000f]/g, "")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
      .replace(/\u001b\[[0-9;?]*[A-Za-z]|\r/g, "\n")
  );
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

function literally(label: string): string {
  return label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
}
