import {
  INDETERMINATE,
  type Judgement,
  MICRO,
  NOT_APPLICABLE,
  PASS,
  type Remedy,
  remediesOf,
  UNBOUNDED,
} from "../../checking";
import { Decimal } from "../../money";
import { figureOf, type RowScore } from "../../performance";
import type { Cases } from "../cases";
import { EVALUATION_MEASURES, PRINTED_FORM } from "../sources";
import { amountIn, budgetOf, points, rateReadings, scoreDecimals } from "./figures";
import { roundedTo } from "./row-scores";
import { evaluationRule, type JudgedEvaluation } from "./rule";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-06",
  title: { zh: "执行率得分按规则计算", en: "the score of the execution rate follows its rule" },
  formula: { zh: "执行率得分 = 分值 × min(1, 执行率)", en: "score = weight × min(1, rate)" },
  source: { document: EVALUATION_MEASURES, also: [PRINTED_FORM], certainty: "A" },
  severity: "warning",
  related: ["PF-05", "PF-09"],
  advice: {
    zh: "按本表的评分规则用执行率重算该项得分，得分最高为分值；改正后重算总分。",
    en: "reckon the score anew from the rate by the rule of the form, at most the weight; then add up anew",
  },
  messages: {
    default: {
      zh: "“{source}”执行率得分印{actual}，按“{rule}”应为{expected}",
      en: "the execution score of “{source}” is printed as {actual}, by its rule ({rule}) it is {expected}",
    },
    blank: {
      zh: "“{source}”执行率得分空白，按“{rule}”应为{expected}",
      en: "the execution score of “{source}” is blank, by its rule ({rule}) it is {expected}",
    },
  },
  *each(judged) {
    for (const row of judged.score?.budget ?? []) yield judgeExecution(judged, row);
  },
});

function judgeExecution(judged: JudgedEvaluation, row: RowScore): Judgement {
  if (row.expected === null) return row.rule === null ? NOT_APPLICABLE : INDETERMINATE;
  if (row.verdict === "equal") return PASS;
  const params = { source: row.name, rule: row.reason };
  const found = {
    outcome: "fail" as const,
    lines: [row.line],
    expected: row.expected,
    actual: row.printed,
    params,
    remedies: remediesIn(judged, row),
  };
  // What seems blank may be among the cells that stand unread.
  if (row.printed === null)
    return judged.evaluation.unread.length > 0 ? INDETERMINATE : { ...found, reason: "blank" };
  // All hundred points for the funds alone is a misprinted weight: what the score is worth is not known.
  if (row.weight !== null && Number(row.weight) >= 100) return INDETERMINATE;
  const printed = row.printed;
  const rounded = rangesOf(judged, row).map(([low, high]) => {
    const nearest = Decimal.max(low, Decimal.min(high, printed));
    return nearest.eq(printed) ? "decimals" : roundedTo(judged, printed, nearest.toString());
  });
  if (rounded.includes("decimals")) return PASS;
  return rounded.includes("points") ? { ...found, severity: "info" } : found;
}

/** Its score put right, or the amount executed of which the score would be the share, to the last digit of the score. */
function remediesIn(judged: JudgedEvaluation, { line, name, printed, expected, weight }: RowScore): Remedy[] {
  const { evaluation } = judged;
  const own = evaluation.budget.find((row) => row.line === line && row.source === name);
  const [score, worth] = [printed, expected].map((text) => points(text, line));
  const executed = own === undefined ? null : amountIn(evaluation, own, "executed");
  const budget = own === undefined ? null : budgetOf(evaluation, own);
  const full = Number(weight ?? 0);
  if (score == null || worth == null || full <= 0) return [];
  const share = Number(printed) / full;
  const half = 0.5 / 10 ** scoreDecimals(judged) / full;
  return [
    ...remediesOf(score, worth.amount, worth.amount),
    ...(executed === null || budget === null
      ? []
      : remediesOf(
          executed,
          (share - half) * budget.amount - executed.half,
          share >= 1 ? UNBOUNDED : (share + half) * budget.amount + executed.half,
        )),
  ];
}

type Range = readonly [low: Decimal, high: Decimal];

/** The scores that the printed amounts leave open, and those of the printed rate: that it fits the amounts is PF-05's to say. */
function rangesOf({ evaluation, scheme }: JudgedEvaluation, row: RowScore): readonly Range[] {
  const own = evaluation.budget.find(({ line, source }) => line === row.line && source === row.name);
  const award = scheme?.execution?.award;
  const between = (executed: Open, budget: Open, scores: readonly Decimal[] = []): readonly Range[] => {
    const open = [-1, 1].flatMap((sign) => {
      const [spent, planned] = [executed.amount + sign * executed.half, budget.amount - sign * budget.half];
      if (award === undefined || row.weight === null || planned <= 0 || spent < 0) return [];
      const outcome = award({ executed: String(spent), budget: String(planned), weight: row.weight });
      return outcome.kind === "score" ? [new Decimal(outcome.score)] : [];
    });
    const all = [...scores, ...open];
    return all.length === 0 ? [] : [[Decimal.min(...all), Decimal.max(...all)]];
  };
  const expected = new Decimal(row.expected ?? 0);
  if (own === undefined) return [[expected, expected]];
  const [executed, budget] = [amountIn(evaluation, own, "executed"), budgetOf(evaluation, own)];
  const rates = figureOf(own.rate) === null ? [] : rateReadings(own.rate, own.line);
  return [
    ...(executed === null || budget === null
      ? [[expected, expected] as const]
      : between(executed, budget, [expected])),
    ...rates.flatMap((rate) => between(rate, { amount: 100 * MICRO, half: 0 })),
  ];
}

type Open = { readonly amount: number; readonly half: number };

const funds = { source: "合计", adjusted: "100.00", executed: "50.00", rate: "50%", weight: "10" };
const row = { level1: "产出指标", name: "次数", target: "≥4次", actual: "4次", weight: "90", score: "90" };

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "预算执行率得分由办法规定的公式从执行率算出，执行率超过100%也只得满分。",
    en: "The score of the execution follows from the rate by the formula of the scheme; above 100% it stays full.",
  },
  pass: {
    evaluations: [{ kind: "project", name: "宣传", indicators: [row], budget: [{ ...funds, score: "5" }] }],
  },
  fail: {
    evaluations: [{ kind: "project", name: "宣传", indicators: [row], budget: [{ ...funds, score: "10" }] }],
  },
  missing: {
    evaluations: [
      {
        kind: "project",
        name: "宣传",
        indicators: [row],
        budget: [{ source: "合计", weight: "10", score: "10" }],
      },
    ],
  },
  rounding: {
    evaluations: [
      {
        kind: "project",
        name: "宣传",
        unit: "亿元",
        indicators: [row],
        budget: [
          { source: "合计", adjusted: "3.1", executed: "2.9", rate: "94.52%", weight: "10", score: "9.45" },
        ],
      },
    ],
  },
};
