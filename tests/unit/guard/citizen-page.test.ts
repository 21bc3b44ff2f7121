import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { citizenPage } from "#server/guard/citizen-page.ts";
import { embeddableStyleSheet, styleHash } from "#server/guard/style-sheet.ts";

const NONE = new Map();
const page = (html: string) => citizenPage(html, NONE).html;

describe("a citizen's page", () => {
  it.each([
    ["a script", "<p>a</p><script>alert(1)</script><p>b</p>", "<p>a</p><p>b</p>"],
    ["a script with attributes", '<script src="/_next/x.js" async="" nonce="n"></script>b', "b"],
    ["an upper-case script", "<SCRIPT>x</SCRIPT >b", "b"],
    ["a script that mentions its end in a string", '<script>"<\\/script>"</script>b', "b"],
    ["a self-closing look-alike", "<script/>x</script>b", "b"],
    ["a greater-than sign in an attribute", '<script data-x="a>b">x</script>b', "b"],
    ["a script that never ends", "a<script>x", "a"],
    ["a tag that never ends", "a<script x", "a"],
    ["a script preload", '<link rel="preload" as="script" href="/x.js"/>b', "b"],
    ["a module preload", '<link rel="modulepreload" href="/x.js"/>b', "b"],
    ["a style preload", '<link rel="preload" as="style" href="/x.css"/>b', "b"],
    ["a script in a comment", "<!-- <script>x</script> -->b", "<!--  -->b"],
    ["a script after what only some parsers take for a comment", "<!--><script>x</script>-->b", "<!-->-->b"],
    ["a link that swallows a script", "<link <script >x", "x"],
    ["a foreign script that claims to be ours", '<script data-own="" src="https://evil/x.js"></script>b', "b"],
    ["an inline script that claims to be ours", "<script data-own>x</script>b", "b"],
    ["a script whose address says data-own", '<script src="/x.js?data-own"></script>b', "b"],
  ])("loses %s", (_, html, rest) => {
    expect(page(html)).toBe(rest);
  });

  it.each([
    '<script data-own="" src="/own/enhance.js" defer=""></script>',
    "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
    '<a title="&lt;script&gt;" href="/scripts">scripts</a>',
    "<!--$--><p>b</p><!--/$-->",
    "<style>a>b{color:red}</style><p>b</p>",
    '<link rel="preload" as="font" href="/f.woff2" crossorigin=""/>',
    '<link rel="stylesheet" href="/unknown.css"/>',
    "<scripture>psalm</scripture>",
    "1 < 2 and 3 > 2",
    "",
  ])("keeps %s", (html) => {
    expect(page(html)).toBe(html);
  });

  it("gets its style sheets written into it, named by their hash", () => {
    const sheet = embeddableStyleSheet("@font-face{src:url(../media/f.woff2)}", "/_next/static/chunks/a.css");
    const made = citizenPage(
      '<head><link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/></head>',
      new Map([["/_next/static/chunks/a.css", sheet as never]]),
    );
    expect(made.html).toBe(
      '<head><style>@font-face{src:url(/_next/static/media/f.woff2)}</style><link rel="prefetch" as="style" href="/_next/static/chunks/a.css"></head>',
    );
    expect(made.styleHashes).toEqual([styleHash("@font-face{src:url(/_next/static/media/f.woff2)}")]);
  });

  it("never gets a style sheet that could end its own element", () => {
    expect(embeddableStyleSheet("a{}</style><script>", "/a.css")).toBeUndefined();
  });
});

const harmless = fc.constantFrom(
  "<p>",
  "</p>",
  "text",
  "&lt;script&gt;",
  '<a href="/x?a=1&amp;b=2">',
  "</a>",
  "<!-- c -->",
  "қазақша",
  "<b title='>'>",
  "\n",
);
const script = fc
  .tuple(
    fc.constantFrom("<script>", '<script nonce="n" src="/_next/a.js" async="">', "<ScRiPt\n>", '<script x="</script>">'),
    fc.constantFrom("", "1<2", "<p>", 'self.__next_f.push([1,"\\u003c/script>"])'.replace("</script>", "<\\/script>"), "<!--"),
    fc.constantFrom("</script>", "</SCRIPT >", "</script\n>"),
  )
  .map((pieces) => pieces.join(""));

describe("properties", () => {
  it("scripts vanish wherever they stand, and nothing else does", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            harmless.map((text) => [text, text]),
            script.map((text) => [text, ""]),
          ),
          { maxLength: 30 },
        ),
        (pieces) => {
          expect(page(pieces.map(([given]) => given).join(""))).toBe(pieces.map(([, kept]) => kept).join(""));
        },
      ),
      { numRuns: 500 },
    );
  });

  it("no soup of markup leaves a script that is not ours", () => {
    const soup = fc.array(
      fc.constantFrom(
        "<",
        ">",
        "script",
        "</script>",
        "<script",
        "<!--",
        "-->",
        "<style",
        "</style>",
        '"',
        "'",
        " ",
        "/",
        "data-own",
        "=",
        "<link ",
        "x",
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(soup, (pieces) => {
        const made = page(pieces.join(""));
        expect(made).not.toMatch(/<script[\s/>](?![^>]*data-own)/i);
      }),
      { numRuns: 2000 },
    );
  });
});
