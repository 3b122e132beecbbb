// Rows of a database become the nine forms, and what is wrong is told in two languages.
import { arithmeticRules, check, deriveForms, describe, type Entry, yuan } from "juesuan";

const rows = [{ code: "2101501", economic: "30101", yuan: "1541600.00" }];
const entries = rows.flatMap(({ code, economic, yuan: figure }): Entry[] => [
  { kind: "income", item: code, source: "generalBudget", amount: yuan(figure) },
  { kind: "expenditure", item: code, fund: "generalBudget", nature: "basic", economic, amount: yuan(figure) },
]);
const { accounts } = deriveForms(entries, { department: "示例市医疗保障局", year: 2024 });
const typed = structuredClone(accounts);
Object.assign(typed.forms.expenditure?.rows[0]?.cells ?? {}, { total: yuan("1541060.00") });
const { findings, outcomes } = check(typed, { rules: arithmeticRules });
for (const finding of findings.slice(0, 1)) console.log(describe(finding, "zh-CN"), describe(finding, "en"));
console.log(Object.keys(accounts.forms).length, outcomes.fail > 0);
