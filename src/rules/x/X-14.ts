import { tableOf } from "../../accounts";
import { absence, defineRule, INDETERMINATE, NOT_APPLICABLE, PASS, standsUnread } from "../../checking";
import { codeLevel } from "../../forms";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { cellOf } from "../rows";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "X-14",
  title: { zh: "财政拨款科目都在支出表中", en: "codes of the funds stand in 03" },
  formula: {
    zh: "05、07、08表有数的科目 ⊆ 03表的科目",
    en: "codes with figures in 05, 07, 08 are among the codes of 03",
  },
  source: { document: "部门决算报表（03表反映全部支出）", certainty: "B" },
  severity: "error",
  related: ["X-13"],
  advice: {
    zh: "核对该科目在03表是否漏印或代码不同，使两表科目一致。",
    en: "see whether the code is left out of 03 or printed otherwise, and make both forms agree",
  },
  messages: {
    default: {
      zh: "科目{code}有财政拨款支出，支出决算表中没有该科目",
      en: "code {code} has expenditure from the treasury but no row in 03",
    },
  },
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

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "03表反映全部支出，财政拨款支出的科目必在其中。",
    en: "03 shows all expenditure: the codes of appropriations are among its codes.",
  },
  pass: { forms: { expenditure: { "2080501": 1 }, generalBudget: { "2080501": 1 } } },
  fail: { forms: { expenditure: { "2080501": 1 }, generalBudget: { "2080502": 1 } } },
  missing: { forms: { generalBudget: { "2080502": 1 } } },
  rounding: "no figures",
};
