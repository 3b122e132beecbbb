import { type Figure, type Judgement, NOT_APPLICABLE, PASS, shareIs } from "../../checking";
import { Decimal } from "../../money";
import { type BudgetRow, type Evaluation, figureOf } from "../../performance";
import type { Cases } from "../cases";
import { groupBy } from "../rows";
import { PRINTED_FORM } from "../sources";
import {
  AMOUNT_COLUMNS,
  type AmountColumn,
  amountIn,
  isProject,
  rateOf,
  sameAmount,
  totalRow,
} from "./figures";
import { isPercent } from "./indicators";
import type { OwnProse } from "./own-prose";
import { evaluationNamed, type ToldProject } from "./prose";
import { evaluationRule, type JudgedEvaluation } from "./rule";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-26",
  title: { zh: "报告数值与表中数值一致", en: "values told are the values of the table" },
  formula: {
    zh: "报告中的执行率、完成值、金额 = 表中数值",
    en: "rates, actual values and amounts told = those of the table",
  },
  source: { document: PRINTED_FORM, certainty: "A" },
  severity: "warning",
  related: ["PF-05", "PF-24"],
  advice: {
    zh: "以账和统计资料为准，报告与自评表改为同一个数；表中有误的，执行率和得分重算。",
    en: "take the ledger and the statistics for both; where the table is wrong, reckon rate and score anew",
  },
  messages: {
    default: {
      zh: "“{name}”表中{row}为{expected}%，文中为{actual}%",
      en: "“{name}”: {row} is {expected}% in the table and {actual}% in the text",
    },
    amount: {
      zh: "“{name}”表中{row}为{expected}，文中为{actual}",
      en: "“{name}”: {row} is {expected} in the table and {actual} in the text",
    },
  },
  *each(judged) {
    const found = [...rates(judged), ...actuals(judged), ...values(judged), ...amounts(judged)];
    if (found.length === 0) yield NOT_APPLICABLE;
    yield* saidOnce(found);
  },
  *all({ evaluations, prose }) {
    const known = evaluations.map(({ evaluation }) => evaluation);
    for (const told of prose.projects) {
      const evaluation = evaluationNamed(told.name, known);
      if (evaluation !== null) yield* projectTold(told, evaluation);
    }
  },
});

/** A figure that the report tells on several lines is wrong once. */
function saidOnce(found: readonly Judgement[]): readonly Judgement[] {
  const wrong = found.filter(({ outcome }) => outcome === "fail");
  const groups = groupBy(wrong, ({ params, expected, actual }) => `${params?.row} ${expected} ${actual}`);
  return [
    ...found.filter(({ outcome }) => outcome !== "fail"),
    ...[...groups.values()].flatMap(([first, ...others]) =>
      first === undefined
        ? []
        : [{ ...first, lines: [...new Set([first, ...others].flatMap(({ lines }) => lines ?? []))] }],
    ),
  ];
}

/** Two prints of one rate agree at the fewer decimals of the two. */
function agree(one: Figure, other: Figure): boolean {
  return Math.abs(one.amount - other.amount) <= Math.max(one.half, other.half);
}

/**
 * 执行率 of the funds. A report may reckon it over a budget that it tells, or over 年初预算数 of the table: where that
 * budget is another one, the amounts say so.
 */
function* rates({ evaluation, told }: JudgedEvaluation): Generator<Judgement> {
  const row = totalRow(evaluation);
  const rate = row === null ? null : rateOf(figureOf(row.rate), row.line);
  // The rates of a department have a rule of their own.
  if (row === null || rate === null || evaluation.kind === "department") return;
  const spent = amountsOf(evaluation, row, told, ["executed"]);
  for (const { subject, figure } of told.rates) {
    if (!/(?:^|预算|资金|支出|全年)执行率$/.test(subject) || OF_A_PART.test(subject)) continue;
    const budgets = amountsOf(
      evaluation,
      row,
      told,
      /全年|调整/.test(subject) ? [] : ["initial", "adjusted"],
    );
    // Rounded, or cut off behind its last digit: it is not the one over 全年预算数 either way.
    const cut = { ...figure, half: 2 * figure.half };
    const isOwn = budgets.some((budget) =>
      spent.some((part) => budget.amount > 0 && shareIs(cut, part, budget).outcome === "pass"),
    );
    if (isOwn) yield PASS;
    else yield* verdict([rate], figure, { name: evaluation.name, row: "执行率" });
  }
}

/** The rate of a part of the funds is not that of the whole. */
const OF_A_PART = /基本支出|项目支出|人员经费|公用经费|[省市州县区旗上]级|中央|专户|单位资金|其他|债券|结转/;

/** The amounts of some columns, as the table prints them and as the report tells them. */
function amountsOf(
  evaluation: Evaluation,
  row: BudgetRow,
  told: OwnProse,
  columns: readonly AmountColumn[],
): readonly Figure[] {
  const printed = columns.flatMap((column) => amountIn(evaluation, row, column) ?? []);
  return [
    ...printed,
    ...told.amounts.flatMap(({ column, figure }) => (columns.includes(column) ? [figure] : [])),
  ];
}

