import { type Figure, type Judgement, NOT_APPLICABLE, PASS, sumOf, sumsTo } from "../../checking";
import type { Cases } from "../cases";
import { PRINTED_FORM } from "../sources";
import { AMOUNT_COLUMNS, type AmountColumn, amountIn, isProject, sameAmount, totalRow } from "./figures";
import type { ToldGroup } from "./prose";
import { ALL_FORMS, type EvaluationContext, evaluationRule } from "./rule";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-36",
  title: { zh: "项目资金合计与各项目一致", en: "the funds of all projects are those of each" },
  formula: {
    zh: "文中项目资金 = Σ各项目预算数（或执行数）",
    en: "funds told of all projects = sum of their budgets, or of what they executed",
  },
  source: { document: PRINTED_FORM, certainty: "A" },
  severity: "warning",
  related: ["PF-20", "PF-23", "PF-33"],
  whole: ALL_FORMS,
  advice: {
    zh: "按各项目自评表（或逐项说明）重新加总预算数和执行数，写明合计是哪一个。",
    en: "add up budgets and executions of the projects anew, and say which of them the sum is",
  },
  messages: {
    parts: {
      zh: "文称项目资金{actual}，句中{count}个分项合计{expected}",
      en: "all projects are said to have {actual}, the {count} parts of the sentence add up to {expected}",
    },
    default: {
      zh: "文称{count}个项目涉及资金{actual}，各项目{of}合计{expected}",
      en: "{count} projects are said to have {actual}, their amounts ({of}) add up to {expected}",
    },
  },
  *all(context) {
    for (const group of context.prose.groups) yield* judgeGroup(group, context);
  },
});

function* judgeGroup({ count, amount, parts }: ToldGroup, context: EvaluationContext): Generator<Judgement> {
  if (amount === null) {
    yield NOT_APPLICABLE;
    return;
  }
  if (parts.length > 0) yield { ...sumsTo(amount, parts), reason: "parts", params: { count: parts.length } };
  yield againstProjects(count, amount, context);
}

function againstProjects(count: number, amount: Figure, context: EvaluationContext): Judgement {
  const sums = AMOUNT_COLUMNS.flatMap(([column, of]) =>
    [attached(context, column), listed(context, column)].flatMap((parts) => {
      const sum = parts !== null && parts.length === count ? sumOf(parts) : null;
      return sum === null ? [] : [{ of, sum }];
    }),
  );
  const [first] = sums;
  if (first === undefined) return NOT_APPLICABLE;
  if (sums.some(({ sum }) => sameAmount(amount, sum).outcome === "pass")) return PASS;
  const nearest = sums.reduce(
    (best, one) => (apart(one.sum, amount) < apart(best.sum, amount) ? one : best),
    first,
  );
  // Any of the columns may be the one that is meant.
  const remedies = sums.flatMap(({ sum }) => sameAmount(amount, sum).remedies ?? []);
  return { ...sameAmount(amount, nearest.sum), params: { count, of: nearest.of }, remedies };
}

const apart = (one: Figure, other: Figure): number => Math.abs(one.amount - other.amount);

/** Amounts of the forms attached; null where one does not print it. */
function attached({ evaluations }: EvaluationContext, column: AmountColumn): readonly Figure[] | null {
  const figures = evaluations
    .filter(({ evaluation }) => isProject(evaluation))
    .map(({ evaluation }) => {
      const row = totalRow(evaluation);
      return row === null || evaluation.unit === null ? null : amountIn(evaluation, row, column);
    });
  const known = figures.flatMap((figure) => figure ?? []);
  return known.length === figures.length ? known : null;
}

/** Amounts of the projects that the text tells one after another. */
function listed({ prose }: EvaluationContext, column: AmountColumn): readonly Figure[] {
  return prose.projects.map((project) => project[column]);
}

const project = {
  kind: "project",
  name: "宣传",
  unit: "万元",
  indicators: [],
  budget: [{ source: "合计", initial: "100.00", adjusted: "120.00", executed: "110.00" }],
} as const;

export const cases: Cases = {
  since: "0.2.0",
  why: {
    zh: "情况说明说几个项目共涉及多少资金，就是这几个项目自评表的资金之和。",
    en: "What a number of projects is said to come to is the sum of the funds of their forms.",
  },
  pass: { text: "全面开展绩效自评，涉及二级项目1个，资金120万元。", evaluations: [project] },
  fail: { text: "全面开展绩效自评，涉及二级项目1个，资金150万元。", evaluations: [project] },
  missing: { text: "全面开展绩效自评，涉及二级项目1个。", evaluations: [project] },
  rounding: {
    text: "全面开展绩效自评，涉及二级项目1个，资金120.4万元。",
    evaluations: [{ ...project, budget: [{ source: "合计", adjusted: "120" }] }],
  },
};
