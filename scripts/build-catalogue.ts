/**
 * Writes `src/codes/generated/*.ts` from `data/codes/*.csv`: `npx tsx scripts/build-catalogue.ts`.
 * The functions are pure; only the last block touches files, so that a test can ask whether what is
 * committed is what the CSV files say.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { othersOf, type PackedCatalogue, type PackedEvidence, SINGLE, tokenOf } from "../src/codes/packed";

/** One row of a CSV file by column title. */
export type CsvRow = Readonly<Record<string, string>>;

/** The cells of one CSV line; a cell may be quoted, a quote inside is doubled. */
function cellsOf(line: string): string[] {
  const cells = [""];
  let quoted = false;
  for (let index = 0; index < line.length; index += 1) {
    const char = line.charAt(index);
    if (char === '"' && quoted && line.charAt(index + 1) === '"') index += 1;
    else if (char === '"') {
      quoted = !quoted;
      continue;
    } else if (char === "," && !quoted) {
      cells.push("");
      continue;
    }
    cells.push((cells.pop() ?? "") + char);
  }
  return cells;
}

/** Reads a CSV file with titles in its first line and no line break inside a cell. */
export function readCsv(text: string): CsvRow[] {
  const lines = text.split(/\r?\n/).filter((line) => line !== "");
  const titles = cellsOf(lines[0] ?? "");
  return lines.slice(1).map((line, index) => {
    const cells = cellsOf(line);
    if (cells.length !== titles.length) {
      throw new Error(`line ${index + 2}: ${cells.length} cells, expected ${titles.length}: ${line}`);
    }
    return Object.fromEntries(titles.map((title, column) => [title, cells[column] ?? ""]));
  });
}

const cell = (row: CsvRow, title: string): string => row[title] ?? "";

function stepFrom(before: string, code: string): string {
  if (code === before) return "=";
  if (code.length === before.length && Number(code) === Number(before) + 1) return "";
  if (code === `${before}01`) return ">";
  if (code.length === 3) return code;
  if (!before.startsWith(code.slice(0, -2)))
    throw new Error(`${code} after ${before}: its parent is missing`);
  return (code.length === 5 ? "." : ":") + code.slice(-2);
}

const countEach = (texts: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
};

/** Distinct texts, the most frequent first; of equal ones that which comes first. */
const byFrequency = (texts: readonly string[]): string[] =>
  [...countEach(texts)].sort((a, b) => b[1] - a[1]).map(([text]) => text);

/** Distinct texts, and the runs of their tokens. */
function intern(texts: readonly string[]): PackedEvidence {
  const table = byFrequency(texts);
  const place = new Map(table.map((text, index) => [text, index]));
  const runs: [number, number][] = [];
  for (const text of texts) {
    const index = place.get(text) ?? 0;
    const last = runs.at(-1);
    if (last !== undefined && last[0] === index) last[1] += 1;
    else runs.push([index, 1]);
  }
  const written = runs.map(([index, count]) => tokenOf(index) + (count === 1 ? "" : count));
  return { facts: table.join("\n"), factOf: written.join("") };
}

/** What the tokens of the names stand for, in their order. */
export interface Alphabet {
  /** The most frequent words, one letter each. */
  readonly words: readonly string[];
  /** The other characters by code point, two letters each. */
  readonly characters: readonly string[];
}

const CHINESE = /[^\0-\x7f]+/g;
/** So many times the two pieces that stand together most often are made one, before the words are counted. */
const MERGES = 50;

/** Makes the alphabet that writes these texts in few letters. */
export function makeAlphabet(texts: readonly string[]): Alphabet {
  let pieces = texts.flatMap((text) => [...text.matchAll(CHINESE)].map(([run]) => [...run]));
  const characters = [...new Set(pieces.flat())];
  for (let merge = 0; merge < MERGES; merge += 1) {
    const pairs = pieces.flatMap((run) => run.slice(1).map((piece, index) => `${run[index]} ${piece}`));
    const [most = ""] = byFrequency(pairs);
    const word = most.replace(" ", "");
    pieces = pieces.map((run) => {
      const merged: string[] = [];
      for (const piece of run) {
        if (`${merged.at(-1)} ${piece}` === most) merged.splice(-1, 1, word);
        else merged.push(piece);
      }
      return merged;
    });
  }
  const words = byFrequency(pieces.flat()).slice(0, SINGLE);
  return { words, characters: characters.filter((one) => !words.includes(one)).sort() };
}

