import { Decimal } from "../../money";
import { gradeOf, printedTotalOf } from "../../performance";
import { numberOf, shown } from "./figures";
import { EVALUATION_MEASURES, head, PRINTED_FORM, text } from "./head";
import { type EvaluationJudgement, INDETERMINATE, NOT_APPLICABLE, PASS } from "./judgement";
import { WHOLE_FORM } from "./needs";
import type { EvaluationRule, JudgedEvaluation } from "./rule";
import { scoresTold } from "./told-scores";

/** PF-18: the grade matches the total. */
export const gradeRule: EvaluationRule = {
  ...head(
    "PF-18",
    ["等级与总分相符", "the grade matches the total"],
    ["优≥90，良≥80，中≥60，差<60", "优 from 90, 良 from 80, 中 from 60, 差 below"],
    EVALUATION_MEASURES,
    "B",
    "error",
    ["PF-02"],
  ),
  messages: {
    default: text([
      "“{name}”总分{total}，等级印“{actual}”，应为“{expected}”",
      "“{name}” has the total {total} and the grade “{actual}”, expected “{expected}”",
    ]),
  },
  *judge({ evaluations }) {
    for (const { evaluation, scheme } of evaluations) {
      const stated = evaluation.stated.filter((one) => one.of === "grade");
      const total = printedTotalOf(evaluation);
      if (stated.length === 0) yield NOT_APPLICABLE;
      else if (total === null) yield INDETERMINATE;
      else
        for (const one of stated) {
          const expected = gradeOf(total, scheme?.grades);
          if (expected === one.value) yield PASS;
          else
            yield {
              outcome: "fail",
              lines: [one.line],
              expected,
              actual: one.value,
              params: { name: evaluation.name, total },
            };
        }
    }
  },
};

/** PF-30: the scores told in the text are those of the table. */
export const toldScoreRule: EvaluationRule = {
  needs: WHOLE_FORM,
  ...head(
    "PF-30",
    ["文中得分与表中得分一致", "the score told is the score of the table"],
    ["文中得分 = 表中得分", "score in the text = score in the table"],
    PRINTED_FORM,
    "A",
    "error",
    ["PF-02"],
  ),
  messages: {
    default: text([
      "“{name}”表中{of}{expected}分，文中为{actual}分",
      "“{name}”: the table gives {expected} for the {of}, the text says {actual}",
    ]),
  },
  *judge({ evaluations, lines }) {
    for (const judged of evaluations) {
      let any = false;
      for (const judgement of ownStatements(judged)) {
        any = true;
        yield judgement;
      }
      if (!any) yield NOT_APPLICABLE;
    }
    for (const told of scoresTold(
      lines,
      evaluations.map(({ evaluation }) => evaluation),
    )) {
      const total = printedTotalOf(told.evaluation);
      if (total === null) yield INDETERMINATE;
      else if (new Decimal(total).eq(told.score)) yield PASS;
      else
        yield {
          outcome: "fail",
          lines: [
            told.line,
            told.evaluation.totalLine === 0 ? told.evaluation.line : told.evaluation.totalLine,
          ],
          expected: total,
          actual: told.score,
          params: { name: told.evaluation.name, of: "总分" },
        };
    }
  },
};

function* ownStatements({ evaluation, score }: JudgedEvaluation): Generator<EvaluationJudgement> {
  const total = numberOf(evaluation.total);
  const budget = score?.budget[0]?.printed ?? null;
  const indicators = evaluation.indicators.flatMap((row) => numberOf(row.score) ?? []);
  const sum = indicators.length === 0 ? null : indicators.reduce((one, other) => one.plus(other));
  const table = {
    total: [total, "总分"],
    budget: [budget === null ? null : new Decimal(budget), "预算执行"],
    indicators: [sum, "指标完成"],
  } as const;
  for (const one of evaluation.stated) {
    if (one.of === "grade") continue;
    const [expected, of] = table[one.of];
    if (expected === null) yield one.of === "total" ? NOT_APPLICABLE : INDETERMINATE;
    else if (expected.eq(one.value)) yield PASS;
    else
      yield {
        outcome: "fail",
        lines: [one.line, ...(one.of === "total" ? [evaluation.totalLine] : [])],
        expected: shown(expected),
        actual: one.value,
        params: { name: evaluation.name, of },
      };
  }
}

const COVERAGE =
  /自评项目\s?(\d+)\s?个[^。]{0,60}?(?:全部|共有?|总计|应自评)[^。]{0,12}?项目\s?(\d+)\s?个[^。]{0,40}?覆盖率[^。\d]{0,6}(\d+(?:\.\d+)?)\s?%/;

/** PF-31: the coverage of self-evaluation is evaluated over all projects. */
export const coverageRule: EvaluationRule = {
  ...head(
    "PF-31",
    ["自评覆盖率计算正确", "the coverage of self-evaluation is right"],
    ["自评覆盖率 = 自评项目 ÷ 全部项目", "coverage = evaluated projects / all projects"],
    PRINTED_FORM,
    "A",
    "info",
    ["PF-23"],
  ),
  messages: {
    default: text([
      "自评覆盖率印{actual}%，按项目数应为{expected}%",
      "the coverage is printed as {actual}%, by the number of projects it is {expected}%",
    ]),
  },
  *judge({ lines }) {
    for (const line of lines) {
      if (!line.text.includes("覆盖率")) continue;
      const match = COVERAGE.exec(line.text.slice(0, 4000));
      if (match === null) continue;
      const [, done = "0", all = "0", rate = "0"] = match;
      if (Number(all) === 0) {
        yield INDETERMINATE;
        continue;
      }
      const expected = new Decimal(done).times(100).div(all);
      const decimals = rate.split(".")[1]?.length ?? 0;
      if (expected.toDecimalPlaces(decimals).eq(rate)) yield PASS;
      else
        yield {
          outcome: "fail",
          lines: [line.number],
          expected: shown(expected.toDecimalPlaces(2)),
          actual: rate,
        };
    }
  },
};
