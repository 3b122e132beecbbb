import ts from "typescript";
import { resolve, type SourceFile } from "../support/source";

type Sources = ReadonlyMap<string, SourceFile>;

/** A name as a file publishes it: what it is called in the file that it comes from. */
export interface PublishedName {
  readonly name: string;
  readonly own: string;
  readonly from: string;
}

/** The names that a file re-exports by name from others. */
export function published(sources: Sources, file: string): PublishedName[] {
  return statementsOf(sources, file).flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || statement.exportClause === undefined) return [];
    if (!ts.isNamedExports(statement.exportClause)) return [];
    const from = targetOf(file, statement) ?? file;
    return statement.exportClause.elements.map(({ name, propertyName }) => {
      return { name: name.text, own: (propertyName ?? name).text, from };
    });
  });
}

/** Where a name is declared, followed through the files that pass it on: `src/money/fen.ts:fen`. */
export function originsOf(sources: Sources, { own, from }: PublishedName): string {
  const passed = published(sources, from).find(({ name, from: target }) => name === own && target !== from);
  if (passed !== undefined) return originsOf(sources, passed);
  const whole = statementsOf(sources, from)
    .filter(ts.isExportDeclaration)
    .filter(({ exportClause }) => exportClause === undefined)
    .map((statement) => targetOf(from, statement))
    .filter((target) => target !== null)
    .map((target) => originsOf(sources, { name: own, own, from: target }))
    .find((origin) => !origin.startsWith("?"));
  if (whole !== undefined) return whole;
  return `${declares(sources, from, own) ? "" : "?"}${from}:${own}`;
}

function declares(sources: Sources, file: string, name: string): boolean {
  return statementsOf(sources, file).some((statement) => {
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.some(
        (declaration) => declaration.name.getText() === name,
      );
    }
    const declared = (statement as { readonly name?: ts.Node }).name;
    return declared !== undefined && ts.isIdentifier(declared) && declared.text === name;
  });
}

function statementsOf(sources: Sources, file: string): readonly ts.Statement[] {
  return sources.get(file)?.tree.statements ?? [];
}

function targetOf(file: string, { moduleSpecifier }: ts.ExportDeclaration): string | null {
  return moduleSpecifier !== undefined && ts.isStringLiteral(moduleSpecifier)
    ? resolve(file, moduleSpecifier.text)
    : null;
}
