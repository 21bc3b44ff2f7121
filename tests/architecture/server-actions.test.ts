import ts from "typescript";
import { describe, expect, it } from "vitest";
import { filesIn, textOf } from "#tests/support/source-files.ts";

const sources = ["app", "lib", "components"].flatMap((folder) => filesIn(folder, /\.tsx?$/));
const parsed = new Map(
  sources.map((path) => [
    path,
    ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true, path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS),
  ]),
);

const isDirective = (statement: ts.Statement | undefined): boolean =>
  statement !== undefined &&
  ts.isExpressionStatement(statement) &&
  ts.isStringLiteral(statement.expression) &&
  statement.expression.text === "use server";

const files = sources.filter((path) => isDirective(parsed.get(path)?.statements[0]));

const exported = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** What is wrong with an exporting statement of an actions file; nothing when it is `export const …Action = defineAction({ … })`. */
function fault(statement: ts.Statement): string[] {
  if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) return [`exports by ${statement.getText().slice(0, 60)}`];
  if (!exported(statement)) return [];
  if (ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement)) return [];
  if (!ts.isVariableStatement(statement)) return [`exports ${statement.getText().slice(0, 60)}`];
  return statement.declarationList.declarations.flatMap((declaration) => {
    const name = declaration.name.getText();
    const made = declaration.initializer;
    if (!made || !ts.isCallExpression(made) || made.expression.getText() !== "defineAction") return [`${name} is not made by defineAction`];
    return name.endsWith("Action") ? [] : [`${name} is not called …Action`];
  });
}

describe("server actions", () => {
  it("stand in files named actions.ts", () => {
    expect(files.length).toBeGreaterThan(3);
    expect(files.filter((path) => !/(^|\/)actions\.ts$/.test(path))).toEqual([]);
    expect(sources.filter((path) => /(^|\/)actions\.ts$/.test(path) && !files.includes(path))).toEqual([]);
  });

  it.each(files)("are all made by defineAction in %s", (path) => {
    expect(parsed.get(path)?.statements.flatMap(fault)).toEqual([]);
  });

  it("are never written inside another function", () => {
    const inline = sources.filter((path) => !files.includes(path) && /["']use server["']/.test(textOf(path)));
    expect(inline).toEqual([]);
  });
});
