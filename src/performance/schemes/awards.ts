import { Exact } from "../exact";
import { rangeIn, unitParts } from "../measure";
import { exactOf, type ScoreOutcome, undecidable } from "../outcome";
import { saysNothingHappened, saysOtherwise, saysTheSame, timeliness } from "../results";
import type { ScoringCase } from "../scheme";
import { type EqualsPolicy, exactEquality } from "../strategies/exact-equality";
import { proportionalReverse } from "../strategies/proportional";
import { type QualityBands, qualitative } from "../strategies/qualitative";

/** Words by which a form says that a quality was reached. */
const GOOD_WORD = /^(?:优|良|优秀|优良|良好|好|合格|验收合格|合规|规范|及时|完整|健全|有效|达到|是)(?:好)?$/;

/** Something below the weight, in a proportion that nobody gives. */
function below(most: string): ScoreOutcome {
  return { kind: "range", low: "0", high: most, lowOpen: false, highOpen: true };
}

/** All of the weight. */
function whole({ weight }: ScoringCase): ScoreOutcome {
  return { kind: "score", score: Exact.of(weight).toString() };
}

/** Applies a strategy over numbers, or says why there are none. */
export function measured(
  row: ScoringCase,
  score: (target: string, actual: string) => ScoreOutcome,
): ScoreOutcome {
  const { indicator, target, actual } = row;
  if (target === null) return undecidable("no-target");
  if (actual !== null) return score(target, actual);
  switch (indicator.actual.kind) {
    case "condition":
      return undecidable("condition-repeated");
    case "level":
      return undecidable("only-said-to-be-met");
    case "number":
      return undecidable("units-differ");
    case "blank":
    case "mark":
      return undecidable("no-actual");
    case "text":
      return fromText(indicator.actual.text, target, row, score);
    default:
      return undecidable("not-a-number");
  }
}

/** A result in words beside a number: 未发生 is zero, 90%–95% is what both ends give. */
function fromText(
  text: string,
  target: string,
  row: ScoringCase,
  score: (target: string, actual: string) => ScoreOutcome,
): ScoreOutcome {
  if (Number(target) === 0 && saysNothingHappened(text)) return score(target, "0");
  const range = rangeIn(text);
  const wanted = row.indicator.target.kind === "number" ? row.indicator.target.unit : "";
  if (range === null || !isSameUnit(range.unit, wanted)) return undecidable("text-not-judged");
  const ends = [score(target, range.low), score(target, range.high)];
  const points = ends.flatMap((one) => (one.kind === "score" ? [Exact.of(one.score)] : []));
  const [one, other] = points;
  if (one === undefined || other === undefined) return ends[0] ?? undecidable("text-not-judged");
  if (one.eq(other)) return { kind: "score", score: one.toString() };
  const [low, high] = one.lt(other) ? [one, other] : [other, one];
  return { kind: "range", low: low.toString(), high: high.toString(), lowOpen: false, highOpen: false };
}

function isSameUnit(given: string, wanted: string): boolean {
  const [one, other] = [unitParts(given), unitParts(wanted)];
  return given === "" || (one.base === other.base && one.power === other.power);
}

/** All of the weight where the value reaches its target, else something below it that the document does not say. */
export function metOrBelow(row: ScoringCase, isMet: (apart: number) => boolean): ScoreOutcome {
  return measured(row, (target, actual) =>
    isMet(Exact.of(actual).cmp(target)) ? whole(row) : below(row.weight),
  );
}

/**
 * A target of at most so much. What should not happen at all (事故0起) and happened is worth less than the weight, in
 * a proportion that nobody gives: none can be reckoned over zero.
 */
export function atMost(row: ScoringCase): ScoreOutcome {
  return measured(row, (target, actual) =>
    Number(target) === 0 && Number(actual) > 0
      ? below(row.weight)
      : proportionalReverse({ target, actual, weight: row.weight }),
  );
}

/** An `=` target: zero as above, elsewhere the policy decides. */
export function equalTo(row: ScoringCase, policy: EqualsPolicy): ScoreOutcome {
  return measured(row, (target, actual) =>
    Number(target) === 0 && Number(actual) > 0
      ? below(row.weight)
      : exactEquality({ target, actual, weight: row.weight, policy }),
  );
}

/** Scores a text target: a rate gives a point, a level or the repeated target the interval of its band. */
export function judged(row: ScoringCase, bands: QualityBands): ScoreOutcome {
  const { indicator, weight } = row;
  const { actual, target } = indicator;
  if (actual.kind === "level") return qualitative({ level: actual.level, weight, bands });
  if (actual.kind === "blank" || actual.kind === "mark") return undecidable("no-actual");
  if (actual.kind === "condition") return undecidable("condition-repeated");
  const range = target.kind === "quality" ? rangeIn(target.text) : null;
  if (range !== null) return withinRange(row, range);
  // A share beside a target that counts (70%左右) is a result, and no degree of reaching it.
  if (
    actual.kind === "number" &&
    actual.unit === "%" &&
    !(target.kind === "quality" && /\d/.test(target.text))
  ) {
    return qualitative({ rate: shareOf(actual.value), weight, bands });
  }
  if (target.kind !== "quality") return undecidable("no-target");
  if (actual.kind !== "text") return undecidable("text-not-judged");
  // 显著 was wanted and 不显著 came: not reached, whatever else it is worth.
  if (saysOtherwise(target.text, actual.text))
    return below(exactOf(bands.met)?.times(weight).toString() ?? weight);
  if (saysTheSame(target.text, actual.text) || GOOD_WORD.test(actual.text)) {
    return qualitative({ level: "met", weight, bands });
  }
  return undecidable("text-not-judged");
}

/** A target between two values: inside it is reached; outside it nobody says in which proportion. */
function withinRange(row: ScoringCase, range: NonNullable<ReturnType<typeof rangeIn>>): ScoreOutcome {
  const { actual } = row.indicator;
  if (actual.kind !== "number") return undecidable("text-not-judged");
  if (actual.unit !== "" && unitParts(actual.unit).base !== unitParts(range.unit).base)
    return undecidable("units-differ");
  const power = actual.unit === "" ? 0 : unitParts(actual.unit).power - unitParts(range.unit).power;
  const value = Exact.of(actual.value).times(`1e${power}`);
  return value.gte(range.low) && value.lte(range.high) ? whole(row) : below(row.weight);
}

/** A deadline and a date: in time is reached, late is less, in a proportion that nobody gives. */
export function byDate(row: ScoringCase): ScoreOutcome {
  const when = whenDone(row);
  if (when === null) return undecidable("text-not-judged");
  return when === "inTime" ? whole(row) : below(row.weight);
}

/** Whether a deadline was kept, `null` where the row has no two dates that tell. */
export function whenDone({ indicator, evaluation }: ScoringCase): "inTime" | "late" | null {
  const { target, actual } = indicator;
  return target.kind === "quality" && actual.kind === "text"
    ? timeliness(target.text, actual.text, evaluation.year)
    : null;
}

/** Per cent as a share of 1: the point moves two places, exactly. */
export function shareOf(percent: string): string {
  const negative = percent.startsWith("-");
  const [whole = "0", fraction = ""] = percent.replace("-", "").split(".");
  const digits = whole.padStart(3, "0");
  const share = `${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`;
  return negative ? `-${share}` : share;
}
