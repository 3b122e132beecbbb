import { type CellAddress, type FormTable, isEmptyTable, measureOf, tableOf } from "../../accounts";
import { defineRule, formsNeeded, NOT_APPLICABLE, PASS } from "../../checking";
import { FORM_IDS, type FormId } from "../../forms";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { groupBy } from "../rows";
import { PREPARATION } from "../sources";

const NEGATIVE_NOTE = /红字|冲减|冲销|负数|退回|收回|调减|赤字/;

/** A sentence of the text that speaks of negative amounts. */
const TOLD_NEGATIVE = /负数|红字|赤字|冲减以前年度|冲回以前年度/;

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "IN-35",
  title: { zh: "收支不为负", en: "no negative figures" },
  formula: {
    zh: "各表金额 ≥ 0；红字、退回、赤字须在表下或文中说明；数量不为负",
    en: "amounts >= 0; red entries, refunds and deficits need a note or a sentence; counts are never negative",
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
    const told = context.document?.lines.some(({ text }) => TOLD_NEGATIVE.test(text)) === true;
    const all: Negative[] = [];
    for (const form of FORM_IDS) {
      const table = tableOf(context.accounts, form);
      if (table === undefined || isEmptyTable(table)) {
        yield table === undefined
          ? { outcome: formsNeeded(form).missing(context) ?? "notApplicable" }
          : NOT_APPLICABLE;
        continue;
      }
      const found = negatives(form, table, told);
      if (found.length === 0) yield PASS;
      for (const one of found) all.push(one);
    }
    // One amount runs through the rows above it and through other forms: one finding.
    for (const [actual, group] of groupBy(all, ({ amount }) => amount)) {
      const counted = group.some(({ measure }) => measure === "count");
      yield {
        outcome: "fail",
        where: group.map(({ place }) => place),
        measure: counted ? "count" : "money",
        actual,
        reason: counted ? "default" : "unexplained",
        ...(counted ? {} : { severity: "warning" as const }),
      };
    }
  },
});

interface Negative {
  readonly place: CellAddress;
  readonly amount: number;
  readonly measure: ReturnType<typeof measureOf>;
}

/** The negative figures of a form that nothing explains; things that are counted are never negative. */
function negatives(form: FormId, table: FormTable, told: boolean): Negative[] {
  const explained = told || table.notes.some((note) => NEGATIVE_NOTE.test(note));
  return table.rows.flatMap((row) =>
    Object.entries(row.cells).flatMap(([column, amount]) => {
      const measure = measureOf(form, row.key);
      if (amount === null || amount >= 0 || (explained && measure === "money")) return [];
      return [{ place: { form, row: row.key, column }, amount, measure }];
    }),
  );
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
