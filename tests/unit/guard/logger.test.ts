import { describe, expect, it } from "vitest";
import { createLog, type LogFields } from "#lib/log/logger.ts";

function lines(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const written: string[] = [];
  write(createLog("info", { write: (line: string) => void written.push(line) }));
  return written.map((line) => JSON.parse(line));
}

const CANARY = "Айгүл Canary +77011234567";

describe("the log", () => {
  it("writes a code and allowed fields", () => {
    const [line] = lines((log) => log.info("step_not_allowed", { from: "closed", step: "refer", case: "2026-00412", count: 3 }));
    expect(line).toMatchObject({ level: "info", event: "step_not_allowed", from: "closed", step: "refer", case: "2026-00412", count: 3 });
  });

  it("drops fields that are not on the list and values that are sentences", () => {
    const [line] = lines((log) => log.warn("x", { reason: CANARY, narrative: CANARY } as LogFields));
    expect(line).toMatchObject({ reason: "[removed]" });
    expect(JSON.stringify(line)).not.toContain("Canary");
  });

  it("keeps of an error only its kind, code and place", () => {
    const cause = Object.assign(new Error(`Failing row contains (${CANARY})`), {
      code: "23505",
      detail: CANARY,
      where: CANARY,
      parameters: [CANARY],
    });
    const error = Object.assign(new Error(`${CANARY}\n    at ${CANARY} (x.ts:1:2)`, { cause }), {
      name: "PrismaClientKnownRequestError",
      meta: { target: CANARY },
    });
    const [line] = lines((log) => log.error("commit_failed", { error }));
    expect(line).toMatchObject({ error: { name: "PrismaClientKnownRequestError", cause: { name: "Error", code: "23505" } } });
    expect(JSON.stringify(line)).toContain("logger.test.ts");
    expect(JSON.stringify(line)).not.toMatch(/Canary|Айгүл|7701/);
  });

  it("survives errors that are none", () => {
    const [line] = lines((log) => log.error("x", { error: CANARY }));
    expect(line).toMatchObject({ error: { name: "string" } });
    expect(JSON.stringify(line)).not.toContain("Canary");
  });
});
