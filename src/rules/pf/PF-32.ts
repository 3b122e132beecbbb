import {
  type Figure,
  formFigure,
  INDETERMINATE,
  type Judgement,
  NOT_APPLICABLE,
  PASS,
  shareIs,
} from "../../checking";
import type { Evaluation } from "../../performance";
import type { Cases } from "../cases";
import { DEPARTMENT_FRAMEWORK } from "../sources";
import { executedOf, expenditureOf } from "./accounts";
import { amountIn, rateReadings, sameYear, totalRow } from "./figures";
import { type EvaluationContext, evaluationRule, type JudgedEvaluation, WHOLE_BUDGET } from "./rule";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-32",
  title: { zh: "部门指标与预算和决算表一致", en: "rates of the department agree with budget and tables" },
  formula: {
    zh: "预算完成率、预算调整率、结转结余率、三公经费控制率按资金表和决算表重算",
    en: "rates of completion, adjustment, carry-over and control reckoned anew from the funds and the forms",
  },
  source: { document: DEPARTMENT_FRAMEWORK, certainty: "A" },
  severity: "warning",
  related: ["PF-05", "PF-19"],
  whole: WHOLE_BUDGET,
  advice: {
    zh: "用部门资金表的年初、全年预算数和执行数（或决算表）重算该指标，改正完成值和得分。",
    en: "reckon the rate anew from the funds of the form or the accounts, and correct value and score",
  },
  messages: {
    default: {
      zh: "“{row}”为{actual}%，按资金表和决算表（{formula}）为{expected}%",
      en: "“{row}” is given as {actual}%, from the funds and the accounts ({formula}) it is {expected}%",
    },
  },
  *each(judged, context) {
    const { evaluation, told } = judged;
    const accounts = context.accounts;
    if (evaluation.kind !== "department" || (accounts !== null && !sameYear(evaluation, accounts))) {
      yield NOT_APPLICABLE;
      return;
    }
    for (const { name, actual, line } of evaluation.indicators) {
      if (actual.kind !== "number") continue;
      const printed = { kind: "number", value: actual.value, text: actual.text } as const;
      yield judgeRate(name, rateReadings(printed, line), judged, context);
    }
    for (const { subject, figure } of told.rates) yield judgeRate(subject, [figure], judged, context);
  },
});

/** What a rate may be taken over: places define it differently, and any of them will do. */
interface Reading {
  readonly formula: string;
  readonly part: Figure | null;
  readonly whole: Figure | null;
}

