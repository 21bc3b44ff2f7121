/** A piece of a text as it is set: a paragraph, a list with marks, or steps with numbers. */
export type Block = { kind: "paragraph"; text: string } | { kind: "list" | "steps"; items: string[] };

const MARK = /^- /;
const STEP = /^\d+\. /;

/**
 * Reads a text as its writers write it: an empty line between paragraphs, "- " before the points of a list, "1. " before steps.
 * One text stays one message, so that whoever writes it in another language sees it whole.
 */
export function blocksOf(text: string): Block[] {
  return text.split("\n\n").map((piece): Block => {
    const lines = piece.split("\n");
    if (lines.every((line) => MARK.test(line))) return { kind: "list", items: lines.map((line) => line.replace(MARK, "")) };
    if (lines.every((line) => STEP.test(line))) return { kind: "steps", items: lines.map((line) => line.replace(STEP, "")) };
    return { kind: "paragraph", text: piece };
  });
}
