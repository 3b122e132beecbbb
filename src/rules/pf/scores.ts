import type { Severity } from "../../checking";
import { Decimal } from "../../money";
import type { Indicator, RowScore } from "../../performance";
import { type Outcome, undecidableText } from "../../performance";
import { numberOf } from "./figures";
import { EVALUATION_MEASURES, head, text } from "./head";
import { type EvaluationJudgement, INDETERMINATE, NOT_APPLICABLE, PASS } from "./judgement";
import type { EvaluationContext, EvaluationRule, JudgedEvaluation } from "./rule";

interface ScoredRow {
  readonly row: Indicator;
  readonly score: RowScore;
  readonly judged: JudgedEvaluation;
}

/** Every row that carries points and was scored. */
function* scoredRows({ evaluations }: EvaluationContext): Generator<ScoredRow> {
  for (const judged of evaluations) {
    for (const [index, row] of judged.evaluation.indicators.entries()) {
      const score = judged.score?.indicators[index];
      if (score !== undefined && score.weight !== null) yield { row, score, judged };
    }
  }
}

/** What an outcome permits, in words: a score, an interval, the open readings. */
function permitted(outcome: Outcome): string | null {
  if (outcome.kind === "score") return outcome.score;
  if (outcome.kind === "range") return `${outcome.low}–${outcome.high}`;
  return outcome.candidates.length === 0 ? null : outcome.candidates.join("/");
}

function judgeScore({ row, score }: ScoredRow): EvaluationJudgement {
  if (score.verdict === "blank") return NOT_APPLICABLE;
  if (score.verdict === "open") return { ...INDETERMINATE, lines: [row.line] };
  if (score.verdict !== "different") return PASS;
  const code = score.outcome.kind === "undecidable" ? score.outcome.code : null;
  return {
    outcome: "fail",
    lines: [row.line],
    expected: permitted(score.outcome),
    actual: score.printed,
    // A rule that rests on one row or on inference only hints.
    ...(score.unverified === null ? {} : { severity: "info" as Severity }),
    reason: code === null ? "default" : "open",
    params: { row: row.name, rule: score.reason, why: code === null ? "" : undecidableText(code, "zh-CN") },
  };
}

/** The score that is printed is not the one that the scheme gives, or none of those that its readings give. */
const SCORE_DIFFERS = {
  default: /* @__PURE__ */ text([
    "“{row}”得分印{actual}，按“{rule}”应为{expected}",
    "“{row}” scores {actual}, by “{rule}” it is {expected}",
  ]),
  open: /* @__PURE__ */ text([
    "“{row}”得分印{actual}，按“{rule}”的各种理解应为{expected}（{why}）",
    "“{row}” scores {actual}; the readings of “{rule}” give {expected}",
  ]),
};

/** PF-09: the score of a measured indicator follows its scheme. */
export const measuredScoreRule: EvaluationRule = {
  ...head(
    "PF-09",
    ["定量指标得分按规则计算", "the score of a measured indicator follows its scheme"],
    ["得分 = 办法规定的得分（±0.01）", "score = what the scheme gives (±0.01)"],
    EVALUATION_MEASURES,
    "A",
    "warning",
    ["PF-16", "PF-17"],
  ),
  messages: SCORE_DIFFERS,
  *judge(context) {
    for (const scored of scoredRows(context)) {
      if (scored.row.target.kind === "number" || scored.row.standard !== null) yield judgeScore(scored);
    }
  },
};

/** PF-10: the score of a judged indicator lies inside its band. */
export const judgedScoreRule: EvaluationRule = {
  ...head(
    "PF-10",
    ["定性指标得分在档内", "the score of a judged indicator lies in its band"],
    ["达成100–80%，部分达成80–60%，未达成60–0%", "met 100–80%, partly 80–60%, missed 60–0% of the weight"],
    EVALUATION_MEASURES,
    "B",
    "warning",
    ["PF-09"],
  ),
  messages: SCORE_DIFFERS,
  *judge(context) {
    for (const scored of scoredRows(context)) {
      if (scored.row.target.kind === "quality" && scored.row.standard === null) yield judgeScore(scored);
    }
  },
};

/** What a missed target is worth, in words; `"full"` for one that was met, `null` where nothing is decided. */
function lessThanFull(outcome: Outcome, weight: Decimal | null): string | null {
  if (outcome.kind === "range") return outcome.highOpen ? `<${outcome.high}` : null;
  if (outcome.kind !== "score" || weight === null) return null;
  return new Decimal(outcome.score).gte(weight) ? "full" : outcome.score;
}

/** PF-16: no full score for a missed target. */
export const fullThoughMissedRule: EvaluationRule = {
  ...head(
    "PF-16",
    ["未完成指标不得满分", "no full score for a missed target"],
    ["指标未完成 ⇒ 得分 < 分值", "target missed => score < weight"],
    EVALUATION_MEASURES,
    "A",
    "error",
    ["PF-09"],
  ),
  messages: {
    default: text([
      "“{row}”目标{target}，完成{found}，未达到却得满分{actual}，应为{expected}",
      "“{row}” reached {found} of {target} and still scores the full {actual}, expected {expected}",
    ]),
  },
  *judge(context) {
    for (const { row, score, judged } of scoredRows(context)) {
      const weight = numberOf(row.weight);
      const expected = row.target.kind === "number" ? lessThanFull(score.outcome, weight) : null;
      if (row.target.kind !== "number" || expected === null || score.printed === null || weight === null) {
        yield NOT_APPLICABLE;
      } else if (expected === "full" || !new Decimal(score.printed).gte(weight)) {
        yield PASS;
      } else {
        const loose = row.target.operator === "=" || row.target.operator === null;
        yield {
          outcome: "fail",
          lines: [row.line],
          expected,
          actual: score.printed,
          // Scores typed by hand, and equality whose reading is open, are warnings with the expected score beside.
          ...(loose || judged.scheme?.handTyped === true ? { severity: "warning" as Severity } : {}),
          params: {
            row: row.name,
            target: row.target.text,
            found: row.actual.kind === "blank" ? "" : row.actual.text,
          },
        };
      }
    }
  },
};

/** PF-17: no reduced score for a target that was met. */
export const reducedThoughMetRule: EvaluationRule = {
  ...head(
    "PF-17",
    ["完成指标不应扣分", "no reduced score for a target that was met"],
    ["指标完成 ⇒ 得分 = 分值", "target met => score = weight"],
    EVALUATION_MEASURES,
    "A",
    "warning",
    ["PF-09"],
  ),
  messages: {
    default: text([
      "“{row}”目标{target}，完成{found}，已完成却只得{actual}，应为{expected}",
      "“{row}” reached {found} of {target} and scores only {actual}, expected {expected}",
    ]),
  },
  *judge(context) {
    for (const { row, score } of scoredRows(context)) {
      const weight = numberOf(row.weight);
      if (
        row.target.kind !== "number" ||
        score.expected === null ||
        score.printed === null ||
        weight === null
      ) {
        yield NOT_APPLICABLE;
      } else if (new Decimal(score.expected).lt(weight) || new Decimal(score.printed).gte(weight)) {
        yield PASS;
      } else {
        yield {
          outcome: "fail",
          lines: [row.line],
          expected: score.expected,
          actual: score.printed,
          params: {
            row: row.name,
            target: row.target.text,
            found: row.actual.kind === "blank" ? "" : row.actual.text,
          },
        };
      }
    }
  },
};
