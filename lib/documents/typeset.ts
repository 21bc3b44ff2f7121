import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/** The templates of this folder. */
export type Template = "card" | "coupon" | "form";

// Read at run time as the texts are, so that a build need not carry them.
const TEMPLATES = join(process.cwd(), "lib/documents");
const FONTS = join(process.cwd(), "node_modules/@expo-google-fonts/noto-sans");
const WEIGHTS = ["400Regular/NotoSans_400Regular.ttf", "700Bold/NotoSans_700Bold.ttf"];

let compiler: NodeCompiler | undefined;

/**
 * Sets a document as PDF/UA-1: tagged, titled, in a language, with its fonts inside. Nothing is fetched for it.
 *
 * @param data words of ours and of people as they are: the template reads them as JSON, so they are never markup
 * @throws Error when the template does not give an accessible document; its message has no word of the data
 */
export function typeset(template: Template, data: Record<string, unknown>): Uint8Array<ArrayBuffer> {
  compiler ??= NodeCompiler.create({ workspace: TEMPLATES, fontArgs: [{ fontBlobs: WEIGHTS.map(readFont) }] });
  try {
    const { result } = compiler.compile({ mainFilePath: join(TEMPLATES, `${template}.typ`), inputs: { data: JSON.stringify(data) } });
    if (!result) throw new Error(`The template ${template} was not set`);
    return new Uint8Array(compiler.pdf(result, { pdfStandard: "ua-1" }));
  } finally {
    // The compiler remembers what it has set; an access code must not stay there.
    compiler.evictCache(0);
  }
}

function readFont(file: string): Buffer {
  return readFileSync(join(FONTS, file));
}