/** Percentages told under the name of an indicator, or its last words: 参保率, 满意度, 通畅率. */
function* actuals({ evaluation, told }: JudgedEvaluation): Generator<Judgement> {
  const rows = evaluation.indicators.flatMap(({ name, target, actual, line }) => {
    const bare = name.replace(/指标$/, "");
    if (actual.kind !== "number" || !/[\u4e00-\u9fff]{2}[率度]$/.test(bare)) return [];
    const asked = target.kind === "number" && isPercent(target.unit) ? rateOf(target.value, line) : null;
    const figure = isPercent(actual.unit) || asked !== null ? rateOf(actual.value, line) : null;
    return figure === null ? [] : [{ bare, figures: [figure, ...(asked === null ? [] : [asked])] }];
  });
  for (const { subject, word, figure } of told.rates) {
    const same = word === "执行率" ? [] : rows.filter(({ bare }) => isSame(bare, subject, word));
    const [first] = same;
    if (first === undefined) continue;
    // Several rows may have one name; what stands above the table may be the target.
    const printed = same.flatMap(({ figures }) =>
      figures.slice(0, isAbove(evaluation, figure.lines[0]) ? 2 : 1),
    );
    yield* verdict(printed, figure, { name: evaluation.name, row: first.bare });
  }
}

/** Whether a line stands above the rows of indicators, where the goals are told. */
function isAbove({ indicators }: Evaluation, line: number | undefined): boolean {
  const first = indicators[0]?.line ?? 0;
  return line !== undefined && line < first;
}

/** Two names of one rate: they end alike and have something before that in common, where both say what it is of. */
function isSame(name: string, subject: string, word: string): boolean {
  if (!name.endsWith(word)) return false;
  const [own, other] = [name, subject].map((text) => text.slice(0, text.length - word.length));
  if (!own || !other) return true;
  return [...own].some((_, at) => at + 2 <= own.length && other.includes(own.slice(at, at + 2)));
}

type Params = Readonly<Record<string, string>>;

function* verdict(printed: readonly Figure[], told: Figure, params: Params): Generator<Judgement> {
  const [first] = printed;
  if (first === undefined || printed.some((figure) => agree(figure, told))) {
    yield PASS;
    return;
  }
  const expected = printed.map(({ amount }) => new Decimal(amount).div(1_000_000).toString()).join("/");
  yield {
    ...sameAmount(told, first),
    outcome: "fail",
    lines: [...first.lines, ...told.lines],
    expected,
    params,
  };
}

/** Numbers told of indicators by their names. */
function* values({ evaluation, told }: JudgedEvaluation): Generator<Judgement> {
  for (const { row, line, told: number, printed } of told.values) {
    const asked = isAbove(evaluation, line) && row.target.kind === "number" ? [row.target.value] : [];
    const agrees = [printed, ...asked].some((value) => new Decimal(number).eq(value));
    const params = { name: evaluation.name, row: row.name };
    const found = { lines: [row.line, line], expected: printed, actual: number, reason: "amount", params };
    yield agrees ? PASS : { outcome: "fail", ...found };
  }
}

/** Amounts of the funds; where the report tells several of one column, it speaks of parts. */
function* amounts({ evaluation, told }: JudgedEvaluation): Generator<Judgement> {
  const row = totalRow(evaluation);
  if (row === null || evaluation.unit === null) return;
  for (const [column, title] of AMOUNT_COLUMNS) {
    const printed = amountIn(evaluation, row, column);
    const figures = told.amounts
      .filter((one) => one.column === column && (one.named || isProject(evaluation)))
      .map(({ figure }) => figure);
    const [first] = figures;
    if (printed === null || first === undefined) continue;
    if (figures.some((figure) => sameAmount(figure, printed).outcome === "pass")) yield PASS;
    else if (new Set(figures.map(({ amount }) => amount)).size === 1)
      yield { ...sameAmount(first, printed), ...amountParams(evaluation, title) };
  }
}

function amountParams(evaluation: Evaluation, title: string): Pick<Judgement, "reason" | "params"> {
  return { reason: "amount", params: { name: evaluation.name, row: title } };
}

/** A project that a sentence tells of against its form. */
function* projectTold(told: ToldProject, evaluation: Evaluation): Generator<Judgement> {
  const row = totalRow(evaluation);
  if (row === null) return;
  for (const [column, title] of AMOUNT_COLUMNS) {
    const printed = amountIn(evaluation, row, column);
    if (printed === null) continue;
    const verdictOn = sameAmount(told[column], printed);
    // A form headed 元 that holds figures of 万元 is its own fault: either reading may agree.
    const digits = told[column].amount / 1_000_000 === Number(figureOf(row[column]));
    yield verdictOn.outcome === "pass" || digits
      ? PASS
      : { ...verdictOn, ...amountParams(evaluation, title) };
  }
}

const project = {
  kind: "project",
  name: "医保宣传补助",
  unit: "万元",
  indicators: [],
  budget: [{ source: "合计", initial: "100", executed: "90", rate: "90%" }],
} as const;

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "自评报告与自评表说的是同一个项目，执行率、完成值和金额必须一致。",
    en: "The report and the table are about one project: rates, values and amounts are the same.",
  },
  pass: { evaluations: [{ ...project, remarks: [{ line: 20, text: "全年预算执行率为90%。" }] }] },
  fail: { evaluations: [{ ...project, remarks: [{ line: 20, text: "全年预算执行率84.44%。" }] }] },
  missing: { evaluations: [project] },
  rounding: {
    evaluations: [{ ...project, remarks: [{ line: 20, text: "全年预算执行率90.04%，年初预算1000400元。" }] }],
  },
};
