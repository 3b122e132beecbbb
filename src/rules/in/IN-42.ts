import { type FormTable, measureOf, tableOf } from "../../accounts";
import { defineRule, NOT_APPLICABLE, PASS } from "../../checking";
import { FORM_IDS, type FormId } from "../../forms";
import { stepOf } from "../../money";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { EXPERIENCE } from "../sources";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "IN-42",
  title: { zh: "数不比所标精度更细", en: "no figure is finer than its print" },
  formula: {
    zh: "由程序给出的各表：金额是所标单位和小数位数的整倍数",
    en: "forms that a program gives: each amount is a multiple of the last digit of its unit and decimals",
  },
  source: { document: EXPERIENCE, certainty: "C" },
  severity: "warning",
  advice: {
    zh: "金额以分为单位：核对是否把元当作分，或者表的单位、小数位数标错。",
    en: "amounts are in fen (hundredths of a yuan): see whether yuan were given for fen, or unit and decimals of the form are wrong",
  },
  messages: {
    default: {
      zh: "{where}等{count}个数比所标精度（{unit}，{decimals}位小数）更细，如{figure}分",
      en: "figures finer than their print (decimals: {decimals}): {count}, such as {where}, {figure} fen",
    },
  },
  *evaluate({ accounts, document, reading }) {
    // What was read of a text has the digits that were printed.
    if (document !== undefined || reading !== undefined) return;
    for (const form of FORM_IDS) {
      const table = tableOf(accounts, form);
      if (table === undefined) continue;
      if (stepOf(table.precision) === 1) {
        // Every whole 分 is a multiple of the last digit: nothing can be told.
        yield NOT_APPLICABLE;
        continue;
      }
      const { amounts, finer } = figuresOf(form, table);
      const [first] = finer;
      if (first === undefined) yield amounts === 0 ? NOT_APPLICABLE : PASS;
      else
        yield {
          outcome: "fail",
          where: [{ form, row: first.row, column: first.column }],
          params: {
            count: finer.length,
            figure: first.amount,
            unit: table.precision.unit,
            decimals: table.precision.decimals,
          },
        };
    }
  },
});

/** The amounts of a form, and those that its last printed digit does not divide. */
function figuresOf(form: FormId, table: FormTable) {
  const step = stepOf(table.precision);
  const finer: { row: string; column: string; amount: number }[] = [];
  let amounts = 0;
  for (const { key, cells } of table.rows) {
    if (measureOf(form, key) !== "money") continue;
    for (const [column, amount] of Object.entries(cells)) {
      if (typeof amount !== "number") continue;
      amounts += 1;
      if (amount % step !== 0) finer.push({ row: key, column, amount });
    }
  }
  return { amounts, finer };
}

export const cases: Cases = {
  since: "1.0.0",
  why: {
    zh: "程序给出的金额以分为单位。以万元列示的表，把元当作分，或者把精度标错，数就会比所标的精度更细，容差也会算错；以元列示到分的表看不出来。",
    en: "A program gives amounts in fen. In a form in ten thousands of yuan, yuan given for fen, or a wrong precision, make figures finer than their print, and every tolerance wrong; a form in yuan with two decimals cannot show it.",
  },
  pass: { forms: { expenditure: { rows: { total: { total: 154.16 } }, decimals: 2 } } },
  fail: { forms: { expenditure: { rows: { total: { total: 154.1666 } }, decimals: 2 } } },
  missing: { forms: { expenditure: { rows: { total: { total: null } } } } },
  rounding: "equal to the last digit",
};
