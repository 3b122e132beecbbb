// Three units become a department: a transfer is taken out, and the child that broke a relation is named.
import { amountOf, deriveForms, type Entry, fen, yuan } from "juesuan";
import { consolidate } from "juesuan/aggregation";

const unit = (department: string, entries: readonly Entry[]) =>
  deriveForms(entries, { department, year: 2024 }).accounts;
const bureau = unit("局本级", [
  { kind: "income", item: "2050299", source: "other", amount: yuan("900000") },
  {
    kind: "expenditure",
    item: "2050299",
    fund: "other",
    nature: "affiliatedSubsidy",
    amount: yuan("600000"),
  },
]);
const school = unit("一中", [
  { kind: "income", item: "2050204", source: "superiorSubsidy", amount: yuan("600000") },
]);
const hospital = structuredClone(
  unit("医院", [{ kind: "income", item: "2100201", source: "generalBudget", amount: yuan("5000000") }]),
);
Object.assign(hospital.forms.income?.rows[0]?.cells ?? {}, { total: fen(500900000) });
const { accounts, eliminated, issues } = consolidate([bureau, school, hospital], {
  eliminations: [{ kind: "subsidy", payer: "局本级", payee: "一中" }],
});
console.log(
  amountOf(accounts, "income", "total", "superiorSubsidy"),
  eliminated.length,
  issues.filter(({ kind }) => kind === "broken-relation").map(({ message }) => message.zh),
);
