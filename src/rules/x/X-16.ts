import { type FinalAccounts, tableOf } from "../../accounts";
import { absence, defineRule, INDETERMINATE } from "../../checking";
import { codeLevel, type FormId } from "../../forms";
import { halfStepOf } from "../../money";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { cellOf, hasFigures, printed } from "../rows";
import { EXPERIENCE } from "../sources";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "X-16",
  title: { zh: "逐项支出超收入须有结转", en: "items that spend more than they receive need carry-over" },
  formula: {
    zh: "Σ max(0, 03表 项支出 − 02表 项收入) ≤ 01表 使用非财政拨款结余 + 年初结转和结余",
    en: "sum of max(0, 03 item − 02 item) <= 01 surplus used + opening balance",
  },
  source: { document: EXPERIENCE, certainty: "C" },
  severity: "warning",
  advice: {
    zh: "核对各项收支和年初结转；有科目间调剂的，补充说明。",
    en: "check the items and the opening balance; explain transfers between codes",
  },
  messages: {
    default: {
      zh: "各项支出超过收入共{actual}，大于可用的结转和结余{expected}",
      en: "items overspend their income by {actual}, more than the {expected} carried over",
    },
  },
  *evaluate(context) {
    const missing = absence(context, ["summary", "income", "expenditure"]);
    if (missing !== null) {
      yield missing;
      return;
    }
    const { accounts } = context;
    const income = itemTotals(accounts, "income");
    const spent = itemTotals(accounts, "expenditure");
    if (income === null || spent === null) {
      yield INDETERMINATE;
      return;
    }
    const over = [...spent.amounts]
      .map(([key, amount]) => [key, amount - (income.amounts.get(key) ?? 0)] as const)
      .filter(([, difference]) => difference > 0);
    const actual = over.reduce((sum, [, difference]) => sum + difference, 0);
    const carried = printed(accounts, "summary", ["income.surplusUsed", "income.opening"], "amount");
    const tolerance = over.length * (income.half + spent.half) + carried.half;
    const outcome = actual - carried.amount <= tolerance ? "pass" : "fail";
    yield {
      outcome,
      where: over.slice(0, 20).map(([row]) => ({ form: "expenditure" as const, row, column: "total" })),
      against: carried.cells,
      measure: "money",
      expected: carried.amount,
      actual,
      tolerance,
    };
  },
});

/** Totals of the 项 of a form; null where it prints figures but no 项. */
function itemTotals(
  accounts: FinalAccounts,
  form: FormId,
): { amounts: Map<string, number>; half: number } | null {
  const table = tableOf(accounts, form);
  if (table === undefined) return null;
  const amounts = new Map<string, number>();
  for (const row of table.rows) {
    if (codeLevel(row.key) === 3)
      amounts.set(row.key, (amounts.get(row.key) ?? 0) + (cellOf(row, "total") ?? 0));
  }
  return amounts.size === 0 && hasFigures(table) ? null : { amounts, half: halfStepOf(table.precision) };
}

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "某项支出大于当年收入，差额只能来自上年结转或使用结余。",
    en: "An item spends more than it received only out of what was carried over or of surplus used.",
  },
  pass: {
    forms: {
      income: { "2080501": 1 },
      expenditure: { "2080501": 3 },
      summary: { "income.surplusUsed": 1, "income.opening": 1 },
    },
  },
  fail: {
    forms: {
      income: { "2080501": 1 },
      expenditure: { "2080501": 3 },
      summary: { "income.surplusUsed": 0, "income.opening": 1 },
    },
  },
  missing: { forms: { income: { "2080501": 1 }, expenditure: { "2080501": 3 } } },
  rounding: {
    forms: {
      income: { "2080501": 1 },
      expenditure: { "2080501": 3.01 },
      summary: { "income.surplusUsed": 1, "income.opening": 1 },
    },
  },
};
