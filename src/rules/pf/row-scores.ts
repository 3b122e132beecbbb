import {
  INDETERMINATE,
  type Judgement,
  type LocalizedText,
  NOT_APPLICABLE,
  PASS,
  type Remedy,
  remediesOf,
  remedyOfWords,
  UNBOUNDED,
} from "../../checking";
import { Decimal } from "../../money";
import {
  bands,
  figureOf,
  type Indicator,
  isLate,
  type Operator,
  type RowScore,
  SATISFACTION_STEPS,
  type ScoreOutcome,
  saysOtherwise,
  undecidableText,
  valueReadings,
} from "../../performance";
import { points, scoreDecimals } from "./figures";
import { isFarBeyond } from "./indicators";
import type { JudgedEvaluation } from "./rule";

/** A row that carries points and was scored. */
export interface ScoredRow {
  readonly row: Indicator;
  readonly score: RowScore;
}

export function scoredRows({ evaluation, score }: JudgedEvaluation): readonly ScoredRow[] {
  return evaluation.indicators.flatMap((row, index) => {
    const own = score?.indicators[index];
    return own === undefined || own.weight === null ? [] : [{ row, score: own }];
  });
}

/** The row among the indicators of its evaluation, for the finding on it. */
export function rowOf({ score }: ScoredRow): Pick<Judgement, "evaluation"> {
  return { evaluation: { row: { part: "indicators", index: score.index } } };
}

/** Whether the printed score is the full weight, or less; null where one of them is not printed. */
export function marksOf({ weight, score }: Indicator): "full" | "reduced" | null {
  const [full, own] = [figureOf(weight), figureOf(score)];
  if (full === null || own === null) return null;
  return new Decimal(own).gte(full) ? "full" : "reduced";
}

/** How a row stands to its target: what it is worth in words where it was missed. */
export type Standing =
  | { readonly kind: "met" }
  | { readonly kind: "unknown" }
  | { readonly kind: "missed"; readonly worth: string };

/** What a target that was missed is worth by the scheme, or by the words and dates of the row. */
export function standingOf({ row, score }: ScoredRow, { evaluation }: JudgedEvaluation): Standing {
  const { target, actual } = row;
  const below = `<${figureOf(row.weight) ?? ""}`;
  if (target.kind === "quality" && (actual.kind === "text" || actual.kind === "level"))
    return saysOtherwise(target.text, actual.text) || isLate(target.text, actual.text, evaluation.year)
      ? { kind: "missed", worth: below }
      : { kind: "unknown" };
  if (target.kind !== "number") return { kind: "unknown" };
  const values = valueReadings(row, evaluation);
  // What should not happen at all and did happen, whatever the scheme has for it.
  if (
    Number(target.value) === 0 &&
    values.some((value) => Number(value) > 0) &&
    !/^[≥>]$/.test(target.operator ?? "")
  )
    return { kind: "missed", worth: below };
  const standing = byScheme(score.outcome, figureOf(row.weight));
  // Fewer points for more than was asked are a matter of the scheme: the target was not missed.
  return standing.kind === "missed" && values.some((value) => isReached(target, value))
    ? { kind: "unknown" }
    : standing;
}

/** Whether a value meets its target by the operator. */
export function isReached(
  { operator, value: wanted }: { readonly operator: Operator | null; readonly value: string },
  value: string,
): boolean {
  const apart = new Decimal(value).cmp(wanted);
  if (operator === "≥") return apart >= 0;
  if (operator === "≤") return apart <= 0;
  if (operator === ">" || operator === "<") return operator === ">" ? apart > 0 : apart < 0;
  return apart === 0;
}

function byScheme(outcome: ScoreOutcome, weight: string | null): Standing {
  if (outcome.kind === "range")
    return outcome.highOpen ? { kind: "missed", worth: `<${outcome.high}` } : { kind: "unknown" };
  if (outcome.kind !== "score" || weight === null) return { kind: "unknown" };
  return new Decimal(outcome.score).gte(weight) ? { kind: "met" } : { kind: "missed", worth: outcome.score };
}

/** What an outcome permits, in words: a score, an interval, the open readings. */
function permitted(outcome: ScoreOutcome): string | null {
  if (outcome.kind === "score") return outcome.score;
  if (outcome.kind === "range") return `${outcome.low}–${outcome.high}`;
  return outcome.candidates.length === 0 ? null : outcome.candidates.join("/");
}

/**
 * What puts a row right: a score as its outcome is worth (one figure, `<10`, `8–9`, `8/9`), or another value reached.
 */
