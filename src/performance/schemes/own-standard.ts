import type { Indicator } from "../evaluation";
import { Exact } from "../exact";
import { type ScoreOutcome, scoreWithin, undecidable } from "../outcome";
import type { SchemeRule, ScoringCase } from "../scheme";
import { whenDone } from "./awards";

/** A standard in proportion is what the measures give anyway: 按比例计分, 完成率×10. */
const IN_PROPORTION = /比例|率\s?[×xX*]/;
/**
 * A standard that says what is lost where the target is missed; what gives the full weight alone says nothing of that.
 * Numbered points (①, ②) are worth a part each.
 */
const TAKES_POINTS = /[①-⑩]|扣\s?\d+(?:\.\d+)?\s?分|不得分|得0分|酌情/;

/** 每低1个百分点扣0.5分: points for each whole per cent below the target. */
const EACH_PER_CENT = /每下?[低少降减]?[^\d,，]{0,4}?[1一]?个?(?:百分点|%)[,，]?扣(\d+(?:\.\d+)?)分/;
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
  return (
    isScoredOtherwise(row) && (standard?.steps[0] !== undefined || TAKES_POINTS.test(standard?.text ?? ""))
  );
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
  const { weight, indicator } = row;
  if (!hasOwnStandard(indicator)) return null;
  const text = (indicator.standard?.text ?? "").replace(/\s/g, "");
  const missed = isMissed(row);
  // With points off besides, or another threshold, nobody says which of them counts; nor what a part is worth.
  const none = ALL_OR_NOTHING.test(text) && !/扣|\d%/.test(text) && levelOf(row) !== "partly";
  const points = missed ? (none ? 0 : perCent(row, text)) : worthOf(row, text);
  if (points !== null) return scoreWithin(Exact.of(points), Exact.of(weight));
  return missed ? undecidable("standard-missing") : null;
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
function worthOf({ indicator: { actual }, weight }: ScoringCase, text: string): string | null {
  for (const [, word, points = weight] of text.matchAll(WORTH))
    if (actual.kind === "text" && word === actual.text && Exact.of(points).lte(weight)) return points;
  return null;
}

/** Points off for each whole per cent; for a part of one nobody says what it costs. */
function perCent({ indicator, actual, weight }: ScoringCase, text: string): Exact | null {
  const points = EACH_PER_CENT.exec(text)?.[1];
  const asked = indicator.target;
  if (asked.kind !== "number" || asked.unit !== "%" || points === undefined || actual === null) return null;
  const short = Exact.of(asked.value).minus(actual);
  return /不得分/.test(text) || /\D/.test(short.toString())
    ? null
    : Exact.of(weight).minus(short.times(points));
}