/** Writes the Chinese of a text in letters, longer words first. */
function writeLetters(text: string, { words, characters }: Alphabet): string {
  const tokens = new Map([...words, ...characters].map((word, place) => [word, tokenOf(place)]));
  const longest = Math.max(...words.map((word) => word.length));
  let written = "";
  for (let at = 0; at < text.length; ) {
    let length = longest;
    while (length > 1 && !tokens.has(text.slice(at, at + length))) length -= 1;
    const word = text.slice(at, at + length);
    written += tokens.get(word) ?? word;
    at += word.length;
  }
  return written;
}

/** Sources older than the editions that names were collected from, and the last year before those. */
const OLD_SOURCE = /(?:^| )L1(?: |$)/;
const OLD_EVIDENCE = 2018;

/** Whether a row without a beginning has its name from new editions alone. */
function isNewlyNamed(row: CsvRow): boolean {
  const seen = Number(cell(row, "evidence_latest_year"));
  return (
    cell(row, "valid_from") === "" &&
    cell(row, "valid_to") === "" &&
    !OLD_SOURCE.test(cell(row, "sources")) &&
    !(seen > 0 && seen <= OLD_EVIDENCE)
  );
}

/** Packs the rows of a classification, all in Chinese still. */
export function pack(rows: readonly CsvRow[]): PackedCatalogue {
  let before = "";
  const latestName = new Map<string, string>();
  const lines = rows.map((row) => {
    const code = cell(row, "code");
    const name = cell(row, "name");
    if (!/^\d{3}(\d\d){0,2}$/.test(code)) throw new Error(`${code} ${name}: not 3, 5 or 7 digits`);
    if (name === "" || /^[\d.:=>~]|[\na-zA-Z]/.test(name))
      throw new Error(`${code}: the name ${name} cannot be packed`);
    const parent = code.length === 3 ? "" : code.slice(0, -2);
    const level = { 3: "类", 5: "款", 7: "项" }[code.length];
    if (cell(row, "parent") !== parent || cell(row, "level") !== level) {
      throw new Error(
        `${code} ${name}: parent ${cell(row, "parent")} or level ${cell(row, "level")} is wrong`,
      );
    }
    const above = latestName.get(parent);
    const line = stepFrom(before, code) + (above !== undefined && name === othersOf(above) ? "~" : name);
    latestName.set(code, name);
    before = code;
    return line;
  });
  if (rows.some((row) => /[|]/.test(Object.values(row).join("")))) throw new Error("a cell holds |");
  const facts = factsOf(
    rows.map((row) => ({
      ...row,
      marks: (cell(row, "confidence") === "verified2" ? "2" : "") + (isNewlyNamed(row) ? "n" : ""),
    })),
    ["marks", "valid_from", "valid_to", "budget"],
  );
  return { rows: lines.join("\n"), ...facts };
}

/** Packs what the rows of a classification rest on, all in Chinese still. */
export const packEvidence = (rows: readonly CsvRow[]): PackedEvidence =>
  factsOf(rows, ["sources", "confidence", "evidence_latest_year", "note"]);

/** Distinct cells under some titles, and which of them each row has. */
function factsOf(rows: readonly CsvRow[], titles: readonly string[]): PackedEvidence {
  return intern(rows.map((row) => titles.map((title) => cell(row, title)).join("|")));
}

/** Packed facts with what is Chinese in letters. */
function inLetters<T extends PackedEvidence>(packed: T, alphabet: Alphabet): T {
  const facts = packed.facts.replace(CHINESE, (run) => `{${writeLetters(run, alphabet)}}`);
  return { ...packed, facts };
}

/** Packs the mapping: rows that follow each other and share target, condition and source make one line. */
export function packMapping(rows: readonly CsvRow[]): string {
  const lines: { head: string; codes: string[] }[] = [];
  for (const row of rows) {
    const head = ["gov_code", "condition", "sources", "confidence"]
      .map((title) => cell(row, title))
      .join("|");
    const last = lines.at(-1);
    if (last !== undefined && last.head === head) last.codes.push(cell(row, "dept_code"));
    else lines.push({ head, codes: [cell(row, "dept_code")] });
  }
  return lines.map((line) => `${line.head}|${line.codes.join(" ")}`).join("\n");
}

