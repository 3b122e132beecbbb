import { type FormTable, tableOf } from "../../accounts";
import { absence, defineRule, INDETERMINATE, PASS } from "../../checking";
import { type FormId, formOf } from "../../forms";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { TEMPLATE_LAYOUT } from "../sources";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "IN-06",
  title: { zh: "空行不得有数", en: "spacer rows are empty" },
  formula: { zh: "01表、04表 无项目名称的行次为空", en: "01 and 04: lines without a title hold no figure" },
  source: { document: TEMPLATE_LAYOUT, certainty: "C" },
  severity: "warning",
  advice: {
    zh: "查明该数属于哪一项目，填入该项目的行；属误填的删除。",
    en: "find the item that the figure belongs to and move it there, or delete it",
  },
  messages: {
    default: {
      zh: "表内无项目的空行填有数字{figures}",
      en: "a line without a title holds figures: {figures}",
    },
  },
  *evaluate(context) {
    for (const form of ["summary", "appropriationSummary"] as const) {
      const table = tableOf(context.accounts, form);
      if (table === undefined) {
        yield absence(context, [form]) ?? INDETERMINATE;
        continue;
      }
      const strays = (table.strays ?? []).filter(
        (stray) =>
          (stray.name ?? "").trim() === "" &&
          stray.repeats === undefined &&
          /^行次 \d+$/.test(stray.code ?? "") &&
          stray.figures.some((figure) => /[1-9]/.test(figure)),
      );
      if (strays.length === 0) yield PASS;
      // A title that the form must have and that was not read may be the one of this figure.
      else if (lacksTitles(form, table)) {
        yield INDETERMINATE;
        continue;
      }
      for (const stray of strays) {
        yield {
          outcome: "fail",
          lines: stray.line === null ? [] : [stray.line],
          actual: stray.figures.join(" "),
          expected: "",
          params: { figures: stray.figures.join(" ") },
        };
      }
    }
  },
});

function lacksTitles(form: FormId, { rows }: FormTable): boolean {
  const read = new Set<string>(rows.map(({ key }) => key));
  const classes = formOf(form).sides.flatMap((side) => side.rows.filter(({ optional }) => optional !== true));
  return rows.length > FEW && classes.some(({ key }) => !read.has(key));
}

/** Rows from which a form is a whole print and no excerpt. */
const FEW = 8;

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "没有项目名称的行次是版面留白，填了数就不知道是什么钱。",
    en: "A line without a title is blank space: a figure there says nothing of what it is.",
  },
  pass: {
    forms: {
      summary: {
        rows: { "income.other": 1 },
        strays: [{ name: "其他", code: null, side: null, figures: ["1.00"], line: 3, reason: "未知项目" }],
      },
      appropriationSummary: {},
    },
  },
  fail: {
    forms: {
      summary: {
        rows: { "income.other": 1 },
        strays: [{ name: null, code: "行次 9", side: "income", figures: ["1.00"], line: 3, reason: "空行" }],
      },
      appropriationSummary: {},
    },
  },
  missing: { forms: {} },
  rounding: "no figures",
};
