import ts from "typescript";
import { describe, expect, it } from "vitest";
import { entries, ROOT } from "../../scripts/folders";
import { readProject } from "../support/program";
import { lineOf } from "../support/source";

const { options } = readProject("tsconfig.json");
const program = ts.createProgram(
  Object.values(entries()).map((file) => ROOT + file),
  options,
);
const checker = program.getTypeChecker();
const published = publishedSymbols();

describe("every published symbol", () => {
  it("has a doc comment", () => {
    const bare = published.filter((symbol) => docOf(symbol).trim() === "");
    expect(bare.map(placeOf)).toEqual([]);
  });

  it("has, where it is a value, an example that is run", () => {
    const bare = published
      .filter((symbol) => (symbol.flags & ts.SymbolFlags.Value) !== 0)
      .filter((symbol) => !examplesOf(symbol).includes("```ts"));
    expect(bare.map(placeOf)).toEqual([]);
  });
});

/** The symbols that the entry points export and the library itself declares, each once. */
function publishedSymbols(): ts.Symbol[] {
  const found = new Set<ts.Symbol>();
  for (const file of Object.values(entries())) {
    const tree = program.getSourceFile(ROOT + file);
    const module = tree === undefined ? undefined : checker.getSymbolAtLocation(tree);
    for (const symbol of module === undefined ? [] : checker.getExportsOfModule(module)) {
      const own = (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol;
      if (declarationOf(own)?.getSourceFile().fileName.startsWith(`${ROOT}src/`)) {
        found.add(own);
      }
    }
  }
  return [...found];
}

function docOf(symbol: ts.Symbol): string {
  return ts.displayPartsToString(symbol.getDocumentationComment(checker));
}

function examplesOf(symbol: ts.Symbol): string {
  const examples = symbol.getJsDocTags(checker).filter(({ name }) => name === "example");
  return examples.map(({ text }) => ts.displayPartsToString(text)).join("\n");
}

function declarationOf(symbol: ts.Symbol): ts.Declaration | undefined {
  return symbol.declarations?.[0];
}

function placeOf(symbol: ts.Symbol): string {
  const declaration = declarationOf(symbol);
  return declaration === undefined
    ? symbol.name
    : `${declaration.getSourceFile().fileName.replace(ROOT, "")}:${lineOf(declaration)}: ${symbol.name}`;
}
