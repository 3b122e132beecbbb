import type { Judgement } from "../../checking";
import { Decimal } from "../../money";
import type { Statement } from "../../narrative";
import { type Facts, lineOfStatement, partner, sayings } from "./facts";
import { inMoney, judgePercent, linesOf, PASS, paramsOf, surelyPrints } from "./judge";
import { halfDigit, type PrintedAmount, printedAmount } from "./printed";
import { anyHolds, budgetFor, budgetOfForms, outturnsOf, type Reading, wholesOf } from "./readings";
import { MISCALCULATED, type NarrativeRule, narrativeRule } from "./rule";

/** `货物采购授予中小企业合同金额占货物支出金额的100%`: the contracts of one kind, whose amount is not told. */
const OF_ONE_KIND = /(?:货物|工程|服务)类?采购授予/;

/** Shares of these sections: the others are judged by rules of their own. */
export function* shares(facts: Facts, fits: (statement: Statement) => boolean): Generator<Judgement> {
  for (const statement of facts.told) {
    if (statement.measure !== "share" || statement.implied || !fits(statement)) continue;
    if (OF_ONE_KIND.test(statement.text)) {
      yield { outcome: "indeterminate", lines: linesOf(statement) };
      continue;
    }
    const readings: Judgement[] = [];
    const judge = (part: Reading, whole: Reading) =>
      readings.push(judgePercent(statement, part.amount, whole.amount, "share", [part.told, whole.told]));
    for (const whole of wholesOf(facts, statement, "amount"))
      for (const part of outturnsOf(facts, statement)) judge(part, whole);
    if (readings.length === 0)
      for (const whole of wholesOf(facts, statement, "budget")) {
        const part = partner(facts, statement, ({ measure }) => measure === "budget");
        const amount = part === null ? null : printedAmount(part);
        if (amount !== null) judge({ amount, told: part }, whole);
      }
    yield anyHolds(readings) ?? { outcome: "indeterminate", lines: linesOf(statement) };
  }
}

/** Growth `change / (now − change)` over the intervals of both: it rises with the change and falls with the outturn. */
export function judgeGrowth(
  statement: Statement,
  change: Statement,
  now: PrintedAmount,
  others: readonly (Statement | null)[],
): Judgement {
  const moved = printedAmount(change);
  const before = now.fen - (moved?.fen ?? 0);
  if (moved !== null && before > now.half + moved.half && surelyPrints(statement, moved.fen / before))
    return PASS;
  const base = { lines: linesOf(statement, change, ...others), params: paramsOf(statement) };
  if (moved === null || statement.decimals === null) return { ...base, outcome: "indeterminate" };
  if (before + now.half + moved.half < 0)
    return {
      ...base,
      outcome: "fail",
      reason: "negative",
      ...inMoney(change),
      expected: null,
      actual: moved.fen,
      params: { ...base.params, change: change.value + change.unit },
    };
  if (before - now.half - moved.half <= 0) return { ...base, outcome: "notApplicable" };
  const growth = (by: number, from: number) => new Decimal(by).div(new Decimal(from).minus(by)).times(100);
  const ends = [
    growth(moved.fen - moved.half, now.fen + now.half),
    growth(moved.fen - moved.half, now.fen - now.half),
    growth(moved.fen + moved.half, now.fen + now.half),
    growth(moved.fen + moved.half, now.fen - now.half),
  ];
  const half = halfDigit(statement);
  const low = Decimal.min(...ends).minus(half);
  const high = Decimal.max(...ends).plus(half);
  const printed = new Decimal(statement.value);
  const isUnclear = statement.direction === "unclear" || change.direction === "unclear";
  const fits = (value: Decimal) => value.gte(low) && value.lte(high);
  const holds = fits(printed) || (isUnclear && fits(printed.negated()));
  return {
    ...base,
    outcome: holds ? "pass" : "fail",
    measure: "percent",
    expected: growth(moved.fen, now.fen).toFixed(statement.decimals),
    actual: statement.value,
    tolerance: high.minus(low).div(2).toNumber(),
    params: {
      ...base.params,
      low: low.toDecimalPlaces(4).toString(),
      high: high.toDecimalPlaces(4).toString(),
    },
  };
}

/** Figures that one print tells of several subjects (收、支总计各增加) hold when they hold of one. */
function* onePrintOnce(judged: Iterable<readonly [Statement, Judgement]>): Generator<Judgement> {
  const byPrint = new Map<string, Judgement>();
  for (const [statement, judgement] of judged) {
    const { line = 0, start = 0 } = statement.span ?? {};
    const key = `${line}:${start}`;
    const before = byPrint.get(key);
    if (before === undefined || (before.outcome !== "pass" && judgement.outcome === "pass"))
      byPrint.set(key, judgement);
  }
  yield* byPrint.values();
}

