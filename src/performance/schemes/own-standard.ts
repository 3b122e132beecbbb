import type { Indicator } from "../evaluation";
import { Exact } from "../exact";
import { type ScoreOutcome, undecidable } from "../outcome";
import type { SchemeRule, ScoringCase } from "../scheme";
import { selects } from "../selection";
import { steps } from "../strategies/steps";

/** A standard in proportion is what the measures give anyway: 按比例计分, 完成率×10. */
const IN_PROPORTION = /比例|率\s?[×xX*]/;
/** A standard that says what is lost where the target is missed; what gives the full weight alone says nothing of that. */
const TAKES_POINTS = /扣\s?\d+(?:\.\d+)?\s?分|不得分|不计分|得\s?0\s?分|酌情/;

/** 每低1个百分点扣0.5分: points for each whole per cent below the target. */
const EACH_PER_CENT =
  /每(?:低于?|少|下降|降低|减少|相差|差)(?:目标值?|指标值?)?(?:1|一)?个?(?:百分点|%)[,，]?扣(\d+(?:\.\d+)?)分/;
/** Nothing for what does not reach its target: 否则不得分, 未达标不得分. */
const ALL_OR_NOTHING =
  /(?:否则|其他|未(?:达到?|完成|实现)[^,，；;。\d]{0,6}|不达标|不合格|超[时期]|逾期|超出[^,，；;。\d]{0,4})[,，]?(?:不得分|得0分|不计分)/;
/** What a result in words is worth: 规范得5分, 健全得满分. */
const WORTH = /([\u4e00-\u9fff]{1,8})[,，]?得(?:满分|(\d+(?:\.\d+)?)分)/g;

/** Whether a row prints a standard of its own for what misses its target, and none in proportion. */
export function hasOwnStandard({ standard }: Pick<Indicator, "standard">): boolean {
  if (standard === null || IN_PROPORTION.test(standard.text)) return false;
  return standard.steps.length > 0 || TAKES_POINTS.test(standard.text);
}

/**
 * Rules with one before them for a row that prints its own standard and does not simply reach its target: 财预〔2020〕10号
 * leaves the standard of an indicator to its unit, so that the proportion of the measures decides nothing there.
 */
export function withOwnStandard(rules: readonly SchemeRule[]): SchemeRule[] {
  const outcome = (row: ScoringCase): ScoreOutcome | null =>
    hasOwnStandard(row.indicator)
      ? byStandard(row, rules.find((rule) => selects(rule.selects, row))?.award(row) ?? null)
      : null;
  const own: SchemeRule = {
    id: "own-standard",
    title: "本行印的评分标准",
    formula: "达到指标值得满分；未达到的按本行的评分标准",
    selects: { where: (row) => outcome(row) !== null },
    award: (row) => outcome(row) ?? undecidable("standard-missing"),
  };
  return [own, ...rules];
}

/** What the standard gives where the measures do not give the whole weight; `null` where they do. */
function byStandard(row: ScoringCase, measures: ScoreOutcome | null): ScoreOutcome | null {
  const { weight, indicator } = row;
  const full = Exact.of(weight);
  if (measures?.kind === "score" && full.eq(measures.score)) return null;
  if (measures?.kind === "undecidable" && measures.code !== "text-not-judged") return null;
  const text = indicator.standard?.text ?? "";
  const table = indicator.standard?.steps ?? [];
  if (table.length > 0 && row.actual !== null) return steps({ actual: row.actual, steps: table, weight });
  const worth = indicator.actual.kind === "text" ? worthOf(text, indicator.actual.text, full) : null;
  if (worth !== null) return worth;
  const missed = measures?.kind === "score" || (measures?.kind === "range" && measures.highOpen);
  // Words that say the target was met leave the band of the measures.
  if (!missed)
    return measures?.kind === "range" && full.eq(measures.high) ? null : undecidable("standard-missing");
  // With points off besides, or another threshold, nobody says which of them counts.
  if (ALL_OR_NOTHING.test(text) && !/扣|\d\s?%/.test(text)) return { kind: "score", score: "0" };
  return perCent(row, text) ?? undecidable("standard-missing");
}

/** The points of a result in the very words of the standard. */
function worthOf(standard: string, actual: string, full: Exact): ScoreOutcome | null {
  for (const [, word, points] of standard.matchAll(WORTH)) {
    if (word !== actual.trim()) continue;
    const score = points === undefined ? full : Exact.of(points);
    return score.lte(full) ? { kind: "score", score: score.toString() } : null;
  }
  return null;
}

/** Points off for each whole per cent; for a part of one nobody says what it costs. */
function perCent({ indicator, target, actual, weight }: ScoringCase, text: string): ScoreOutcome | null {
  const points = EACH_PER_CENT.exec(text)?.[1];
  const unit = indicator.target.kind === "number" ? indicator.target.unit : "";
  if (
    points === undefined ||
    unit !== "%" ||
    /不得分|不计分/.test(text) ||
    target === null ||
    actual === null
  )
    return null;
  const short = Exact.of(target).minus(actual);
  if (!/^\d+$/.test(short.toString())) return null;
  const left = Exact.of(weight).minus(short.times(points));
  return { kind: "score", score: left.lt("0") ? "0" : left.toString() };
}
