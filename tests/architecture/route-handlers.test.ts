import ts from "typescript";
import { describe, expect, it } from "vitest";
import { filesIn, textOf } from "#tests/support/source-files.ts";

const files = filesIn("app", /(^|\/)route\.tsx?$/);

/** The makers of route handlers, and for which methods: a download is only ever asked for. */
const METHODS: Record<string, string[]> = { defineDownload: ["GET"], defineHandler: ["GET", "POST", "HEAD", "PATCH", "DELETE"] };

/** What is wrong with an exporting statement of a route handler's file; nothing when it is `export const GET = defineDownload({ permission: …` or the same of `defineHandler`. */
function fault(statement: ts.Statement): string[] {
  if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) return [statement.getText().slice(0, 60)];
  const exported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (!exported) return [];
  if (!ts.isVariableStatement(statement)) return [statement.getText().slice(0, 60)];
  return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
    const maker = initializer && ts.isCallExpression(initializer) ? initializer.expression.getText() : "";
    const [definition] = initializer && ts.isCallExpression(initializer) ? initializer.arguments : [];
    const first = definition && ts.isObjectLiteralExpression(definition) ? definition.properties[0]?.name?.getText() : undefined;
    return METHODS[maker]?.includes(name.getText()) && first === "permission" ? [] : [name.getText()];
  });
}

describe("route handlers", () => {
  it("are there to be asked", () => {
    expect(files.length).toBeGreaterThan(3);
  });

  it.each(files)("are made by our own makers, and say to whom on their first line: %s", (path) => {
    const source = ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true);
    expect(source.statements.flatMap(fault)).toEqual([]);
  });
});