/** All ways in which the figures around a growth rate may give it. */
function readingsOfGrowth(facts: Facts, statement: Statement): Judgement[] {
  const sameBase = ({ measure, base }: Statement) => measure === "change" && base === statement.base;
  const change = partner(
    facts,
    statement,
    (other) => sameBase(other) && lineOfStatement(other) === lineOfStatement(statement),
  );
  const outturns = outturnsOf(facts, statement);
  const before = partner(
    facts,
    statement,
    ({ measure, base }) =>
      measure === (statement.base === "上年" ? "previous" : "budget") && base === statement.base,
  );
  const previous = before === null ? null : printedAmount(before);
  const moved = change === null || change.implied ? null : printedAmount(change);
  if (change !== null && moved !== null && outturns.length > 0) {
    const readings = outturns.map((now) => judgeGrowth(statement, change, now.amount, [now.told]));
    const budget = statement.base === "上年" ? null : budgetFor(facts, statement);
    return budget === null
      ? readings
      : [
          judgePercent(statement, moved, budget.amount, "share", [change, budget.told]),
          // A difference that is wrong by itself is found by NT-34.
          ...outturns.map((now) => judgePercent(statement, now.amount, budget.amount, "growth", [now.told])),
          ...readings,
        ];
  }
  if (change !== null && moved !== null && previous !== null)
    // The amount told as last year's may be this year's.
    return [
      judgePercent(statement, moved, previous, "share", [change, before]),
      judgeGrowth(statement, change, previous, [before]),
    ];
  if (previous === null) return [];
  return outturns.map((now) => judgePercent(statement, now.amount, previous, "growth", [now.told, before]));
}

function* growths(facts: Facts): Generator<readonly [Statement, Judgement]> {
  for (const statement of facts.told) {
    if (statement.measure !== "growth" || statement.implied || statement.unit !== "%") continue;
    // Behind parts it may be of the whole: without its figure nothing can be said.
    const isOpen = statement.among !== undefined && sayings(facts, statement.among, "amount").length === 0;
    const judged = isOpen ? null : anyHolds(readingsOfGrowth(facts, statement));
    yield [statement, judged ?? { outcome: "indeterminate", lines: linesOf(statement) }];
  }
}

/** Completion in percent of the budget named, else of the nearest; 0 of 0 may print 0 or 100. */
export function* completions(facts: Facts, fits: (statement: Statement) => boolean): Generator<Judgement> {
  for (const statement of facts.told) {
    if (statement.measure !== "completion" || statement.implied || !fits(statement)) continue;
    const budget = partner(
      facts,
      statement,
      ({ measure, base }) => measure === "budget" && (base === statement.base || statement.base === "预算"),
    );
    const planned = budget === null ? budgetOfForms(facts, statement) : printedAmount(budget);
    const readings =
      planned === null
        ? []
        : outturnsOf(facts, statement).map((now) =>
            judgePercent(statement, now.amount, planned, "share", [now.told, budget]),
          );
    yield anyHolds(readings) ?? { outcome: "indeterminate", lines: linesOf(statement) };
  }
}

const isThreePublic = ({ section }: Statement): boolean => section === "threePublic";
const isProcurement = ({ section }: Statement): boolean => section === "procurement";

/** Rules that recompute percentages. */
export const percentages: readonly NarrativeRule[] = /* @__PURE__ */ [
  narrativeRule(
    "NT-04",
    "warning",
    "A",
    ["占比计算正确", "shares are right"],
    ["占比 = 部分 ÷ 整体", "share = part / whole"],
    MISCALCULATED,
    (facts) => shares(facts, (each) => !isThreePublic(each) && !isProcurement(each)),
  ),
  narrativeRule(
    "NT-07",
    "warning",
    "A",
    ["增减率计算正确", "growth rates are right"],
    ["增减率 = 增减额 ÷（本年数 − 增减额）", "growth = change / (now - change)"],
    {
      ...MISCALCULATED,
      negative: [
        "“{text}”：{subject}增加{change}，上年数将为负数",
        "“{text}”: with a change of {change} the figure of last year would be negative",
      ],
    },
    (facts) => onePrintOnce(growths(facts)),
  ),
  narrativeRule(
    "NT-13",
    "warning",
    "A",
    ["完成预算率计算正确", "completion of the budget is right"],
    ["完成率 = 决算数 ÷ 预算数", "completion = outturn / budget"],
    MISCALCULATED,
    (facts) => completions(facts, (each) => !isThreePublic(each)),
  ),
  narrativeRule(
    "NT-21",
    "warning",
    "A",
    ["政府采购占比计算正确", "shares of procurement are right"],
    [
      "中小企业、小微企业合同占比 = 金额 ÷ 政府采购支出总额",
      "share of contracts = amount / total procurement",
    ],
    MISCALCULATED,
    (facts) => shares(facts, isProcurement),
  ),
];
