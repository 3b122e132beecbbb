import { type Row, tableOf } from "../../accounts";
import {
  defineRule,
  INDETERMINATE,
  type Judgement,
  NOT_APPLICABLE,
  PASS,
  standsUnread,
} from "../../checking";
import { type FormId, fixedRow, formOf } from "../../forms";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { placesOfRow } from "../rows";
import { TEMPLATE_LAYOUT } from "../sources";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "IN-39",
  title: { zh: "行次唯一且递增", en: "line numbers are unique, ascend and leave none out" },
  formula: {
    zh: "01、04、10表 每侧行次唯一、递增、连续",
    en: "01, 04, 10: on each side line numbers are unique, ascend and leave none out",
  },
  source: { document: TEMPLATE_LAYOUT, certainty: "C" },
  severity: "warning",
  advice: {
    zh: "按当年报表格式核对表行，补回漏行或改正行次。",
    en: "compare the rows with the year's form; put back the row left out or correct the number",
  },
  messages: {
    default: {
      zh: "行次{actual}未大于上一行的行次{before}",
      en: "line number {actual} does not follow {before}",
    },
    jump: {
      zh: "行次由{before}跳到{actual}，中间没有行",
      en: "line numbers jump from {before} to {actual} with no row between them",
    },
  },
  *evaluate(context) {
    const { accounts } = context;
    for (const form of ["summary", "appropriationSummary", "statistics"] as const) {
      const rows = (tableOf(accounts, form)?.rows ?? []).filter((row) => row.lineNumber !== undefined);
      if (rows.length < 2) yield NOT_APPLICABLE;
      // Rows that were not read may be those that seem to be left out or to stand at another place.
      else if (standsUnread(context, form)) yield INDETERMINATE;
      else yield* ascending(form, rows);
    }
  },
});

function* ascending(form: FormId, rows: readonly Row[]): Generator<Judgement> {
  const last = new Map<string, Row>();
  let clean = true;
  for (const row of rows) {
    const side = formOf(form).sides.find((one) => one.rows.some(({ key }) => key === row.key))?.id ?? "";
    const before = last.get(side);
    last.set(side, row);
    const reason = before === undefined ? null : faultOf(form, row, before);
    if (reason === null) continue;
    clean = false;
    yield {
      outcome: "fail",
      where: placesOfRow(form, row),
      expected: `${reason === "jump" ? "=" : ">"} ${before?.lineNumber ?? ""}${reason === "jump" ? " + 1" : ""}`,
      actual: String(row.lineNumber),
      reason,
      // A template that lost a row keeps its numbers: a matter of form.
      ...(reason === "jump" ? { severity: "info" as const } : {}),
      params: { before: before?.lineNumber ?? "" },
    };
  }
  if (clean) yield PASS;
}

/** What is wrong with the number of a row after that of the row before it on its side. */
function faultOf(form: FormId, row: Row, before: Row): "default" | "jump" | null {
  const [number, last] = [row.lineNumber ?? 0, before.lineNumber ?? 0];
  if (number <= last) return "default";
  // Between rows that stand on neighbouring lines there is no row that was not read.
  const neighbours = row.line !== undefined && row.line - (before.line ?? row.line) === 1;
  const declared =
    (fixedRow(form, row.key)?.row.lineNumber ?? 0) - (fixedRow(form, before.key)?.row.lineNumber ?? 0);
  // Some templates leave numbers out themselves.
  return neighbours && number > last + 1 && number - last !== declared ? "jump" : null;
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
        lineNumbers: { "income.generalBudget": 1, "income.other": 2 },
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
