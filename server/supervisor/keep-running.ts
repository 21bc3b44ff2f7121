import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { end, exitOf, hasExited, launch, type Program, tailOf } from "./program.ts";
import { clock, say } from "./progress.ts";
import { answersAt } from "./ready.ts";

/** A program that is meant to run as long as we do. */
export interface LastingProgram extends Program {
  /** Answers 200 here when it can serve. */
  readyUrl: string;
}

const READY_WITHIN_MS = 90_000;
const ATTEMPTS = 3;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** After this long a crash is a new one, not the last one again. */
const STEADY_MS = 60_000;

/** One lasting program: started, watched, and started again whenever it ends by itself. */
export class Kept {
  readonly #program: LastingProgram;
  #child: ChildProcess;
  #stopped = false;
  #restarting = false;

  constructor(program: LastingProgram) {
    this.#program = program;
    this.#child = launch(program);
  }

  /**
   * Waits until the program answers; from then on it is kept running. One that ends before it ever
   * answered gets two more attempts, not endless ones.
   *
   * @throws Error with the end of its log when it does not come up
   */
  async ready(): Promise<void> {
    const deadline = Date.now() + READY_WITHIN_MS;
    for (let attempt = 1; !(await this.#isUp()); await sleep(50)) {
      if (hasExited(this.#child) && attempt++ < ATTEMPTS) this.#child = launch(this.#program);
      else if (hasExited(this.#child) || Date.now() > deadline) {
        await end(this.#child);
        throw new Error(`The ${this.#program.name} process does not start. The end of its log:\n${tailOf(this.#program.name)}`);
      }
    }
    void this.#watch();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await end(this.#child);
  }

  /** Ends the program and starts it again at once: its source changed. */
  async restart(): Promise<void> {
    this.#restarting = true;
    await end(this.#child);
  }

  async #isUp(): Promise<boolean> {
    return !hasExited(this.#child) && (await answersAt(this.#program.readyUrl));
  }

  async #watch(): Promise<void> {
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      const started = Date.now();
      await exitOf(this.#child);
      if (this.#stopped) return;
      // What it started must not live on beside its successor.
      await end(this.#child);
      if (this.#restarting || Date.now() - started > STEADY_MS) pause = FIRST_PAUSE_MS;
      if (!this.#restarting) await this.#announceAndWait(pause);
      if (this.#stopped) return;
      this.#restarting = false;
      this.#child = launch(this.#program);
    }
  }

  async #announceAndWait(pause: number): Promise<void> {
    const how = this.#child.signalCode ?? `code ${this.#child.exitCode}`;
    say(`${clock()}  The ${this.#program.name} process ended (${how}); starting it again in ${pause / 1000} s.`);
    await sleep(pause, undefined, { ref: false });
  }
}
