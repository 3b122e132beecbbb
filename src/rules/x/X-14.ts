import { type Row, tableOf } from "../../accounts";
import {
  defineRule,
  formsNeeded,
  INDETERMINATE,
  type Judgement,
  NOT_APPLICABLE,
  PASS,
  remedyOfRow,
  standsUnread,
} from "../../checking";
import { codeLevel, type FormId } from "../../forms";
import type { Cases } from "../cases";
import type { Evidence, RuleContext } from "../evidence";
import { cellOf, groupBy } from "../rows";
import { LEDGER_ALL_EXPENDITURE } from "../sources";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "X-14",
  title: { zh: "财政拨款科目都在支出表中", en: "codes of the funds stand in 03" },
  formula: {
    zh: "05、07、08表有数的科目 ⊆ 03表的科目",
    en: "codes with figures in 05, 07, 08 are among the codes of 03",
  },
  source: { document: LEDGER_ALL_EXPENDITURE, certainty: "B" },
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
    // 03 may be printed to another depth; only levels that it prints are compared.
    const levels = new Set(all.rows.map((row) => codeLevel(row.key)));
    for (const form of ["generalBudget", "governmentFund", "stateCapital"] as const)
      yield* lackingCodes(context, form, known, levels);
  },
});

/** The codes with figures that 03 lacks: one finding for a code and all that is under it. */
function* lackingCodes(
  context: RuleContext,
  form: FormId,
  known: ReadonlySet<string>,
  levels: ReadonlySet<number | undefined>,
): Generator<Judgement> {
  const missing = formsNeeded(form).missing(context);
  const rows = (tableOf(context.accounts, form)?.rows ?? []).filter((row) => {
    const level = codeLevel(row.key);
    return level !== undefined && levels.has(level) && (cellOf(row, "total") ?? 0) !== 0;
  });
  const lacking = rows.filter((row) => !known.has(row.key));
  const open = lacking.length > 0 && standsUnread(context, "expenditure");
  if (rows.length === 0 || open) {
    yield rows.length === 0 ? { outcome: missing ?? NOT_APPLICABLE.outcome } : INDETERMINATE;
    return;
  }
  if (lacking.length === 0) yield PASS;
  const codes = new Set(lacking.map(({ key }) => key));
  const topOf = ({ key }: Row) => [key.slice(0, 3), key.slice(0, 5)].find((code) => codes.has(code)) ?? key;
  for (const [code, group] of groupBy(lacking, topOf))
    yield {
      outcome: "fail",
      where: group.map(({ key }) => ({ form, row: key, column: "total" })),
      actual: code,
      params: { code },
      remedies: [remedyOfRow("expenditure", code)],
    };
}

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
