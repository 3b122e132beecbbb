import ts from "typescript";
import { describe, expect, it } from "vitest";
import { readProject } from "../support/program";
import { lineOf, parseSource, type SourceFile, sourceFiles } from "../support/source";

/** Names that reach outside the arguments of a function: the host, the clock, chance, generated code. */
const FORBIDDEN_NAMES = new Set([
  "eval",
  "Function",
  "globalThis",
  "process",
  "require",
  "console",
  "fetch",
  "setTimeout",
  "setInterval",
  "queueMicrotask",
]);

/** Members that read the clock or chance. */
const FORBIDDEN_MEMBERS = new Set(["Date.now", "Math.random"]);

describe("src is pure", () => {
  // `npm run typecheck` compiles it so: a name of Node, of the DOM or of a later language is an error there.
  it("is compiled with the language alone: lib ES2022, no ambient types", () => {
    const { options, fileNames } = readProject("tsconfig.json");
    expect(options.lib).toEqual(["lib.es2022.d.ts"]);
    expect(options.types).toEqual([]);
    expect(fileNames.filter((name) => name.includes("/src/")).length).toBe(sourceFiles().length);
  });

  it("holds nothing that reaches the host, the clock, chance or generated code", () => {
    expect(sourceFiles().flatMap(impurities)).toEqual([]);
  });

  it.each([
    ["eval('1')", "eval"],
    ["new Function('return 1')", "Function"],
    ["const load = () => import('zod');", "import()"],
    ["export const at = process.env;", "process"],
    ["export const root = globalThis;", "globalThis"],
    ["export const now = () => Date.now();", "Date.now"],
    ["export const now = () => new Date();", "new Date()"],
    ["export const now = () => Date();", "Date()"],
    ["export const dice = () => Math.random();", "Math.random"],
    ["console.log(1)", "console"],
    ["let state = 0;", "module-level let"],
    ["var state = 0;", "module-level var"],
    ["export const f = (text: string) => text.toLocaleLowerCase();", "toLocaleLowerCase"],
  ])("recognises %s", (text, found) => {
    expect(impurities(parseSource("src/sample.ts", text))).toEqual([`src/sample.ts:1: ${found}`]);
  });

  it.each([
    "export const at = (year: number) => new Date(Date.UTC(year, 0, 1));",
    "export function f() { let sum = 0; sum += 1; return sum; }",
    "export const options = { process: 1, window: 2 };",
    "export interface Window { readonly self: number }",
  ])("lets pass %s", (text) => {
    expect(impurities(parseSource("src/sample.ts", text))).toEqual([]);
  });
});

function impurities(file: SourceFile): string[] {
  const found: string[] = [];
  const report = (node: ts.Node, what: string) => found.push(`${file.path}:${lineOf(node)}: ${what}`);
  for (const statement of file.tree.statements) {
    if (ts.isVariableStatement(statement) && (statement.declarationList.flags & ts.NodeFlags.Const) === 0) {
      const let_ = (statement.declarationList.flags & ts.NodeFlags.Let) !== 0;
      report(statement, `module-level ${let_ ? "let" : "var"}`);
    }
  }
  visit(file.tree);
  return found;

  function visit(node: ts.Node): void {
    const what = impurityOf(node);
    if (what !== null) {
      report(node, what);
    }
    ts.forEachChild(node, visit);
  }
}

function impurityOf(node: ts.Node): string | null {
  if (ts.isCallExpression(node)) {
    if (node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      return "import()";
    }
    return isName(node.expression, "Date") ? "Date()" : null;
  }
  if (ts.isNewExpression(node)) {
    return isName(node.expression, "Date") && (node.arguments?.length ?? 0) === 0 ? "new Date()" : null;
  }
  if (ts.isPropertyAccessExpression(node)) {
    if (node.name.text.startsWith("toLocale")) {
      return node.name.text;
    }
    const path = `${node.expression.getText()}.${node.name.text}`;
    return FORBIDDEN_MEMBERS.has(path) ? path : null;
  }
  return ts.isIdentifier(node) && FORBIDDEN_NAMES.has(node.text) && isReference(node) ? node.text : null;
}

function isName(node: ts.Expression, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}

/** Whether the identifier is used as a value, and not the name of a member, a property or a type. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) {
    return parent.expression === node;
  }
  return (
    ts.isShorthandPropertyAssignment(parent) ||
    (ts.isExpression(parent) && !ts.isFunctionExpression(parent) && !ts.isClassExpression(parent)) ||
    ((ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) && parent.initializer === node) ||
    ts.isExpressionStatement(parent) ||
    ts.isReturnStatement(parent) ||
    ts.isSpreadAssignment(parent)
  );
}
