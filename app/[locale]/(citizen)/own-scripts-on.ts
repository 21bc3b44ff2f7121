import { isQuestion } from "#lib/intake/questions.ts";

/** The scripts of public/own. Each only improves a page that works without it. */
export type OwnScript = "leave" | "face" | "keep" | "able" | "proof";

/**
 * Which of our scripts a page carries.
 * @param path the page's address without the language, query included
 */
export function ownScriptsOn(path: string): OwnScript[] {
  const page = /^\/form\/([a-z-]+)/.exec(path)?.[1] ?? "";
  if (isQuestion(page)) return ["leave", "face", "keep"];
  if (page === "check") return ["leave", "face", "able"];
  return page === "sending" ? ["leave", "face", "proof"] : ["leave", "face"];
}
