import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Plugin } from "esbuild";
import ts from "typescript";
import { ROOT } from "./folders";

/** A value as a module knows it: the file that declares it, and its name there. */
interface Declared {
  readonly file: string;
  readonly name: string;
}

/** What a module passes on: names it takes from others, and modules whose names it takes all. */
interface Passed {
  readonly named: ReadonlyMap<string, Declared>;
  readonly stars: readonly string[];
  /** The names of its own. */
  readonly own: ReadonlySet<string>;
}

const passedBy = new Map<string, Passed>();

/**
 * The esbuild plugin that lets every module import from the files that declare what it takes.
 *
 * In the source a folder is imported by its `index.ts`. esbuild lays files into chunks by who imports them, not by which
 * names, so one name of a folder would load the whole folder and all that it imports. Here `import { fen } from
 * "../money"` becomes `import { fen } from "../money/fen"` while a file is loaded; nothing else of it changes. No
 * module of the library has effects when it is loaded (`sideEffects: false`), so the order of loading is free.
 */
export const declaringFiles: Plugin = {
  name: "declaring-files",
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      if (!path.startsWith(`${ROOT}src/`)) return undefined;
      return { contents: withDeclaringFiles(path), loader: "ts" };
    });
  },
};

/** The text of a source file, its imports and re-exports led to the files that declare the names. */
export function withDeclaringFiles(path: string): string {
  const source = parsed(path);
  let text = source.text;
  for (const statement of [...source.statements].reverse()) {
    const led = ledToDeclarations(statement, path);
    if (led === undefined) continue;
    text = text.slice(0, statement.getStart(source)) + led + text.slice(statement.end);
  }
  return text;
}

function ledToDeclarations(statement: ts.Statement, path: string): string | undefined {
  const target = moduleOf(statement, path);
  const elements = valuesOf(statement);
  if (target === undefined || elements === undefined) return undefined;
  const keyword = ts.isExportDeclaration(statement) ? "export" : "import";
  return elements
    .map(({ outer, inner }) => {
      const { file, name } = declarationOf(target, ts.isExportDeclaration(statement) ? inner : outer);
      const alias = ts.isExportDeclaration(statement) ? outer : inner;
      return `${keyword} { ${name} as ${alias} } from ${JSON.stringify(specifier(path, file))};`;
    })
    .join(" ");
}

/** `import { outer as inner }` or `export { inner as outer }`, types left out; undefined for every other statement. */
function valuesOf(statement: ts.Statement): { outer: string; inner: string }[] | undefined {
  const clause = ts.isImportDeclaration(statement) ? statement.importClause : undefined;
  const bindings = ts.isExportDeclaration(statement) ? statement.exportClause : clause?.namedBindings;
  const typed = ts.isExportDeclaration(statement) ? statement.isTypeOnly : clause?.isTypeOnly;
  if (bindings === undefined || typed === true || clause?.name !== undefined) return undefined;
  if (!ts.isNamedImports(bindings) && !ts.isNamedExports(bindings)) return undefined;
  const values = [...bindings.elements].filter((element) => !element.isTypeOnly);
  return values.map(({ name, propertyName }) => {
    const [written, other] = [name.text, (propertyName ?? name).text];
    return ts.isNamedExports(bindings) ? { outer: written, inner: other } : { outer: other, inner: written };
  });
}

/** The file that declares a name which a module exports. */
function declarationOf(file: string, name: string): Declared {
  return find(file, name) ?? unknown(file, name);
}

function find(file: string, name: string): Declared | undefined {
  const { named, stars, own } = passed(file);
  const through = named.get(name);
  if (through !== undefined) return declarationOf(through.file, through.name);
  if (own.has(name)) return { file, name };
  for (const star of stars) {
    const found = find(star, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function unknown(file: string, name: string): never {
  throw new Error(`${relative(ROOT, file)} exports no value ${name}`);
}

function passed(file: string): Passed {
  const known = passedBy.get(file);
  if (known !== undefined) return known;
  const fresh = scan(file);
  passedBy.set(file, fresh);
  return fresh;
}

function scan(file: string): Passed {
  const named = new Map<string, Declared>();
  const imported = new Map<string, Declared>();
  const stars: string[] = [];
  const own = new Set<string>();
  for (const statement of parsed(file).statements) {
    const target = moduleOf(statement, file);
    const values = valuesOf(statement) ?? [];
    if (ts.isImportDeclaration(statement)) {
      if (target === undefined) continue;
      for (const { outer, inner } of values) imported.set(inner, { file: target, name: outer });
    } else if (ts.isExportDeclaration(statement)) {
      if (statement.exportClause === undefined && target !== undefined) stars.push(target);
      for (const { outer, inner } of values) {
        const from = target === undefined ? imported.get(inner) : { file: target, name: inner };
        if (from === undefined) own.add(outer);
        else named.set(outer, from);
      }
    } else {
      for (const name of declaredBy(statement)) own.add(name);
    }
  }
  return { named, stars, own };
}

/** The names of values that a statement declares and exports. */
function declaredBy(statement: ts.Statement): readonly string[] {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => boundBy(name));
  }
  if (
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isEnumDeclaration(statement)
  ) {
    return statement.name === undefined ? [] : [statement.name.text];
  }
  return [];
}

function boundBy(name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundBy(element.name) : []));
}

/** The file of this library that an import or a re-export names; undefined for a package and for other statements. */
function moduleOf(statement: ts.Statement, path: string): string | undefined {
  if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return undefined;
  const from = statement.moduleSpecifier;
  if (from === undefined || !ts.isStringLiteral(from) || !from.text.startsWith(".")) return undefined;
  const base = join(dirname(path), from.text);
  return [`${base}.ts`, join(base, "index.ts")].find((file) => existsSync(file));
}

function specifier(path: string, file: string): string {
  const written = relative(dirname(path), file).replace(/\.ts$/, "");
  return written.startsWith(".") ? written : `./${written}`;
}

function parsed(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, false);
}
