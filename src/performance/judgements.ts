import type { Level } from "./cell-values";
import type { Evaluation, Indicator } from "./evaluation";
import type { InputProblem } from "./input-problems";
import { exactOf, type Numeric, type ScoreOutcome, undecidable } from "./outcome";
import { figureOf } from "./printed";
import { qualitative } from "./strategies/qualitative";

/**
 * What a reviewer says of an indicator that nobody can compute: the points, the degree it was reached in, or the
 * level. Points and degrees decide the row; a level leaves the interval of its band.
 */
export interface ReviewerJudgement {
  /** The indicator: its place from 0, or its name where no other row has the same. */
  readonly row: number | string;
  /** Points given, at most the weight. */
  readonly score?: Numeric;
  /** Degree reached, a share of 1. */
  readonly rate?: Numeric;
  /** 达成, 部分达成 or 未达成. */
  readonly level?: Level;
  /** Why, or by whom. */
  readonly reason?: string;
}

/** The judgements by the place of their row, and those that fit no row. */
export interface PlacedJudgements {
  readonly of: ReadonlyMap<number, ReviewerJudgement>;
  readonly problems: readonly InputProblem[];
}

/** Finds the row of each judgement; one that names no row, several, or gives more than the weight is a problem. */
export function placeJudgements(
  judgements: readonly ReviewerJudgement[],
  evaluation: Evaluation,
): PlacedJudgements {
  const of = new Map<number, ReviewerJudgement>();
  const problems: InputProblem[] = [];
  for (const judgement of judgements) {
    const rows = rowsOf(judgement.row, evaluation);
    const [row] = rows;
    const indicator = row === undefined ? undefined : evaluation.indicators[row];
    if (row === undefined || indicator === undefined || rows.length > 1) {
      const found = String(judgement.row);
      problems.push({
        code: "judgement-without-row",
        line: evaluation.line,
        name: evaluation.name,
        found,
        expected: rows.length > 1 ? rows.join("/") : "",
      });
      continue;
    }
    if (isWithin(judgement, indicator)) of.set(row, judgement);
    else
      problems.push({
        code: "judgement-outside-weight",
        line: indicator.line,
        name: indicator.name,
        found: String(judgement.score ?? judgement.rate),
        expected: judgement.score === undefined ? "0–1" : `0–${figureOf(indicator.weight) ?? ""}`,
      });
  }
  return { of, problems };
}

function rowsOf(row: number | string, { indicators }: Evaluation): number[] {
  const places = [...indicators.keys()];
  return places.filter((place) =>
    typeof row === "number" ? place === row : indicators[place]?.name === row,
  );
}

/** Points from 0 to the weight, a degree from 0 to 1; a level always fits. */
function isWithin({ score, rate }: ReviewerJudgement, indicator: Indicator): boolean {
  const given = exactOf(score ?? rate ?? 0);
  const most = score === undefined ? "1" : figureOf(indicator.weight);
  return given !== null && most !== null && given.gte(0) && given.lte(most);
}

/** What a judgement that gives points or a degree decides; `null` for a level, which the scheme turns into a band. */
export function outcomeOf({ score, rate }: ReviewerJudgement, weight: string): ScoreOutcome | null {
  if (score !== undefined) {
    const points = exactOf(score);
    return points === null ? undecidable("not-a-number") : { kind: "score", score: points.toString() };
  }
  return rate === undefined ? null : qualitative({ rate, weight });
}

/** The row as the reviewer sees it: its result is of that level, whatever the form prints. */
export function atLevel(indicator: Indicator, level: Level): Indicator {
  const { target, actual } = indicator;
  const text = "text" in actual ? actual.text : "";
  return {
    ...indicator,
    target: { kind: "quality", text: "text" in target ? target.text : "" },
    actual: { kind: "level", level, text },
  };
}
