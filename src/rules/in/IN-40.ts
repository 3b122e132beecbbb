import { type FormTable, type Row, tableOf } from "../../accounts";
import {
  absence,
  defineRule,
  INDETERMINATE,
  type Judgement,
  NOT_APPLICABLE,
  PASS,
  remedyOfRow,
  standsUnread,
} from "../../checking";
import { codeLevel, FORM_IDS, type FormId, formOf } from "../../forms";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { groupBy, linesOfRows, placesOfRow } from "../rows";
import { TEMPLATE_LAYOUT } from "../sources";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "IN-40",
  title: { zh: "父级科目行存在", en: "the rows above a code are printed" },
  formula: {
    zh: "每个项级科目有其款、类的行，每个款级科目有其类的行",
    en: "each item has the rows of its section and class, each section that of its class",
  },
  source: { document: TEMPLATE_LAYOUT, certainty: "C" },
  severity: "warning",
  advice: {
    zh: "补印上级科目的行；科目代码印错的，改正代码。",
    en: "print the row of the code above; correct a misprinted code",
  },
  messages: {
    default: { zh: "科目{code}没有上级科目{parent}的行", en: "code {code} has no row of {parent} above it" },
  },
  *evaluate(context) {
    for (const form of FORM_IDS) {
      if (formOf(form).codes === undefined) continue;
      const table = tableOf(context.accounts, form);
      if (table === undefined) {
        const missing = absence(context, [form]);
        if (missing !== null) yield missing;
        continue;
      }
      yield* orphans(form, table, standsUnread(context, form));
    }
  },
});

/** Rows without the row above their code, by that code; where rows of the form stand unread, it may be among them. */
function* orphans(form: FormId, table: FormTable, open: boolean): Generator<Judgement> {
  const keys = new Set(table.rows.map((row) => row.key));
  const levels = new Set(table.rows.map((row) => codeLevel(row.key)));
  // A table that prints no rows of the level above is of another kind, and judged by DC-03 or DC-04.
  const judged = table.rows.filter(({ key }) => {
    const level = codeLevel(key);
    return level !== undefined && level > 1 && levels.has((level - 1) as 1 | 2);
  });
  const parentOf = ({ key }: Row) => key.slice(0, -2);
  const lacking = groupBy(
    judged.filter((row) => !keys.has(parentOf(row))),
    parentOf,
  );
  if (judged.length === 0) yield NOT_APPLICABLE;
  else if (lacking.size === 0) yield PASS;
  else if (open) yield INDETERMINATE;
  else
    for (const [parent, rows] of lacking)
      yield {
        outcome: "fail",
        where: rows.flatMap((row) => placesOfRow(form, row)),
        lines: linesOfRows(rows),
        expected: parent,
        remedies: [remedyOfRow(form, parent)],
        params: { code: rows.map(({ key }) => key).join("、"), parent },
      };
}

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "公开表按类、款、项三级列示，有项级就有其上级的合计行。",
    en: "Forms list class, section and item: an item has the rows above it.",
  },
  pass: { forms: { income: { "208": 1, "20805": 1, "2080501": 1 } } },
  fail: { forms: { income: { "208": 1, "20805": 1, "2080801": 1 } } },
  missing: { forms: { income: { "2080501": 1 } } },
  rounding: "no figures",
};
