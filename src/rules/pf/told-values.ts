import { Decimal } from "../../money";
import type { Evaluation, Remark } from "../../performance";
import { halfStep, numberOf, shown, totalRow, yuan } from "./figures";
import { head, PRINTED_FORM, text } from "./head";
import { type EvaluationJudgement, NOT_APPLICABLE, PASS } from "./judgement";
import type { EvaluationRule } from "./rule";
import { evaluationNamed } from "./told";
import { toldProjects } from "./told-figures";

const OVERVIEW = /共(?:计)?(?:需|约|为|下达)?\s?([\d,]+(?:\.\d+)?)\s?(万元|元)/g;

/** PF-25: the amount of the overview is the initial budget. */
export const overviewRule: EvaluationRule = {
  ...head(
    "PF-25",
    ["概况金额等于年初预算", "the amount of the overview is the initial budget"],
    ["项目概况金额 = Σ资金来源 = 年初预算数", "amount of the overview = sum of the sources = initial budget"],
    PRINTED_FORM,
    "A",
    "warning",
    ["PF-07", "PF-22"],
  ),
  messages: {
    default: text([
      "“{name}”概况共{actual}元，资金表年初预算数{expected}元",
      "the overview of “{name}” speaks of {actual} 元, the table of an initial budget of {expected} 元",
    ]),
  },
  *judge({ evaluations }) {
    for (const { evaluation } of evaluations) {
      const row = totalRow(evaluation);
      const initial = row === null ? null : numberOf(row.initial);
      const overview = evaluation.remarks.find((remark) => /^项目概况\s?[:：]/.test(remark.text));
      const match =
        overview === undefined ? undefined : [...overview.text.slice(0, 5000).matchAll(OVERVIEW)].at(-1);
      if (row === null || initial === null || overview === undefined || match === undefined) {
        yield NOT_APPLICABLE;
        continue;
      }
      const actual = yuan(new Decimal((match[1] ?? "0").replace(/,/g, "")), match[2] ?? null);
      const expected = yuan(initial, evaluation.unit);
      const tolerance = yuan(halfStep(evaluation.unit), evaluation.unit).plus(match[2] === "万元" ? 50 : 0);
      if (actual.minus(expected).abs().lte(tolerance)) yield PASS;
      else
        yield {
          outcome: "fail",
          lines: [overview.line, row.line],
          expected: shown(expected),
          actual: shown(actual),
          tolerance: tolerance.toNumber(),
          params: { name: evaluation.name },
        };
    }
  },
};

/** PF-26: values told are the values of the table. */
export const toldValueRule: EvaluationRule = {
  ...head(
    "PF-26",
    ["报告数值与表中数值一致", "values told are the values of the table"],
    ["报告中的执行率、完成值、金额 = 表中数值", "rates, actual values and amounts told = those of the table"],
    PRINTED_FORM,
    "A",
    "warning",
    ["PF-05", "PF-24"],
  ),
  messages: {
    default: text([
      "“{name}”表中{row}为{expected}，文中为{actual}",
      "“{name}”: {row} is {expected} in the table and {actual} in the text",
    ]),
  },
  *judge({ evaluations, lines }) {
    for (const { evaluation } of evaluations) {
      const judgements = [...toldRates(evaluation), ...toldActuals(evaluation)];
      if (judgements.length === 0) yield NOT_APPLICABLE;
      yield* judgements;
    }
    for (const told of toldProjects(lines)) {
      const evaluation = evaluationNamed(
        told.name,
        evaluations.map((one) => one.evaluation),
      );
      const row = evaluation === null ? null : totalRow(evaluation);
      if (evaluation === null || row === null) continue;
      for (const column of ["initial", "adjusted", "executed"] as const) {
        const expected = numberOf(row[column]);
        if (expected === null) continue;
        // A form headed 元 that holds figures of 万元 is its own fault: either reading may agree.
        const figures = [yuan(new Decimal(told[column]), told.unit), new Decimal(told[column])];
        const amount = yuan(expected, evaluation.unit);
        const tolerance = yuan(halfStep(evaluation.unit), evaluation.unit).plus(
          told.unit === "万元" ? 50 : 0,
        );
        const agrees =
          figures[0]?.minus(amount).abs().lte(tolerance) === true || figures[1]?.eq(expected) === true;
        if (agrees) yield PASS;
        else
          yield {
            outcome: "fail",
            lines: [told.line, row.line],
            expected: `${shown(expected)}${evaluation.unit ?? ""}`,
            actual: `${told[column]}${told.unit}`,
            params: { name: evaluation.name, row: COLUMN_TITLES[column] },
          };
      }
    }
  },
};

