import { STEPS, type Step } from "./steps.ts";

/** A step that was asked for and the test files it is narrowed to (none: all of them). */
export interface Chosen {
  step: Step;
  files: string[];
}

/**
 * Which steps to run. Nothing asked means all; `unit`, `route-types` or `tests/unit/crypto` narrow it,
 * and what a chosen step needs runs before it.
 *
 * @throws Error naming what it does not know
 */
export function chosenSteps(asked: string[]): Chosen[] {
  if (asked.length === 0) return STEPS.map((step) => ({ step, files: [] }));
  const files = asked.filter((word) => word.includes("/"));
  const names = new Set([...asked.filter((word) => !word.includes("/")).map(nameOf), ...files.map(stepOfFile)]);
  for (const name of [...names]) for (const needed of needsOf(name)) names.add(needed);
  return STEPS.filter(({ name }) => names.has(name)).map((step) => ({
    step,
    files: files.filter((file) => stepOfFile(file) === step.name),
  }));
}

function nameOf(word: string): string {
  const name = word.replaceAll("-", " ");
  if (STEPS.some((step) => step.name === name)) return name;
  throw new Error(
    `There is no check called "${word}". There are: ${STEPS.map((step) => step.name.replaceAll(" ", "-")).join(", ")}; or name a file in tests/.`,
  );
}

function stepOfFile(file: string): string {
  if (file.includes("tests/architecture/database")) return "integration";
  if (/tests\/(architecture\/build|integration\/guard)/.test(file)) return "built";
  return nameOf(/tests\/([a-z0-9]+)/.exec(file)?.[1] ?? file);
}

function needsOf(name: string): string[] {
  const direct = STEPS.find((step) => step.name === name)?.needs ?? [];
  return [...direct, ...direct.flatMap(needsOf)];
}
