import type { Indicator } from "../evaluation";
import { Exact } from "../exact";
import { unitParts } from "../measure";
import { type ScoreOutcome, undecidable } from "../outcome";
import type { SchemeRule, ScoringCase } from "../scheme";
import type { StandardStep } from "../standard";
import { whenDone } from "./awards";

/** A standard in proportion is what the measures give anyway: 按比例计分, 完成率×10. */
const IN_PROPORTION = /比例|率\s?[×xX*]/;
/** A standard that says what is lost where the target is missed; what gives the full weight alone says nothing of that.
 * Numbered points (①, ②) are worth a part each. */
const TAKES_POINTS = /[①-⑩]|扣\s?\d+(?:\.\d+)?\s?分|不得分|得0分|酌情/;

/** 每低1个百分点扣0.5分, 每少一场扣2分, 每超5%扣1分: points for each whole measure that the target is missed by. */
const EACH_MEASURE =
  /每(?:下?([低少降差减缺])|([超高多增]))[于低少减过出加]?(?:[目指]标值?)?(\d{1,4}|[一二两三五十])?([^\d,，;；。扣减]{1,4}),?，?[扣减](\d+(?:\.\d+)?)分/;
const WORDED: Readonly<Record<string, string>> = { 一: "1", 二: "2", 两: "2", 三: "3", 五: "5", 十: "10" };
/** Nothing for what does not reach its target: 否则不得分, 未达标不得分. */
const ALL_OR_NOTHING = /(?:否则|[未不超逾][^,，；;。\d]{0,8})[,，]?(?:不得分|得0分)/;
/** What a result in words is worth: 规范得5分, 健全得满分. */
const WORTH = /([\u4e00-\u9fff]{1,8})[,，]?得(?:满分|(\d+(?:\.\d+)?)分)/g;

/** Whether a row prints how it is scored, and no proportion of its result. */
export const isScoredOtherwise = ({ standard }: Pick<Indicator, "standard">): boolean =>
  standard !== null && !IN_PROPORTION.test(standard.text);

/** Whether a row prints a standard of its own for what misses its target, and none in proportion. */
export function hasOwnStandard(row: Pick<Indicator, "standard">): boolean {
  const { standard } = row;
  if (standard === null || !isScoredOtherwise(row)) return false;
  return standard.steps.length > 0 || TAKES_POINTS.test(standard.text);
}

/**
 * The rule of a row that prints its own standard and misses its target: 财预〔2020〕10号 leaves the standard of an indicator
 * to its unit, so that the proportion of the measures decides nothing there.
 */
export const OWN_STANDARD: SchemeRule = {
  id: "own-standard",
  title: "本行印的评分标准",
  formula: null,
  selects: { where: (row) => byStandard(row) !== null },
  award: (row) => byStandard(row) ?? undecidable("standard-missing"),
};

/** What the standard gives where the target was missed, or in its own words; `null` where the measures decide. */
function byStandard(row: ScoringCase): ScoreOutcome | null {
  const { standard, actual } = row.indicator;
  if (standard === null || !hasOwnStandard(row.indicator)) return null;
  if (!isMissed(row)) return actual.kind === "text" ? worthOf(standard.text, actual.text, row.weight) : null;
  // With points off besides, or another threshold, nobody says which of them counts; nor what a part is worth.
  const all = ALL_OR_NOTHING.test(standard.text) && !/扣|\d\s?%/.test(standard.text);
  if (all && levelOf(row) !== "partly") return { kind: "score", score: "0" };
  return (
    eachMeasure(row, standard.text.replace(/\s/g, "")) ??
    byStep(row, standard.steps) ??
    undecidable("standard-missing")
  );
}

const levelOf = ({ indicator: { actual } }: ScoringCase): string =>
  actual.kind === "level" ? actual.level : "met";

/** Whether a row did not reach its target; less for an `=` cost may be a saving. */
function isMissed(row: ScoringCase): boolean {
  const { target, actual, indicator } = row;
  if (indicator.target.kind !== "number") return whenDone(row) === "late" || levelOf(row) !== "met";
  if (target === null || actual === null) return false;
  const apart = Exact.of(actual).cmp(target);
  const sign = indicator.target.operator ?? "";
  if (/[≤<]/.test(sign)) return apart > 0;
  return apart < 0 && (/[≥>]/.test(sign) || !/成本/.test(indicator.level1 + indicator.level2));
}

/** The points of a result in the very words of the standard. */
function worthOf(standard: string, actual: string, weight: string): ScoreOutcome | null {
  for (const [, word, points = weight] of standard.matchAll(WORTH))
    if (word === actual && Exact.of(points).lte(weight)) return { kind: "score", score: points };
  return null;
}

/** Points off for each whole measure that is missed; for a part of one nobody says what it costs. */
function eachMeasure({ indicator, target, actual, weight }: ScoringCase, text: string): ScoreOutcome | null {
  const [clause = "", below, above, often = "1", unit = "", points = ""] = EACH_MEASURE.exec(text) ?? [];
  if (indicator.target.kind !== "number" || text.includes("不得分") || target === null || actual === null)
    return null;
  const [asked, own] = [unitParts(indicator.target.unit), unitParts(unit)];
  if (points === "" || asked.base !== own.base || asked.power !== own.power) return null;
  // Another threshold than the target (90%以上得满分) is where the count begins.
  const others = text.replace(clause, "").match(/\d+(?:\.\d+)?(?![\d.]|分)/g) ?? [];
  if (others.some((figure) => !Exact.of(figure).eq(target))) return null;
  const apart = Exact.of(actual).minus(target);
  if (apart.gt(0) ? above === undefined : below === undefined) return null;
  const times = apart.abs().div(WORDED[often] ?? often);
  if (!/^\d+$/.test(times.toString())) return null;
  return { kind: "score", score: Exact.max(0, Exact.of(weight).minus(times.times(points))).toString() };
}

/**
 * The points of the step that holds a rate: the narrowest, for `≥60%得5分，≥80%得8分` names the lower ones too. Open where
 * one from below and one from above hold it.
 */
function byStep(
  { indicator, actual, weight }: ScoringCase,
  table: readonly StandardStep[],
): ScoreOutcome | null {
  if (indicator.target.kind !== "number" || indicator.target.unit !== "%" || actual === null) return null;
  const x = Exact.of(actual);
  const holding = table.filter(
    ({ from, to, toIncluded }) =>
      (from === null || x.gte(from)) && (to === null || (toIncluded ? x.lte(to) : x.lt(to))),
  );
  const [first, ...others] = holding.sort(
    (one, other) => Exact.of(other.from ?? 0).cmp(one.from ?? 0) || Exact.of(one.to ?? 0).cmp(other.to ?? 0),
  );
  const open = others.some(
    ({ from, to }) => (from === null) !== (first?.from === null) || (to === null) !== (first?.to === null),
  );
  if (first === undefined || open || Exact.of(first.points).cmp(weight) > 0) return null;
  return { kind: "score", score: Exact.of(first.points).toString() };
}