const COLUMN_TITLES = { initial: "年初预算数", adjusted: "全年预算数", executed: "全年执行数" } as const;

/** Sentences of the report: a line that breaks off is carried on by the next. */
function sentences(evaluation: Evaluation): Remark[] {
  const joined: Remark[] = [];
  for (const remark of evaluation.remarks) {
    const last = joined.at(-1);
    if (
      last !== undefined &&
      last.text.length > 20 &&
      /[\u4e00-\u9fff]$/.test(last.text) &&
      remark.text.length < 5000
    ) {
      joined[joined.length - 1] = { line: last.line, text: last.text + remark.text };
    } else {
      joined.push(remark);
    }
  }
  return joined;
}

function* toldRates(evaluation: Evaluation): Generator<EvaluationJudgement> {
  const row = totalRow(evaluation);
  const rate = row === null ? null : numberOf(row.rate);
  if (row === null || rate === null) return;
  for (const remark of evaluation.remarks) {
    const match =
      remark.text.length > 5000 ? null : /执行率(?:为|达到?|是)?\s?(\d+(?:\.\d+)?)\s?%/.exec(remark.text);
    if (match === null) continue;
    const told = match[1] ?? "0";
    if (agree(rate, told)) yield PASS;
    else
      yield {
        outcome: "fail",
        lines: [row.line, remark.line],
        expected: `${shown(rate)}%`,
        actual: `${told}%`,
        params: { name: evaluation.name, row: "执行率" },
      };
  }
}

/** Equal at the fewer decimals of the two. */
function agree(one: Decimal, other: string): boolean {
  const decimals = Math.min(one.decimalPlaces(), other.split(".")[1]?.length ?? 0);
  return one.toDecimalPlaces(decimals).eq(new Decimal(other).toDecimalPlaces(decimals));
}

/** Rates the report tells under the last words of an indicator's name: 参保率, 满意度, 通畅率. */
function* toldActuals(evaluation: Evaluation): Generator<EvaluationJudgement> {
  const words = new Map<string, { line: number; name: string; values: string[] }>();
  for (const row of evaluation.indicators) {
    const word = /([^\s，。（）()“”]{2}[率度])$/.exec(row.name.replace(/指标$/, ""))?.[1];
    const unit = row.target.kind === "number" ? row.target.unit : "";
    if (word === undefined || row.actual.kind !== "number" || (row.actual.unit !== "%" && unit !== "%"))
      continue;
    const known = words.get(word);
    if (known === undefined) words.set(word, { line: row.line, name: row.name, values: [row.actual.value] });
    else known.values.push(row.actual.value);
  }
  for (const [word, { line, name, values }] of words) {
    for (const remark of sentences(evaluation)) {
      const at = remark.text.length > 5000 ? -1 : remark.text.indexOf(word);
      if (at < 0) continue;
      const match = /^(?:为|达到?|是)?\s?(?:到)?\s?(\d+(?:\.\d+)?)\s?%/.exec(
        remark.text.slice(at + word.length),
      );
      if (match === null) continue;
      const told = match[1] ?? "0";
      if (values.some((value) => agree(new Decimal(value), told))) yield PASS;
      else
        yield {
          outcome: "fail",
          lines: [line, remark.line],
          expected: `${values.join("/")}%`,
          actual: `${told}%`,
          params: { name: evaluation.name, row: name },
        };
    }
  }
}
