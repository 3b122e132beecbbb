import ts from "typescript";

/** A result that the comment after a statement states. */
interface Stated {
  readonly kind: "value" | "throws";
  readonly text: string;
}

const STATED = /^\/\/ (=>|throws)(?: |$)(.*)$/;

/**
 * Turns the code of an example into a module with `run(expectations)`: the imports stay, every
 * `expression; // => literal` becomes a comparison and every `// throws /pattern/` an expected error. The
 * comment stands on the line of the statement or below it, and may go on over several comment lines.
 */
export function exampleModule(code: string, placeOf: (line: number) => string): string {
  const tree = ts.createSourceFile("example.ts", code, ts.ScriptTarget.ES2022, true);
  const imports: string[] = [];
  const body: string[] = [];
  let found = 0;
  for (const [index, statement] of tree.statements.entries()) {
    if (ts.isImportDeclaration(statement)) {
      imports.push(statement.getText(tree));
      continue;
    }
    const next = tree.statements[index + 1]?.getStart(tree) ?? code.length;
    const stated = statedIn(code.slice(statement.end, next));
    const place = placeOf(tree.getLineAndCharacterOfPosition(statement.getStart(tree)).line);
    found += stated === null ? 0 : 1;
    body.push(stated === null ? statement.getText(tree) : expectation(statement, stated, place));
  }
  const written = code.split("\n").filter((line) => /\/\/ (?:=>|throws)(?: |$)/.test(line)).length;
  if (written !== found) {
    throw new Error(
      `${placeOf(0)}: ${written} results are stated and ${found} can be compared; state each after a statement of the top level.`,
    );
  }
  return [...imports, "export async function run(expectations) {", ...body, "}"].join("\n");
}

function expectation(statement: ts.Statement, stated: Stated, place: string): string {
  const declared = declaredBy(statement);
  const expression = ts.isExpressionStatement(statement) ? statement.expression.getText() : declared?.value;
  if (expression === undefined) {
    throw new Error(`${place}: a result can follow an expression or a declaration of one name.`);
  }
  const compare = (actual: string) =>
    `await expectations.${stated.kind}(${JSON.stringify(place)}, async () => (${actual}), () => (${stated.text}\n));`;
  return declared === null || stated.kind === "throws"
    ? compare(expression)
    : `${statement.getText()}\n${compare(declared.name)}`;
}

function declaredBy(statement: ts.Statement): { name: string; value: string } | null {
  const declaration = ts.isVariableStatement(statement)
    ? statement.declarationList.declarations[0]
    : undefined;
  return declaration?.initializer !== undefined && ts.isIdentifier(declaration.name)
    ? { name: declaration.name.text, value: declaration.initializer.getText() }
    : null;
}

/** The result stated at the head of what follows a statement. */
function statedIn(trivia: string): Stated | null {
  const lines = trivia.split("\n").map((line) => line.trim());
  const start = lines.findIndex((line) => line !== "");
  const match = STATED.exec(lines[start] ?? "");
  if (match === null) {
    return null;
  }
  const kind = match[1] === "throws" ? "throws" : "value";
  let text = match[2] ?? "";
  for (const line of lines.slice(start + 1)) {
    if (isExpression(text) || !line.startsWith("//") || STATED.test(line)) {
      break;
    }
    text += `\n${line.slice(2)}`;
  }
  if (!isExpression(text)) {
    throw new Error(`"${text}" is no JavaScript value.`);
  }
  return { kind, text };
}

function isExpression(text: string): boolean {
  const { diagnostics } = ts.transpileModule(`(${text}\n);`, { reportDiagnostics: true });
  return text.trim() !== "" && (diagnostics ?? []).length === 0;
}
