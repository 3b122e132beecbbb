// Three units become a department: a transfer is taken out, and the child that broke a relation is named.
import { amountOf, deriveForms, type Entry, fen, yuan } from "juesuan";
import { consolidate } from "juesuan/aggregation";

const unit = (department: string, entries: readonly Entry[]) =>
  deriveForms(entries, { department, year: 2024 }).accounts;
const amount = yuan("600000");
const bureau = unit("局本级", [
  { kind: "income", item: "2050299", source: "other", amount: yuan("900000") },
  { kind: "expenditure", item: "2050299", fund: "other", nature: "affiliatedSubsidy", amount },
]);
const school = unit("一中", [{ kind: "income", item: "2050204", source: "superiorSubsidy", amount }]);
const bed: Entry = { kind: "income", item: "2100201", source: "generalBudget", amount };
const hospital = structuredClone(unit("医院", [bed]));
Object.assign(hospital.forms.income?.rows[0]?.cells ?? {}, { total: fen(60090000) });
const eliminations = [{ kind: "subsidy", payer: "局本级", payee: "一中" } as const];
const { accounts, issues } = consolidate([bureau, school, hospital], { eliminations });
console.log(amountOf(accounts, "income", "total", "superiorSubsidy"));
for (const { kind, message } of issues) console.log(kind, message.zh);
