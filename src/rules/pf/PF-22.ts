import { type Figure, formFigure, INDETERMINATE, type Judgement, NOT_APPLICABLE, PASS } from "../../checking";
import { halfStepOf } from "../../money";
import type { Cases } from "../cases";
import { PRINTED_FORM } from "../sources";
import { expenditureOf, fromWan } from "./accounts";
import { amountIn, moneyTold, sameAmount, sameYear, totalRow } from "./figures";
import { type EvaluationContext, evaluationRule, type JudgedEvaluation, WHOLE_BUDGET } from "./rule";

/** What a narrative calls the expenditure from appropriations. */
const APPROPRIATED: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "财政拨款支出",
  "一般公共预算财政拨款支出",
]);

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-22",
  title: {
    zh: "绩效表年初预算与情况说明一致",
    en: "the initial budget of the form is that of the narrative",
  },
  formula: {
    zh: "部门整体年初预算数 = 情况说明年初预算",
    en: "initial budget of the form = initial budget told",
  },
  source: { document: PRINTED_FORM, certainty: "A" },
  severity: "warning",
  related: ["PF-25"],
  whole: WHOLE_BUDGET,
  advice: {
    zh: "对照批复的年初预算核对两处；口径不同（全部支出与财政拨款）的，在表中注明。",
    en: "compare both with the approved budget; where the scope differs, say so in the form",
  },
  messages: {
    scope: {
      zh: "部门整体年初预算{actual}，情况说明一般公共预算年初预算{expected}，多出部分可能是其他资金",
      en: "the department's form prints an initial budget of {actual}, the narrative a general budget of {expected}: other funds may make the difference",
    },
    default: {
      zh: "部门整体年初预算{actual}，情况说明年初预算{expected}",
      en: "the department's form prints an initial budget of {actual}, the narrative {expected}",
    },
  },
  *each(judged, context) {
    yield judgeInitial(judged, context);
  },
});

function judgeInitial({ evaluation }: JudgedEvaluation, { told, accounts }: EvaluationContext): Judgement {
  const total = totalRow(evaluation);
  if (evaluation.kind !== "department" || total === null) return NOT_APPLICABLE;
  const printed = amountIn(evaluation, total, "initial");
  if (printed === null) return NOT_APPLICABLE;
  const initial = fromWan(evaluation, printed);
  if (evaluation.unit === null || (accounts !== null && !sameYear(evaluation, accounts)))
    return INDETERMINATE;
  const budgets = (told?.told ?? []).flatMap((statement): Figure[] => {
    const { subject, measure, base, value, unit, span, period } = statement;
    const open = measure === "budget" && base === "年初预算" ? scopeOf(subject, accounts) : null;
    const isOther = evaluation.year !== null && period !== null && period !== evaluation.year;
    const figure = open === null || isOther || span === null ? null : moneyTold(value, unit, span.line);
    return figure === null ? [] : [{ ...figure, half: figure.half + (open ?? 0) }];
  });
  const [expected] = budgets;
  if (expected === undefined) return INDETERMINATE;
  if (budgets.some((one) => sameAmount(initial, one).outcome === "pass")) return PASS;
  const verdict = sameAmount(initial, expected);
  // More than the general budget may be the budget of other funds, which a coarse print does not show.
  const isOpen = initial.amount > expected.amount && expected.half > halfStepOf(expected.unit ?? FINEST);
  return isOpen ? { ...verdict, reason: "scope", severity: "info" } : verdict;
}

const FINEST = { unit: "元", decimals: 2 } as const;

/**
 * What other funds may hold beside a budget told, in 分: nothing where it is that of all expenditure; for the general
 * budget what the accounts leave open, where they show no other expenditure; null where its scope is another.
 */
function scopeOf(subject: string, accounts: EvaluationContext["accounts"]): number | null {
  if (subject === "支出合计") return 0;
  if (accounts === null || !APPROPRIATED.has(subject)) return null;
  const all = expenditureOf(accounts, "total");
  const general = formFigure(accounts, "generalBudget", ["total"], "total");
  const isAll = all !== null && general !== null && sameAmount(all, general).outcome === "pass";
  return isAll ? all.half + general.half : null;
}

const evaluation = {
  kind: "department",
  name: "某局",
  unit: "万元",
  indicators: [],
  budget: [{ source: "合计", initial: "100.00", adjusted: "120.00" }],
} as const;

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "年初预算只有一个批复数，自评表与情况说明引用的必须相同。",
    en: "One initial budget was approved: the form and the narrative quote the same.",
  },
  pass: {
    text: "二、支出决算情况说明\n2024年度支出年初预算为100.00万元，支出决算为100.00万元。",
    evaluations: [evaluation],
  },
  fail: {
    text: "二、支出决算情况说明\n2024年度支出年初预算为130.00万元，支出决算为100.00万元。",
    evaluations: [evaluation],
  },
  missing: { text: "二、支出决算情况说明\n2024年度支出决算为100.00万元。", evaluations: [evaluation] },
  rounding: {
    text: "二、支出决算情况说明\n2024年度支出年初预算为100万元，支出决算为100.00万元。",
    evaluations: [{ ...evaluation, budget: [{ source: "合计", initial: "100.40" }] }],
  },
};