const banner = (csv: string) =>
  `// Written by scripts/build-catalogue.ts from data/codes/${csv}. Do not edit: change the CSV and run the script.\n`;

const template = (text: string) =>
  `\`${text.replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${")}\``;

function alphabetModule({ words, characters }: Alphabet): string {
  const points = characters.map((character) => character.codePointAt(0) ?? 0);
  const steps = points.map((point, index) => (point - (points[index - 1] ?? 0)).toString(36));
  return `${banner("*.csv")}/** What the letters of the packed names stand for. */\nexport const alphabet = {\n  words: ${template(words.join(" "))},\n  steps: ${template(steps.join(" "))},\n} as const;\n`;
}

function packedModule(csv: string, constant: string, packed: PackedCatalogue | PackedEvidence): string {
  const type = "rows" in packed ? "PackedCatalogue" : "PackedEvidence";
  const fields = Object.entries(packed).map(([field, text]) => `  ${field}: ${template(text)},\n`);
  return `${banner(csv)}import type { ${type} } from "../packed";\n\nexport const ${constant}: ${type} = {\n${fields.join("")}};\n`;
}

function classModule(files: Readonly<Record<string, readonly CsvRow[]>>): string {
  const union = (csv: string) =>
    [...new Set((files[csv] ?? []).map((row) => cell(row, "code")).filter((code) => code.length === 3))]
      .map((code) => `"${code}"`)
      .join(" | ");
  const declare = (name: string, csv: string, title: string) =>
    `/** The 类 codes of the ${title}. */\nexport type ${name} = ${union(csv)};\n`;
  return `${banner("*.csv")}
${declare("FunctionClassCode", "functional.csv", "支出功能分类")}
${declare("DepartmentEconomicClassCode", "economic_department.csv", "部门预算支出经济分类")}
${declare("GovernmentEconomicClassCode", "economic_government.csv", "政府预算支出经济分类")}`;
}

/** The text of every generated file by its name, from the texts of the CSV files by theirs. */
export function generate(csv: (name: string) => string): Readonly<Record<string, string>> {
  const read = (name: string) => readCsv(csv(name));
  const functional = read("functional.csv");
  const department = read("economic_department.csv");
  const government = read("economic_government.csv");
  const income = read("income.csv");
  const packed = [functional, department, government, income].map((rows) => ({
    ...pack(rows),
    evidence: packEvidence(rows).facts,
  }));
  const alphabet = makeAlphabet(packed.flatMap(({ rows, facts, evidence }) => [rows, facts, evidence]));
  const modules = (file: string, csvName: string, constant: string, rows: readonly CsvRow[]) => {
    const classification = pack(rows);
    const named = { ...classification, rows: writeLetters(classification.rows, alphabet) };
    return {
      [`${file}.ts`]: packedModule(csvName, constant, inLetters(named, alphabet)),
      [`${file}-evidence.ts`]: packedModule(
        csvName,
        `${constant}Evidence`,
        inLetters(packEvidence(rows), alphabet),
      ),
    };
  };
  return {
    "alphabet.ts": alphabetModule(alphabet),
    ...modules("functional", "functional.csv", "packedFunctional", functional),
    ...modules("department-economic", "economic_department.csv", "packedDepartmentEconomic", department),
    ...modules("government-economic", "economic_government.csv", "packedGovernmentEconomic", government),
    ...modules("income", "income.csv", "packedIncome", income),
    "mapping.ts": `${banner("economic_mapping.csv")}export const packedMapping = ${template(packMapping(read("economic_mapping.csv")))};\n`,
    "class-codes.ts": classModule({
      "functional.csv": functional,
      "economic_department.csv": department,
      "economic_government.csv": government,
    }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const data = new URL("../data/codes/", import.meta.url);
  const target = new URL("../src/codes/generated/", import.meta.url);
  mkdirSync(target, { recursive: true });
  for (const [name, text] of Object.entries(generate((csv) => readFileSync(new URL(csv, data), "utf8")))) {
    writeFileSync(new URL(name, target), text);
  }
}
