import { type CellAddress, columnsOfRow, type FormTable, measureOf, tableOf } from "../../accounts";
import { defineRule, type Judgement, NOT_APPLICABLE, PASS } from "../../checking";
import { FORM_IDS, type FormId, formOf } from "../../forms";
import { readAmount } from "../../money";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { hasAmount, placesOfRow } from "../rows";
import { TEMPLATE } from "../sources";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "IN-36",
  title: { zh: "金额保留两位小数", en: "amounts have two decimals" },
  formula: { zh: "各表金额保留两位小数", en: "amounts are printed with two decimals" },
  source: { document: TEMPLATE, certainty: "B" },
  severity: "warning",
  advice: {
    zh: "按账簿数以两位小数重新打印；错位的小数点、千分位予以改正。",
    en: "print the amounts of the ledger with two decimals; correct the misplaced point or separator",
  },
  messages: {
    default: {
      zh: "{forms}的金额印有{actual}位小数，应为两位",
      en: "amounts of {forms} are printed with {actual} decimals, two are expected",
    },
    misprinted: {
      zh: "“{actual}”的小数点或千分位有误，读不出金额",
      en: "“{actual}” has a misplaced point or separator and is no amount",
    },
  },
  *evaluate({ accounts }) {
    // One judgement for all forms printed alike: a document chooses its decimals once.
    const others = new Map<number, { forms: string[]; where: CellAddress[] }>();
    for (const form of FORM_IDS) {
      const table = tableOf(accounts, form);
      if (table === undefined) continue;
      yield* misprints(form, table);
      const { decimals } = table.precision;
      const first = table.rows.find((row) => measureOf(form, row.key) === "money" && hasAmount(row));
      if (first === undefined) yield NOT_APPLICABLE;
      else if (decimals === 2) yield PASS;
      else {
        const same = others.get(decimals) ?? { forms: [], where: [] };
        same.forms.push(`《${formOf(form).title}》`);
        same.where.push(...placesOfRow(form, first));
        others.set(decimals, same);
      }
    }
    for (const [decimals, { forms, where }] of others) {
      yield {
        outcome: "fail",
        // A province may print so: a matter of form.
        severity: "info",
        where,
        expected: "2",
        actual: String(decimals),
        params: {
          forms: forms.length > 3 ? `${forms.slice(0, 3).join("")}等${forms.length}张表` : forms.join(""),
        },
      };
    }
  },
});

/** An amount in groups of three. */
const GROUPED = /^-?\d{1,3}(?:,\d{3})+\.\d{2}$/;

/** How many lines below the rest of a figure may stand, where each piece has a line of its own. */
const BELOW = 24;

/** Whether a narrow column cut the figure: a piece that no row took stands below, and both together are an amount. */
function isCut(printed: string, line: number | null, { strays }: FormTable): boolean {
  return (strays ?? []).some(
    (other) =>
      line !== null &&
      other.line !== null &&
      other.line > line &&
      other.line <= line + BELOW &&
      other.figures.some((rest) => GROUPED.test(printed + rest)),
  );
}

/** Figures whose point or separators are not where an amount has them, at the cell that they leave open. */
function* misprints(form: FormId, table: FormTable): Generator<Judgement> {
  for (const { code, figures, line, repeats, aside } of table.strays ?? []) {
    const [actual = ""] = figures;
    const reading = readAmount(actual, table.precision.unit);
    if (reading.kind !== "invalid" || !/^(?:separator|too-fine)$/.test(reading.reason)) continue;
    // Several amounts that ran together are a fault of the text, not of the print.
    if ((actual.match(/\./g)?.length ?? 0) > 1) continue;
    if (figures.length > 1 || (repeats ?? aside) !== undefined || !/^-?[\d.,]+$/.test(actual)) continue;
    if (isCut(actual, line, table)) continue;
    const row = table.rows.find((one) => one.key === code && one.line === line);
    const printed = columnsOfRow(form, row?.key ?? "").filter((id) =>
      table.rows.some((one) => id in one.cells),
    );
    yield {
      outcome: "fail",
      reason: "misprinted",
      where: printed.flatMap((column) =>
        row === undefined || column in row.cells ? [] : [{ form, row: row.key, column }],
      ),
      lines: line === null ? [] : [line],
      actual,
      params: {},
    };
  }
}

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "公开模板要求金额保留两位小数；小数点、千分位错位的数读不出金额。",
    en: "The template asks for two decimals; a figure with a misplaced point or separator is no amount.",
  },
  pass: { forms: { income: { rows: { total: 1 }, decimals: 2 } } },
  fail: { forms: { income: { rows: { total: 1 }, decimals: 0 } } },
  missing: { forms: { income: { rows: { total: 0 }, decimals: 0 } } },
  rounding: "no figures",
};
