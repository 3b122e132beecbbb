import { type FinalAccounts, tableOf } from "../../accounts";
import {
  atMost,
  defineRule,
  type Figure,
  figuresOfRows,
  formFigure,
  formsNeeded,
  type Judgement,
  NOT_APPLICABLE,
  sumOf,
} from "../../checking";
import { codeLevel } from "../../forms";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { EXPERIENCE } from "../sources";

/** Codes of an item that ends in 99, 其他: of functional 项 and of economic 款. */
const OTHERS = [
  { form: "expenditure", column: "total", level: 3, total: "total" },
  { form: "basicDetail", column: "amount", level: 2, total: "public" },
] as const;

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "CD-11",
  title: { zh: "“其他”科目不占多数", en: "“other” codes are no majority" },
  formula: {
    zh: "03表 末两位为99的项之和 ≤ 合计的一半；06表 公用经费中末两位为99的款之和 ≤ 公用经费的一半",
    en: "03: items ending in 99 are at most half of the total; 06: the same of public costs",
  },
  source: { document: EXPERIENCE, certainty: "C" },
  severity: "info",
  messages: {
    default: {
      zh: "“其他”科目共{actual}，超过{whole}的一半",
      en: "“other” codes come to {actual}, more than half of {whole}",
    },
  },
  *evaluate(context) {
    for (const other of OTHERS) {
      const missing = formsNeeded(other.form).missing(context);
      yield missing === null ? judgeOthers(context.accounts, other) : { outcome: missing };
    }
  },
});

function judgeOthers(
  accounts: FinalAccounts,
  { form, column, level, total }: (typeof OTHERS)[number],
): Judgement {
  const rows = tableOf(accounts, form)?.rows ?? [];
  const others = rows.flatMap(({ key }) => (codeLevel(key) === level && key.endsWith("99") ? [key] : []));
  const codes = [...new Set(others)];
  // Of 06, wages and subsidies to persons have their own 其他.
  const wanted = form === "basicDetail" ? codes.filter((code) => !/^30[13]/.test(code)) : codes;
  const figureOf = figuresOfRows(accounts, form);
  const parts = wanted.flatMap((code) => figureOf(code, column) ?? []);
  const whole = formFigure(accounts, form, [total], column);
  const sum = sumOf(parts);
  if (sum === null || whole === null || whole.amount <= 0) return NOT_APPLICABLE;
  const half: Figure = { ...whole, amount: Math.floor(whole.amount / 2), parts: [] };
  return { ...atMost(sum, half), params: { whole: total === "public" ? "公用经费" : "本年支出" } };
}

export const cases: Cases = {
  since: "0.2.0",
  why: {
    zh: "“其他”科目只列没有专门科目的支出，占到多数的多为没有按用途细分。",
    en: "“Other” codes hold what has no code of its own: a majority of them mostly was not broken down.",
  },
  pass: { forms: { expenditure: { total: 3, "2100199": 1, "2100101": 2 } } },
  fail: { forms: { expenditure: { total: 3, "2100199": 2, "2100101": 1 } } },
  missing: { forms: { expenditure: { total: 3, "2100101": 3 } } },
  rounding: { forms: { expenditure: { total: 2, "2100199": 1.01, "2100101": 1 } } },
};