export function rowRemedies({ line, score, name }: Indicator, worth: string | null): readonly Remedy[] {
  const printed = points(figureOf(score), line);
  const ends = (worth ?? "").split(/[–/]/).map((end) => points(end.replace("<", ""), line)?.amount);
  const known = ends.flatMap((end) => end ?? []);
  const low = worth?.startsWith("<") === true ? -UNBOUNDED : Math.min(...known);
  const ofScore = printed === null || known.length === 0 ? [] : remediesOf(printed, low, Math.max(...known));
  return [...ofScore, valueRemedy({ line, name })];
}

/** Another value reached, or another target, mends what a row makes of the two. */
export function valueRemedy({ line, name }: Pick<Indicator, "line" | "name">): Remedy {
  return remedyOfWords(`${name}：年度指标值、实际完成值`, line);
}

/** How far rounding to the decimals that the form prints of its scores takes a score: "all", in whole points, or not. */
export function roundedTo(
  judged: JudgedEvaluation,
  printed: string,
  expected: string,
): "decimals" | "points" | null {
  const decimals = scoreDecimals(judged);
  const half = new Decimal(10).pow(-decimals).div(2);
  if (new Decimal(printed).minus(expected).abs().gt(half)) return null;
  return decimals === 0 ? "points" : "decimals";
}

/** The same for the score that the scheme gives, or one of those that its readings give. */
function roundedScore(
  judged: JudgedEvaluation,
  { outcome, printed }: RowScore,
): "decimals" | "points" | null {
  if (printed === null || outcome.kind === "range") return null;
  const readings = outcome.kind === "score" ? [outcome.score] : outcome.candidates;
  const rounded = readings.flatMap((one) => roundedTo(judged, printed, one) ?? []);
  return rounded.includes("decimals") ? "decimals" : (rounded[0] ?? null);
}

/** Whether a 满意度 that missed its target is scored by the steps of 财预〔2021〕101号, whatever the scheme of the rest of the form. */
function isStepOfSatisfaction({ level1, level2, name, actual, weight, score }: Indicator): boolean {
  const [full, own] = [figureOf(weight), figureOf(score)];
  if (![level1, level2, name].some((title) => title.includes("满意度"))) return false;
  if (actual.kind !== "number" || full === null || own === null) return false;
  const rate = new Decimal(actual.value).div(100);
  if (rate.gte(SATISFACTION_STEPS[0].from)) return false;
  const outcome = bands({ rate: rate.toString(), bands: SATISFACTION_STEPS, weight: full });
  return outcome.kind === "score" && new Decimal(own).eq(outcome.score);
}

/** The printed score against what the scheme gives. */
export function judgeScore(scored: ScoredRow, judged: JudgedEvaluation): Judgement {
  const { row, score } = scored;
  if (score.verdict === "blank") return NOT_APPLICABLE;
  if (score.verdict === "open") return { ...INDETERMINATE, lines: [row.line] };
  if (score.verdict !== "different") return PASS;
  // More than its weight is said elsewhere. Full marks for a target that was missed, and fewer for one that was met, have rules of their own.
  if (score.printed !== null && score.weight !== null && new Decimal(score.printed).gt(score.weight))
    return NOT_APPLICABLE;
  const standing = standingOf(scored, judged);
  const marks = marksOf(row);
  if (standing.kind === "missed" && marks === "full") return NOT_APPLICABLE;
  if (row.target.kind === "number" && standing.kind === "met" && marks === "reduced") return NOT_APPLICABLE;
  const rounded = roundedScore(judged, score);
  if (rounded === "decimals" || isStepOfSatisfaction(row)) return PASS;
  const code = score.outcome.kind === "undecidable" ? score.outcome.code : null;
  return {
    outcome: "fail",
    lines: [row.line],
    ...rowOf(scored),
    expected: permitted(score.outcome),
    actual: score.printed,
    remedies: rowRemedies(row, permitted(score.outcome)),
    // What only hints: a rule that rests on one row or on inference, a score in whole points, fewer points far beyond the target.
    ...(score.unverified === null &&
    rounded === null &&
    !(marks === "reduced" && isFarBeyond(row, judged.evaluation))
      ? {}
      : { severity: "info" }),
    reason: code === null ? "default" : "open",
    params: {
      row: row.name,
      rule: score.reason,
      why: code === null ? "" : undecidableText(code, "zh-CN"),
      because: code === null ? "" : undecidableText(code, "en"),
    },
  };
}

/** The score that is printed is not the one that the scheme gives, or none of those that its readings give. */
export const SCORE_DIFFERS: Readonly<Record<string, LocalizedText>> = {
  default: {
    zh: "“{row}”得分印{actual}，按“{rule}”应为{expected}",
    en: "“{row}” scores {actual}, by its rule ({rule}) it is {expected}",
  },
  open: {
    zh: "“{row}”得分印{actual}，按“{rule}”的各种理解应为{expected}（{why}）",
    en: "“{row}” scores {actual}; the readings of its rule ({rule}) give {expected}",
  },
};
