/**
 * Writes `src/codes/generated/*.ts` from `data/codes/*.csv`: `npx tsx scripts/build-catalogue.ts`.
 * The functions are pure; only the last block touches files, so that a test can ask whether what is
 * committed is what the CSV files say.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { othersOf, type PackedCatalogue } from "../src/codes/packed";

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

/** Distinct texts in order of first appearance, and the runs of their indices. */
function intern(texts: readonly string[]): { table: string; runs: string } {
  const table = [...new Set(texts)];
  const place = new Map(table.map((text, index) => [text, index]));
  const runs: [number, number][] = [];
  for (const text of texts) {
    const index = place.get(text) ?? 0;
    const last = runs.at(-1);
    if (last !== undefined && last[0] === index) last[1] += 1;
    else runs.push([index, 1]);
  }
  const written = runs.map(([index, count]) => (count === 1 ? `${index}` : `${index}*${count}`));
  return { table: table.join("\n"), runs: written.join(" ") };
}

/** Packs the rows of a classification. */
export function pack(rows: readonly CsvRow[]): PackedCatalogue {
  let before = "";
  const latestName = new Map<string, string>();
  const lines = rows.map((row) => {
    const code = cell(row, "code");
    const name = cell(row, "name");
    if (!/^\d{3}(\d\d){0,2}$/.test(code)) throw new Error(`${code} ${name}: not 3, 5 or 7 digits`);
    if (name === "" || /^[\d.:=>~]|[\n|]/.test(name))
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
  const titles = [
    "sources",
    "confidence",
    "evidence_latest_year",
    "valid_from",
    "valid_to",
    "budget",
    "note",
  ];
  const facts = intern(rows.map((row) => titles.map((title) => cell(row, title)).join("|")));
  return { rows: lines.join("\n"), facts: facts.table, factOf: facts.runs };
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

function catalogueModule(csv: string, constant: string, rows: readonly CsvRow[]): string {
  const packed = pack(rows);
  const fields = Object.entries(packed).map(([field, text]) => `  ${field}: ${template(text)},\n`);
  return `${banner(csv)}import type { PackedCatalogue } from "../packed";\n\nexport const ${constant}: PackedCatalogue = {\n${fields.join("")}};\n`;
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
  return {
    "functional.ts": catalogueModule("functional.csv", "packedFunctional", functional),
    "department-economic.ts": catalogueModule(
      "economic_department.csv",
      "packedDepartmentEconomic",
      department,
    ),
    "government-economic.ts": catalogueModule(
      "economic_government.csv",
      "packedGovernmentEconomic",
      government,
    ),
    "income.ts": catalogueModule("income.csv", "packedIncome", read("income.csv")),
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
