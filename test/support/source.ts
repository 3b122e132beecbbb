import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { ROOT } from "../../scripts/folders";

/** One file of `src`, parsed. `path` runs from the root of the repository, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly tree: ts.SourceFile;
}

/** One import or re-export of a file: what it names, on which line, and the file of `src` it leads to. */
export interface ImportEdge {
  readonly specifier: string;
  readonly line: number;
  readonly typeOnly: boolean;
  readonly target: string | null;
}

/** Every TypeScript file of `src`, parsed. */
export function sourceFiles(): SourceFile[] {
  return readdirSync(`${ROOT}src`, { recursive: true, encoding: "utf8" })
    .map((file) => `src/${file.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".ts"))
    .sort()
    .map((path) => parseSource(path, readFileSync(ROOT + path, "utf8")));
}

/** Parses one text as if it stood at `path`. */
export function parseSource(path: string, text: string): SourceFile {
  return { path, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true) };
}

/** The 1-based line of a node. */
export function lineOf(node: ts.Node): number {
  const tree = node.getSourceFile();
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}

/** The static imports and re-exports of a file, in their order. */
export function importsOf(file: SourceFile): ImportEdge[] {
  return file.tree.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) {
      return [];
    }
    const specifier = statement.moduleSpecifier;
    if (specifier === undefined || !ts.isStringLiteral(specifier)) {
      return [];
    }
    return [
      {
        specifier: specifier.text,
        line: lineOf(statement),
        typeOnly: isTypeOnly(statement),
        target: resolve(file.path, specifier.text),
      },
    ];
  });
}

function isTypeOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) {
    return statement.isTypeOnly;
  }
  const clause = statement.importClause;
  return clause !== undefined && clause.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

export function resolve(from: string, specifier: string): string | null {
  if (!specifier.startsWith(".")) {
    return null;
  }
  const base = join(dirname(from), specifier).replaceAll("\\", "/");
  return [`${base}.ts`, `${base}/index.ts`].find((path) => existsSync(ROOT + path)) ?? null;
}
