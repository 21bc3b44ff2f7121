import ts from "typescript";
import { filesIn, textOf } from "#tests/support/source-files.ts";

/**
 * A place in the code that asks for a text: the area where it is known, the key, and whether the key is whole
 * (`t("a.b")`) or only its beginning is (`t(`a.${code}`)`).
 */
export type MessageUse = { file: string; area: string | null; key: string; whole: boolean };

const ASKING = new Set(["rich", "raw", "has", "markup"]);

/** Every use of a text in pages, components and lib that can be read off the source. */
export function messageUses(): MessageUse[] {
  const files = ["app", "components", "lib"].flatMap((folder) => filesIn(folder, /\.tsx?$/));
  return files.flatMap((file) =>
    usesIn(
      file,
      ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true, file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS),
    ),
  );
}

type Translators = Map<string, string | null>;

function usesIn(file: string, node: ts.Node, outer: Translators = new Map()): MessageUse[] {
  const known = ts.isFunctionLike(node) || ts.isSourceFile(node) ? new Map([...outer, ...translatorsOf(node)]) : outer;
  const here = ts.isCallExpression(node) ? askedIn(file, node, known) : [];
  const below: MessageUse[] = [];
  ts.forEachChild(node, (child) => {
    below.push(...usesIn(file, child, known));
  });
  return [...here, ...below];
}

function askedIn(file: string, call: ts.CallExpression, known: Translators): MessageUse[] {
  const { expression } = call;
  const asked = ts.isPropertyAccessExpression(expression) && ASKING.has(expression.name.text) ? expression.expression : expression;
  const [key] = call.arguments;
  if (!key || !ts.isIdentifier(asked) || !known.has(asked.text)) return [];
  const area = known.get(asked.text) ?? null;
  if (ts.isStringLiteralLike(key)) return [{ file, area, key: key.text, whole: true }];
  if (ts.isTemplateExpression(key)) return [{ file, area, key: key.head.text, whole: false }];
  return [];
}

/** The translators a function declares for itself, by name: `t` → its area, or null for a parameter, whose area is the caller's. */
function translatorsOf(scope: ts.Node): Translators {
  const found: Translators = new Map();
  if (ts.isFunctionLike(scope)) {
    for (const { name, type } of scope.parameters) {
      if (ts.isIdentifier(name) && (name.text === "t" || /Translat/.test(type?.getText() ?? ""))) found.set(name.text, null);
    }
  }
  const visit = (node: ts.Node): void => {
    if (node !== scope && ts.isFunctionLike(node)) return;
    if (ts.isVariableDeclaration(node) && node.initializer)
      for (const [name, area] of declared(node.name, node.initializer)) found.set(name, area);
    ts.forEachChild(node, visit);
  };
  visit(scope);
  return found;
}

function declared(name: ts.BindingName, value: ts.Expression): [string, string | null][] {
  const made = ts.isAwaitExpression(value) ? value.expression : value;
  if (!ts.isCallExpression(made)) return [];
  if (ts.isIdentifier(name) && made.expression.getText() === "getTranslations") return [[name.text, areaOf(made)]];
  const [list] = made.arguments;
  if (!ts.isArrayBindingPattern(name) || made.expression.getText() !== "Promise.all" || !list || !ts.isArrayLiteralExpression(list))
    return [];
  return name.elements.flatMap((element, index) => {
    const promised = list.elements[index];
    return promised && ts.isBindingElement(element) ? declared(element.name, promised) : [];
  });
}

function areaOf(call: ts.CallExpression): string | null {
  return /namespace:\s*"([^"]+)"/.exec(call.getText())?.[1] ?? null;
}

const MESSAGE_LAST = new Set([
  "min",
  "max",
  "length",
  "regex",
  "email",
  "url",
  "uuid",
  "int",
  "refine",
  "enum",
  "literal",
  "string",
  "number",
  "date",
  "positive",
  "nonempty",
  "includes",
]);

/** Codes of refusals that a person may be told: what DomainErrors carry and what schemas say about a field. */
export function refusalCodes(): { file: string; code: string }[] {
  const files = ["app", "lib"].flatMap((folder) => filesIn(folder, /\.tsx?$/)).filter((file) => !file.startsWith("lib/env/"));
  return files.flatMap((file) => {
    const codes: { file: string; code: string }[] = [];
    const visit = (node: ts.Node): void => {
      for (const code of codesOf(node)) codes.push({ file, code });
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true));
    return codes;
  });
}

function codesOf(node: ts.Node): string[] {
  if (ts.isNewExpression(node) && node.expression.getText() === "DomainError") return literal(node.arguments?.[0]);
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression) || !MESSAGE_LAST.has(node.expression.name.text))
    return [];
  const last = node.arguments.at(-1);
  const message =
    last && ts.isObjectLiteralExpression(last)
      ? last.properties.find((property) => /^(message|error)$/.test(property.name?.getText() ?? ""))
      : undefined;
  const said = message && ts.isPropertyAssignment(message) ? message.initializer : last;
  return literal(said).filter((code) => /^[a-z]+(_[a-z0-9]+)+$/.test(code));
}

function literal(node: ts.Node | undefined): string[] {
  return node && ts.isStringLiteralLike(node) ? [node.text] : [];
}
