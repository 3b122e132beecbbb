import ts from "typescript";
import { importsOf, lineOf, type SourceFile } from "../test/support/source";

/** A regular expression of the code and everywhere it stands. */
export interface Expression {
  readonly source: string;
  readonly flags: string;
  readonly places: readonly string[];
}

/**
 * The regular expressions of some files, each distinct one once. The pattern of a `new RegExp` is made of constants;
 * what is not cannot be judged and is told in `unknown`.
 */
export function expressionsOf(files: readonly SourceFile[]): { all: Expression[]; unknown: string[] } {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const found = new Map<string, { source: string; flags: string; places: string[] }>();
  const unknown: string[] = [];
  for (const file of files) {
    const visit = (node: ts.Node): void => {
      const written = writtenExpression(node, file, byPath);
      const place = written === undefined ? "" : `${file.path}:${lineOf(node)}`;
      if (written === null) unknown.push(place);
      else if (written !== undefined) {
        const key = `/${written.source}/${written.flags}`;
        const known = found.get(key);
        if (known === undefined) found.set(key, { ...written, places: [place] });
        else known.places.push(place);
      }
      ts.forEachChild(node, visit);
    };
    visit(file.tree);
  }
  return { all: [...found.values()], unknown };
}

type Files = ReadonlyMap<string, SourceFile>;
type Written = { source: string; flags: string };

/** The expression that a node makes; null where its text is not constant, undefined where the node makes none. */
function writtenExpression(node: ts.Node, file: SourceFile, files: Files): Written | null | undefined {
  if (ts.isRegularExpressionLiteral(node)) {
    const end = node.text.lastIndexOf("/");
    return { source: node.text.slice(1, end), flags: node.text.slice(end + 1) };
  }
  const made = ts.isNewExpression(node) || ts.isCallExpression(node);
  if (!made || !ts.isIdentifier(node.expression) || node.expression.text !== "RegExp") return undefined;
  const [pattern, flags] = node.arguments ?? [];
  const source = pattern === undefined ? null : constantText(pattern, file, files);
  const flagText = flags === undefined ? "" : constantText(flags, file, files);
  return source === null || flagText === null ? null : { source, flags: flagText };
}

/** The text that constants of this file and of the files it imports give a node, or null. */
function constantText(node: ts.Expression, file: SourceFile, files: Files): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node))
    return constantText(node.expression, file, files);
  if (ts.isIdentifier(node)) return constantNamed(node.text, file, files);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return joined([constantText(node.left, file, files), constantText(node.right, file, files)]);
  if (!ts.isTemplateExpression(node)) return null;
  return joined([
    node.head.text,
    ...node.templateSpans.flatMap((span) => [constantText(span.expression, file, files), span.literal.text]),
  ]);
}

function joined(parts: readonly (string | null)[]): string | null {
  return parts.includes(null) ? null : parts.join("");
}

function constantNamed(name: string, file: SourceFile, files: Files): string | null {
  for (const statement of file.tree.statements) {
    if (ts.isVariableStatement(statement) && (statement.declarationList.flags & ts.NodeFlags.Const) !== 0)
      for (const { name: declared, initializer } of statement.declarationList.declarations)
        if (ts.isIdentifier(declared) && declared.text === name && initializer !== undefined)
          return constantText(initializer, file, files);
    if (!ts.isImportDeclaration(statement)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (bindings === undefined || !ts.isNamedImports(bindings)) continue;
    const binding = bindings.elements.find((element) => element.name.text === name);
    if (binding === undefined) continue;
    const target = importsOf(file).find(({ line }) => line === lineOf(statement))?.target ?? null;
    const from = target === null ? undefined : files.get(target);
    return from === undefined
      ? null
      : constantNamed((binding.propertyName ?? binding.name).text, from, files);
  }
  return null;
}
