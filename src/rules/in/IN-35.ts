import { type FormTable, isEmptyTable, measureOf, tableOf } from "../../accounts";
import { absence, defineRule, type Judgement, NOT_APPLICABLE, PASS } from "../../checking";
import { FORM_IDS, type FormId } from "../../forms";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { cellOf } from "../rows";
import { PREPARATION } from "../sources";

/** Rows and columns of 结转结余: a balance, which other than fiscal money may overdraw. */
const BALANCE = /^(?:income\.opening|expenditure\.closing)/;

const NEGATIVE_NOTE = /红字|冲减|冲销|负数|退回|收回|调减|赤字/;

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "IN-35",
  title: { zh: "收支不为负", en: "no negative figures" },
  formula: {
    zh: "各表金额 ≥ 0；03、05表红字须有说明，非财政结转结余为负须有说明",
    en: "amounts >= 0; red entries in 03 and 05, and negative non-fiscal balances, need a note",
  },
  source: { document: PREPARATION, certainty: "B" },
  severity: "error",
  advice: {
    zh: "核对该数的正负号；确属冲减、退回或赤字的，在表下说明原因。",
    en: "check the sign; where the amount is a correction, a refund or a deficit, say so under the form",
  },
  messages: {
    default: { zh: "{where}为负数：{actual}", en: "{where} is negative: {actual}" },
    unexplained: {
      zh: "{where}为负数（{actual}），未作说明",
      en: "{where} is negative ({actual}), unexplained",
    },
  },
  *evaluate(context) {
    for (const form of FORM_IDS) {
      const table = tableOf(context.accounts, form);
      const missing = table === undefined ? absence(context, [form]) : null;
      if (table === undefined) {
        if (missing !== null) yield missing;
        continue;
      }
      if (isEmptyTable(table)) {
        yield NOT_APPLICABLE;
        continue;
      }
      yield* negatives(form, table);
    }
  },
});

function* negatives(form: FormId, table: FormTable): Generator<Judgement> {
  const explained = table.notes.some((note) => NEGATIVE_NOTE.test(note));
  let clean = true;
  for (const row of table.rows) {
    for (const column in row.cells) {
      const amount = cellOf(row, column);
      if (typeof amount !== "number" || amount >= 0) continue;
      const balance = form === "summary" && BALANCE.test(row.key);
      const red = form === "expenditure" || form === "generalBudget";
      if ((balance || red) && explained) continue;
      clean = false;
      yield {
        outcome: "fail",
        where: [{ form, row: row.key, column }],
        measure: measureOf(form, row.key),
        actual: amount,
        reason: balance || red ? "unexplained" : "default",
        ...(balance || red ? { severity: "warning" as const } : {}),
      };
    }
  }
  if (clean) yield PASS;
}

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "收入、支出、结转是收付的数，没有负的；红字冲减和非财政结余赤字是例外，须在表下说明。",
    en: "Money received and spent is not negative; red entries and overdrawn balances are exceptions that need a note.",
  },
  pass: { forms: { expenditure: { rows: { "2080501": -1 }, notes: ["说明：红字为冲减以前年度支出"] } } },
  fail: { forms: { income: { total: -1 } } },
  missing: { forms: { income: { total: null } } },
  rounding: "equal to the last digit",
};
