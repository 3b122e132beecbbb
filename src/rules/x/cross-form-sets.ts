import { type FinalAccounts, tableOf } from "../../accounts";
import {
  absence,
  defineRule,
  INDETERMINATE,
  NOT_APPLICABLE,
  PASS,
  type PredicateRule,
  standsUnread,
} from "../../checking";
import { codeLevel, type FormId } from "../../forms";
import { halfStepOf } from "../../money";
import { head, says, text } from "../meta";
import { cellOf, hasFigures, printed } from "../rows";
import { EXPERIENCE } from "../sources";

const codeSets = /* @__PURE__ */ defineRule({
  ...head(
    "X-14",
    ["财政拨款科目都在支出表中", "codes of the funds stand in 03"],
    ["05、07、08表有数的科目 ⊆ 03表的科目", "codes with figures in 05, 07, 08 are among the codes of 03"],
    ["部门决算报表（03表反映全部支出）", "B"],
    "error",
    ["X-13"],
  ),
  ...says(
    "科目{code}有财政拨款支出，支出决算表中没有该科目",
    "code {code} has expenditure from the treasury but no row in 03",
  ),
  *evaluate(context) {
    const all = tableOf(context.accounts, "expenditure");
    if (all === undefined) {
      yield INDETERMINATE;
      return;
    }
    const known = new Set(all.rows.map((row) => row.key));
    const levels = new Set(all.rows.map((row) => codeLevel(row.key)));
    for (const form of ["generalBudget", "governmentFund", "stateCapital"] as const) {
      const table = tableOf(context.accounts, form);
      if (table === undefined) {
        const missing = absence(context, [form]);
        if (missing !== null) yield missing;
        continue;
      }
      // 03 may be printed to another depth; only levels that it prints are compared.
      const rows = table.rows.filter((row) => {
        const level = codeLevel(row.key);
        return level !== undefined && levels.has(level) && (cellOf(row, "total") ?? 0) !== 0;
      });
      if (rows.length === 0) yield NOT_APPLICABLE;
      const lacking = rows.filter((row) => !known.has(row.key));
      if (rows.length > 0 && lacking.length === 0) yield PASS;
      if (lacking.length > 0 && standsUnread(context, "expenditure")) yield INDETERMINATE;
      else
        for (const row of lacking)
          yield {
            outcome: "fail",
            where: [{ form, row: row.key, column: "total" }],
            actual: row.key,
            params: { code: row.key },
          };
    }
  },
});

const overspending = /* @__PURE__ */ defineRule({
  ...head(
    "X-16",
    ["逐项支出超收入须有结转", "items that spend more than they receive need carry-over"],
    [
      "Σ max(0, 03表 项支出 − 02表 项收入) ≤ 01表 使用非财政拨款结余 + 年初结转和结余",
      "sum of max(0, 03 item − 02 item) <= 01 surplus used + opening balance",
    ],
    [EXPERIENCE, "C"],
    "warning",
  ),
  ...says(
    "各项支出超过收入共{actual}，大于可用的结转和结余{expected}",
    "items overspend their income by {actual}, more than the {expected} carried over",
  ),
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

const operatingCosts = /* @__PURE__ */ defineRule({
  ...head(
    "X-21",
    ["机关运行经费与公用经费", "operating costs of offices"],
    [
      "10表 机关运行经费（行政 + 参公）≤ 06表 公用经费合计；只有行政单位的部门两者相等",
      "10 operating costs (offices and quasi-civil) <= 06 public; equal where the department has offices only",
    ],
    ["部门决算公开模板（机关运行经费口径）", "A"],
    "warning",
  ),
  messages: {
    default: text(
      "机关运行经费{actual}，大于公用经费{expected}",
      "operating costs of offices are {actual}, more than public expenditure {expected}",
    ),
    equal: text(
      "只有行政单位，机关运行经费{actual}应等于公用经费{expected}",
      "offices only: operating costs {actual} should equal public expenditure {expected}",
    ),
  },
  *evaluate(context) {
    const missing = absence(context, ["statistics", "basicDetail"]);
    if (missing !== null) {
      yield missing;
      return;
    }
    const { accounts } = context;
    const costs = printed(
      accounts,
      "statistics",
      ["operation.administrative", "operation.quasiCivil"],
      "count",
    );
    const all = printed(accounts, "basicDetail", ["public"], "amount");
    if (costs.count === 0 || all.cells.length === 0) {
      yield {
        outcome: costs.cells.length === 0 || all.cells.length === 0 ? "indeterminate" : "notApplicable",
      };
      return;
    }
    const tolerance = costs.half + all.half;
    const difference = costs.amount - all.amount;
    const equal = context.profile.unitKind === "administrative";
    yield {
      outcome: difference <= tolerance && (!equal || difference >= -tolerance) ? "pass" : "fail",
      where: costs.cells,
      against: all.cells,
      measure: "money",
      expected: all.amount,
      actual: costs.amount,
      tolerance,
      reason: equal ? "equal" : "default",
    };
  },
});

/** 表间: rules between forms over sets of codes, items and kinds of unit. */
export const crossFormSetRules: readonly PredicateRule[] = [codeSets, overspending, operatingCosts];
