/**
 * From entries to the nine tables as they are published, in 万元: npx tsx examples/publish.ts [folder]
 *
 * The figures are rounded so that every total is still the sum of its parts: no note on 尾差 is needed. With a folder
 * the tables are written there as CSV, with a Fiscal Data Package beside them.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  deriveForms,
  type Entry,
  fiscalDataPackage,
  roundAccounts,
  structure,
  toCsv,
  toSheets,
} from "../src/aggregation";
import { arithmeticRules, check } from "../src/checking";
import { fen } from "../src/money";
import { threePublicIndicators, threePublicModel } from "../src/three-public";

const entries: readonly Entry[] = [
  { kind: "opening", fund: "generalBudget", amount: fen(123_456_78) },
  { kind: "income", item: "2101501", source: "generalBudget", amount: fen(1_541_634_57) },
  { kind: "income", item: "2101506", source: "generalBudget", amount: fen(260_444_44) },
  { kind: "income", item: "2080505", source: "generalBudget", amount: fen(144_333_33) },
  { kind: "income", item: "2296002", source: "governmentFund", amount: fen(333_333_33) },
  { kind: "income", item: "2101506", source: "other", amount: fen(5_555_55) },
  basic("2101501", "30101", 900_004_44),
  basic("2101501", "30102", 341_234_56),
  basic("2101501", "30201", 210_004_45),
  basic("2101501", "30217", 4_321_00),
  basic("2101501", "30231", 86_070_12),
  basic("2080505", "30108", 144_333_33),
  { kind: "expenditure", item: "2101506", fund: "generalBudget", nature: "project", amount: fen(300_004_44) },
  {
    kind: "expenditure",
    item: "2296002",
    fund: "governmentFund",
    nature: "project",
    amount: fen(222_222_22),
  },
  { kind: "expenditure", item: "2101506", fund: "other", nature: "project", amount: fen(5_555_55) },
  { kind: "threePublic", expense: "reception", stage: "budget", amount: fen(5_000_00) },
  { kind: "threePublic", expense: "vehicleOperation", stage: "budget", amount: fen(90_000_00) },
  { kind: "count", of: "vehiclesKept", count: 3 },
  { kind: "count", of: "receptions", count: 6 },
  { kind: "count", of: "guests", count: 41 },
];

function basic(item: string, economic: string, amount: number): Entry {
  return { kind: "expenditure", item, fund: "generalBudget", nature: "basic", economic, amount: fen(amount) };
}

const { accounts, counts, issues } = deriveForms(entries, { department: "示例市医疗保障局", year: 2024 });
const rounded = roundAccounts(accounts, { unit: "万元", decimals: 2, method: "additive" });
if (!rounded.ok) throw new Error(`no rounding keeps ${rounded.conflicts.map(({ rule }) => rule).join(", ")}`);
const { findings, roundings } = check(rounded.accounts, { rules: arithmeticRules });

for (const { rows } of toSheets(rounded.accounts)) {
  // Lines of 01 and 04 without a figure would only fill the screen.
  const shown = rows.filter(
    (row) => !row.some((cell) => /^\d\d?$/.test(cell)) || row.some((cell) => /\d\.\d\d$/.test(cell)),
  );
  console.log(`${shown.map((row) => row.filter((cell) => cell !== "").join("  ")).join("\n")}\n`);
}
for (const { title, parts } of structure(rounded.accounts)) {
  console.log(`${title}：${parts.map((part) => `${part.title} ${part.adding}%`).join("，")}`);
}
const { items, perUnit } = threePublicIndicators(threePublicModel(accounts, { counts }));
console.log(`“三公”经费完成预算 ${items[0]?.completion}%`);
for (const { title, value, unit } of perUnit) if (value !== null) console.log(`${title} ${value} ${unit}`);
const { total, independent, largest } = rounded.distortion;
console.log(
  `\n尾差：${roundings.length}处；检查发现：${findings.length}项；待核科目：${issues.length}个；` +
    `四舍五入共移动${total}分（逐格四舍五入为${independent}分），单格最多${largest}分`,
);

const folder = process.argv[2];
if (folder !== undefined) {
  mkdirSync(folder, { recursive: true });
  for (const { name, rows } of toSheets(rounded.accounts)) {
    writeFileSync(join(folder, `${name}.csv`), `\uFEFF${toCsv(rows)}`);
  }
  const { descriptor, rows } = fiscalDataPackage(accounts);
  writeFileSync(join(folder, "datapackage.json"), `${JSON.stringify(descriptor, null, 2)}\n`);
  for (const [name, lines] of Object.entries(rows)) writeFileSync(join(folder, `${name}.csv`), toCsv(lines));
  console.log(`written to ${folder}`);
}
