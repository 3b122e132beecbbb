/**
 * Writes docs/api-report.md: every published name with its signature, entry by entry. A change of the API is a change
 * of this page; `npm run api -- --check` holds the two together, and a test its names. `npm run api`
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { entries, ROOT } from "./folders";

const PRINTER = ts.createPrinter({ removeComments: true });

/** The page; `count` is the number of stable values: functions and constants of all entries but `juesuan/advanced`. */
export function apiReport(): { readonly page: string; readonly count: number } {
  const program = declarations();
  const checker = program.getTypeChecker();
  const told = new Map<ts.Symbol, string>();
  const stable = new Set<ts.Symbol>();
  const sections = Object.entries(entries()).map(([name, file]) => {
    const entry = name === "index" ? "juesuan" : `juesuan/${name.replace(/\/index$/, "")}`;
    const module = checker.getSymbolAtLocation(sourceOf(program, file));
    const lines = (module === undefined ? [] : checker.getExportsOfModule(module))
      .map((symbol) => ({ name: symbol.name, own: original(checker, symbol) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name: published, own }) => {
        if (entry !== "juesuan/advanced" && (own.flags & ts.SymbolFlags.Value) !== 0) stable.add(own);
        const known = told.get(own);
        told.set(own, known ?? entry);
        return known === undefined ? signatureOf(own) : `// ${published}: see ${known}`;
      });
    return `## \`${entry}\`\n\n\`\`\`ts\n${lines.join("\n")}\n\`\`\`\n`;
  });
  const page = [HEAD.replace("{count}", String(stable.size)), ...sections].join("\n");
  return { page, count: stable.size };
}

const HEAD = `# API report

Written by \`npm run api\`: every published name with its signature. \`juesuan/advanced\` may change in a minor
version, all others are stable ({count} functions and constants). A name has one meaning in all entries.
`;

/** The declarations that the library is published with, as a program of their own. */
function declarations(): ts.Program {
  const { config } = ts.readConfigFile(`${ROOT}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const files = Object.values(entries()).map((file) => ROOT + file);
  const texts = new Map<string, string>();
  const settings = { ...options, noEmit: false, declaration: true, emitDeclarationOnly: true, outDir: ROOT };
  const first = ts.createProgram(files, { ...settings, rootDir: ROOT });
  first.emit(undefined, (file, text) => texts.set(file.replace(/\.d\.ts$/, ".ts"), text), undefined, true);
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (file, version, ...rest) => {
    const text = texts.get(file);
    return text === undefined
      ? getSourceFile(file, version, ...rest)
      : ts.createSourceFile(file, text, version, true);
  };
  return ts.createProgram(files, { ...options, noEmit: true }, host);
}

function sourceOf(program: ts.Program, file: string): ts.SourceFile {
  const source = program.getSourceFile(ROOT + file);
  if (source === undefined) throw new Error(`${file} is no part of the program`);
  return source;
}

function original(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol;
}

/** Longest signature that is shown whole, in characters. */
const LONGEST = 2500;

/** The declarations of a symbol; of a long one (a form, word by word) its beginning, and a sum that tells a change. */
function signatureOf(symbol: ts.Symbol): string {
  const text = declarationsOf(symbol);
  if (text.length <= LONGEST) return text;
  const sum = createHash("sha256").update(text).digest("hex").slice(0, 12);
  return `${text.slice(0, text.lastIndexOf("\n", 400))}\n  // … ${text.length} characters, sha256 ${sum}`;
}

/** The declarations of a symbol without their comments, each as short as the printer has it. */
function declarationsOf({ declarations: own = [] }: ts.Symbol): string {
  return own
    .map((declaration) => {
      const node = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
      return PRINTER.printNode(ts.EmitHint.Unspecified, node, declaration.getSourceFile())
        .replace(/^export (?:declare )?/, "")
        .replace(/\n {4}/g, "\n  ");
    })
    .join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = `${ROOT}docs/api-report.md`;
  const { page, count } = apiReport();
  if (!process.argv.includes("--check")) writeFileSync(file, page);
  else if (readFileSync(file, "utf8") !== page) {
    console.error("docs/api-report.md is not what is published: npm run api");
    process.exitCode = 1;
  }
  console.log(`docs/api-report.md: ${count} stable functions and constants`);
}
