import { once } from "node:events";
import { createInterface } from "node:readline";
import { end, launch, type Program, tailOf } from "./program.ts";
import { whenStopping } from "./shutdown.ts";

/**
 * Runs a program that does one thing and ends; what it prints goes to its log.
 * @throws Error with the end of that log when it fails
 */
export async function runOnce(program: Program): Promise<void> {
  await finished(program, launch(program));
}

/**
 * Runs a program for what it prints, which may be secret and therefore is not logged.
 *
 * @param line called with each line as it comes
 * @returns the last line
 * @throws Error with the end of its log when it fails
 */
export async function readOutput(program: Program, line: (text: string) => void): Promise<string> {
  const child = launch(program, true);
  let last = "";
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream }).on("line", (text) => {
    last = text;
    line(text);
  });
  await Promise.all([finished(program, child), once(lines, "close")]);
  return last;
}

async function finished(program: Program, child: ReturnType<typeof launch>): Promise<void> {
  whenStopping(() => end(child));
  const [code, signal] = (await once(child, "exit")) as [number | null, NodeJS.Signals | null];
  if (code === 0) return;
  throw new Error(`${program.file} ended with ${signal ?? `code ${code}`}. The end of its log:\n${tailOf(program.name)}`);
}
