import { type Row, tableOf } from "../../accounts";
import { defineRule, type Judgement, NOT_APPLICABLE, PASS } from "../../checking";
import { type FormId, formOf } from "../../forms";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { placesOfRow } from "../rows";
import { TEMPLATE_LAYOUT } from "../sources";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "IN-39",
  title: { zh: "行次唯一且递增", en: "line numbers are unique and ascend" },
  formula: {
    zh: "01、04、10表 每侧行次唯一、递增",
    en: "01, 04, 10: on each side line numbers are unique and ascend",
  },
  source: { document: TEMPLATE_LAYOUT, certainty: "C" },
  severity: "warning",
  advice: {
    zh: "按当年报表格式核对表行，补回漏行或改正行次。",
    en: "compare the rows with the year's form; put back the row left out or correct the number",
  },
  messages: {
    default: {
      zh: "行次{actual}未大于上一行的行次{expected}",
      en: "line number {actual} does not follow {expected}",
    },
  },
  *evaluate({ accounts }) {
    for (const form of ["summary", "appropriationSummary", "statistics"] as const) {
      const rows = (tableOf(accounts, form)?.rows ?? []).filter((row) => row.lineNumber !== undefined);
      if (rows.length < 2) yield NOT_APPLICABLE;
      else yield* ascending(form, rows);
    }
  },
});

function* ascending(form: FormId, rows: readonly Row[]): Generator<Judgement> {
  const last = new Map<string, number>();
  let clean = true;
  for (const row of rows) {
    const side =
      formOf(form).sides.find((candidate) => candidate.rows.some((fixed) => fixed.key === row.key))?.id ?? "";
    const number = row.lineNumber as number;
    const before = last.get(side);
    last.set(side, number);
    if (before === undefined || number > before) continue;
    clean = false;
    yield {
      outcome: "fail",
      where: placesOfRow(form, row),
      expected: `> ${before}`,
      actual: String(number),
      params: {},
    };
  }
  if (clean) yield PASS;
}

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "行次是表的固定编号，从小到大逐行排列，跳号、重号说明表行被增删或错位。",
    en: "Line numbers are fixed and count up by one: a jump or a repeat shows that a row was added, left out or displaced.",
  },
  pass: {
    forms: {
      summary: {
        rows: { "income.generalBudget": 1, "income.other": 1 },
        lineNumbers: { "income.generalBudget": 1, "income.other": 8 },
      },
    },
  },
  fail: {
    forms: {
      summary: {
        rows: { "income.generalBudget": 1, "income.other": 1 },
        lineNumbers: { "income.generalBudget": 8, "income.other": 8 },
      },
    },
  },
  missing: { forms: { summary: { "income.generalBudget": 1, "income.other": 1 } } },
  rounding: "no figures",
};