function judgeRate(
  name: string,
  printed: readonly Figure[],
  { evaluation }: JudgedEvaluation,
  { accounts }: EvaluationContext,
): Judgement {
  const bare = name.replace(/[“”"'《》\s]/g, "");
  const readings = RATES.find(([pattern]) => pattern.test(bare))?.[1](figuresOf(evaluation, accounts));
  const [first] = printed;
  if (readings === undefined || first === undefined) return NOT_APPLICABLE;
  const known = readings.flatMap(({ formula, part, whole }) =>
    part === null || whole === null || whole.amount === 0 ? [] : [{ formula, part, whole }],
  );
  const [usual] = known;
  if (usual === undefined || (evaluation.unit === null && usual.part.places.length > 0)) return INDETERMINATE;
  for (const figure of printed)
    for (const { part, whole } of known) if (shareIs(figure, part, whole).outcome === "pass") return PASS;
  const verdict = shareIs(first, usual.part, usual.whole);
  return { ...verdict, params: { ...verdict.params, row: name, formula: usual.formula } };
}

type Figures = Readonly<
  Record<
    "initial" | "adjusted" | "executed" | "spent" | "closing" | "opening" | "rest" | "controlled" | "allowed",
    Figure | null
  >
>;

/** What the funds of the form and the forms of the accounts give. */
function figuresOf(evaluation: Evaluation, accounts: EvaluationContext["accounts"]): Figures {
  const row = totalRow(evaluation);
  const own = (column: "initial" | "adjusted" | "balance") =>
    row === null ? null : amountIn(evaluation, row, column);
  const [adjusted, executed] = [own("adjusted"), executedOf(evaluation)];
  const of = (...place: ["summary" | "threePublic", string, string]) =>
    accounts === null ? null : formFigure(accounts, place[0], [place[1]], place[2]);
  return {
    initial: own("initial"),
    adjusted,
    executed,
    spent: accounts === null ? null : expenditureOf(accounts, "total"),
    closing: of("summary", "expenditure.closing", "amount"),
    opening: of("summary", "income.opening", "amount"),
    rest: own("balance") ?? difference(adjusted, executed),
    controlled: of("threePublic", "actual", "total"),
    allowed: of("threePublic", "budget", "total"),
  };
}

function difference(one: Figure | null, other: Figure | null): Figure | null {
  if (one === null || other === null) return null;
  return {
    ...one,
    amount: one.amount - other.amount,
    half: one.half + other.half,
    places: [...one.places, ...other.places],
  };
}

const magnitude = (figure: Figure | null): Figure | null =>
  figure === null ? null : { ...figure, amount: Math.abs(figure.amount) };

const RATES: readonly (readonly [RegExp, (figures: Figures) => readonly Reading[]])[] = [
  [/收入/, () => []],
  [
    /预算调整率$/,
    ({ initial, adjusted }) => [
      { formula: "预算调整数÷年初预算数", part: magnitude(difference(adjusted, initial)), whole: initial },
    ],
  ],
  [
    /(?:结转结余|结余结转)变动率$/,
    ({ closing, opening }) => [
      { formula: "（年末结转结余－年初）÷年初", part: difference(closing, opening), whole: opening },
      {
        formula: "｜年末结转结余－年初｜÷年初",
        part: magnitude(difference(closing, opening)),
        whole: opening,
      },
    ],
  ],
  [
    /(?:结转结余|结余结转|结余)率$/,
    ({ closing, rest, adjusted, initial, spent }) =>
      [closing, rest].flatMap((part) => [
        { formula: "结转结余÷支出预算数", part, whole: adjusted },
        { formula: "结转结余÷年初预算数", part, whole: initial },
        { formula: "结转结余÷支出决算数", part, whole: spent },
      ]),
  ],
  [
    /三公.{0,6}控制率$/,
    ({ controlled, allowed }) => [{ formula: "三公经费支出÷预算数", part: controlled, whole: allowed }],
  ],
  [
    /^(?:部门|整体|支出|全年|财政拨款)*预算(?:支出)?(?:完成|执行)率$/,
    ({ executed, spent, adjusted, initial }) =>
      [executed, spent].flatMap((part) => [
        { formula: "执行数÷全年预算数", part, whole: adjusted },
        { formula: "执行数÷年初预算数", part, whole: initial },
      ]),
  ],
];

const department = {
  kind: "department",
  name: "某局",
  unit: "万元",
  budget: [{ source: "合计", initial: "180.00", adjusted: "200.00", executed: "180.20" }],
} as const;
const rate = { name: "预算完成率", target: "≥90%" };

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "部门整体自评中的预算完成率、调整率、结转结余率都由公开的预算数和决算数得出，可以重算。",
    en: "The rates of a department follow from the budget and the accounts that it publishes.",
  },
  pass: { evaluations: [{ ...department, indicators: [{ ...rate, actual: "90.1%" }] }] },
  fail: { evaluations: [{ ...department, indicators: [{ ...rate, actual: "95%" }] }] },
  missing: { evaluations: [{ kind: "department", name: "某局", indicators: [{ ...rate, actual: "95%" }] }] },
  rounding: {
    evaluations: [{ ...department, indicators: [{ ...rate, name: "预算调整率", actual: "11.1%" }] }],
  },
};
