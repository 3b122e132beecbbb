/**
 * Writes the lists of rules from the files that hold one each: `src/rules/nt/NT-05.ts` gives `src/rules/nt/list.ts`,
 * `src/checking/relations/IN-01.ts` gives `src/checking/relations/list.ts`. `--check` only compares. Adding a rule is
 * adding its file.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { ROOT } from "./folders";
import { reportStale } from "./made-pages";

/** A folder of rules and the list that it gives. */
interface Folder {
  readonly path: string;
  readonly list: string;
  readonly type: string;
  readonly imports: readonly string[];
  readonly doc: string;
}

const family = (id: string, list: string, doc: string, kind = "PredicateRule"): Folder => ({
  path: `src/rules/${id}`,
  list,
  type: `${kind}<Evidence>`,
  imports: [`import type { ${kind} } from "../../checking";`, 'import type { Evidence } from "../evidence";'],
  doc,
});

/** The folders of rules in the order of the families. */
export const RULE_FOLDERS: readonly Folder[] = [
  {
    path: "src/checking/relations",
    list: "linearRules",
    type: "RelationRule",
    imports: ['import type { RelationRule } from "../rule";'],
    doc: "The linear rules inside and between the forms (IN, X).",
  },
  family("in", "inFormJudged", "表内 (IN) that no relation can say."),
  family("x", "crossFormJudged", "表间 (X) that no relation can say."),
  family("cd", "codeJudged", "科目 (CD)."),
  family("sg", "threePublicJudged", "三公 (SG), one of them of relations.", "Rule"),
  family("dc", "completenessJudged", "公开 (DC)."),
  family("nt", "narrativeJudged", "情况说明 (NT)."),
  family("pf", "evaluationJudged", "绩效自评 (PF)."),
];

const RULE_FILE = /^[A-Z]+-\d{2,3}\.ts$/;

/** The files of rules in a folder, by id. */
export function ruleFiles(path: string): string[] {
  return existsSync(ROOT + path)
    ? readdirSync(ROOT + path)
        .filter((name) => RULE_FILE.test(name))
        .sort()
    : [];
}

function listOf({ path, list, type, imports, doc }: Folder): string {
  const ids = ruleFiles(path).map((file) => file.replace(".ts", ""));
  const name = (id: string) => id.replace("-", "");
  return [
    "// Made by scripts/rules-index.ts from the files beside it.",
    ...imports,
    ...ids.map((id) => `import { rule as ${name(id)} } from "./${id}";`),
    "",
    `/** ${doc} */`,
    `export const ${list}: readonly ${type}[] = [${ids.map(name).join(", ")}];`,
    "",
  ].join("\n");
}

/** The ids of all rules as a type: options that name a rule complete themselves. */
function idsOf(): string {
  const ids = RULE_FOLDERS.flatMap(({ path }) => ruleFiles(path).map((file) => file.replace(".ts", "")));
  return [
    "// Made by scripts/rules-index.ts from the files of the rules.",
    "",
    "/** Id of a rule of the library; it stays for ever. */",
    `export type RuleId = ${ids
      .sort()
      .map((id) => `| "${id}"`)
      .join(" ")};`,
    "",
    "/** Id of a rule: of the library, or of a rule of one's own. */",
    "export type RuleName = RuleId | (string & {});",
    "",
  ].join("\n");
}

/** Each file that is made, with its text. */
function made(): [file: string, text: string][] {
  return [
    ...RULE_FOLDERS.map((folder): [string, string] => [`${ROOT}${folder.path}/list.ts`, listOf(folder)]),
    [`${ROOT}src/checking/rule-ids.ts`, idsOf()],
  ];
}

/** Files that do not hold what the folders hold. */
export function staleLists(): string[] {
  const plain = (text: string) => text.replace(/\s+|,(?=\s*[\]}])|(?<==\s*)\|/g, "");
  return made().flatMap(([file, text]) =>
    existsSync(file) && plain(readFileSync(file, "utf8")) === plain(text) ? [] : [file],
  );
}

if (process.argv[1]?.endsWith("rules-index.ts") === true) {
  if (process.argv.includes("--check")) {
    reportStale(staleLists(), "rules-index.ts");
  } else {
    const files = made().map(([file, text]) => {
      writeFileSync(file, text);
      return file;
    });
    execFileSync("npx", ["biome", "format", "--write", ...files], { cwd: ROOT, stdio: "ignore" });
  }
}
