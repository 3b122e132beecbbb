/**
 * Three units become one department: npx tsx examples/consolidate.ts
 *
 * The bureau pays a subsidy to its school, which the department as a whole neither spent nor received. The hospital's
 * accounts carry an error, which the consolidated parent shows and names.
 */
import { amountOf, type FinalAccounts, type FormTable } from "../src/accounts";
import { consolidate, deriveForms, type Entry, reconcile } from "../src/aggregation";
import { fen, formatAmount } from "../src/money";

const YEAR = 2024;

function unit(name: string, entries: readonly Entry[]): FinalAccounts {
  return deriveForms(entries, { department: name, year: YEAR }).accounts;
}

const bureau = unit("示例市教育局（本级）", [
  { kind: "income", item: "2050101", source: "generalBudget", amount: fen(8_000_000_00) },
  {
    kind: "expenditure",
    item: "2050101",
    fund: "generalBudget",
    nature: "basic",
    economic: "30101",
    amount: fen(8_000_000_00),
  },
  { kind: "income", item: "2050299", source: "other", amount: fen(900_000_00) },
  {
    kind: "expenditure",
    item: "2050299",
    fund: "other",
    nature: "affiliatedSubsidy",
    amount: fen(600_000_00),
  },
]);
const school = unit("示例市第一中学", [
  { kind: "income", item: "2050204", source: "generalBudget", amount: fen(12_345_678_90) },
  {
    kind: "expenditure",
    item: "2050204",
    fund: "generalBudget",
    nature: "project",
    amount: fen(12_000_000_00),
  },
  { kind: "income", item: "2050204", source: "superiorSubsidy", amount: fen(600_000_00) },
  { kind: "expenditure", item: "2050204", fund: "other", nature: "project", amount: fen(600_000_00) },
]);
const hospital = withError(
  unit("示例市人民医院", [
    { kind: "income", item: "2100201", source: "generalBudget", amount: fen(5_000_000_00) },
    {
      kind: "expenditure",
      item: "2100201",
      fund: "generalBudget",
      nature: "project",
      amount: fen(5_000_000_00),
    },
  ]),
);

/** The same accounts with the total of 03 mistyped by 9 000 元. */
function withError(accounts: FinalAccounts): FinalAccounts {
  const table = accounts.forms.expenditure as FormTable<"expenditure">;
  const rows = table.rows.map((row) =>
    row.key === "total" ? { ...row, cells: { ...row.cells, total: fen(5_009_000_00) } } : row,
  );
  return { ...accounts, forms: { ...accounts.forms, expenditure: { ...table, rows } } };
}

const children = [bureau, school, hospital];
const transfer = { kind: "subsidy", payer: "示例市教育局（本级）", payee: "示例市第一中学" } as const;
const { accounts, eliminated, issues } = consolidate(children, {
  department: "示例市教育局",
  eliminations: [transfer],
  expected: children.map((child) => child.department ?? ""),
});

const yuan = (amount: number | null | undefined) =>
  `${formatAmount(fen(amount ?? 0), { unit: "元", decimals: 2 }, { grouping: true })} 元`;

console.log(`${accounts.department} ${accounts.year}年度，合并${children.length}个单位`);
console.log(`收入总计 ${yuan(amountOf(accounts, "summary", "income.total", "amount"))}`);
console.log(`支出总计 ${yuan(amountOf(accounts, "summary", "expenditure.total", "amount"))}`);
for (const { payer, payee, amount } of eliminated) console.log(`抵销 ${payer} → ${payee}：${yuan(amount)}`);
console.log(`\n需要处理的事项（${issues.length}项）：`);
for (const { message } of issues) console.log(`- ${message.zh}`);

const against = reconcile(accounts, children, { eliminations: [transfer] });
const differing = against.cells.filter((cell) => !cell.agrees);
console.log(`\n与下级逐格核对：${against.cells.length}格，不符${differing.length}格`);
