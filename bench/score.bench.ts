import {
  type Evaluation,
  evaluationOf,
  henanProject,
  type IndicatorInput,
  scoreEvaluation,
} from "../src/performance";
import { randomFrom } from "../test/support/random";
import { microseconds } from "./benchmark";

export const name = "score";

const FORMS = 40;
const ROWS = 25;
const SCHEME = henanProject();

interface PlainRow {
  readonly operator: "≥" | "≤" | "=" | "quality";
  readonly target: number;
  readonly actual: number;
  readonly weight: number;
}

/**
 * Scores a thousand indicators of generated evaluations (the rule of each, the deviation, the verdict on the
 * printed score, the total and grade) and the same formulas over plain numbers, which know none of that.
 */
export async function run(): Promise<Record<string, number>> {
  const { evaluations, plain } = generated();
  const scored = evaluations.map((evaluation) => scoreEvaluation(evaluation, SCHEME));
  const expected = scored.flatMap((score) => score.indicators.map((row) => Number(row.expected)));
  const found = plain.flat().map(plainScore);
  found.forEach((score, index) => {
    // Plain numbers may round a tie the other way: that is one hundredth, and why the library does not use them.
    if (Math.abs(score - (expected[index] ?? Number.NaN)) > 0.0101) {
      throw new Error(`plain numbers score ${score}, the library ${expected[index]} (row ${index})`);
    }
  });
  const us = await microseconds(() => evaluations.map((evaluation) => scoreEvaluation(evaluation, SCHEME)));
  const plainUs = await microseconds(() =>
    plain.map((rows) => rows.reduce((sum, row) => sum + plainScore(row), 0)),
  );
  const indicators = FORMS * ROWS;
  return {
    us,
    plainUs,
    indicators,
    indicatorsPerSecond: Math.round((indicators / us) * 1e6),
    plainPerSecond: Math.round((indicators / plainUs) * 1e6),
    plainRatio: us / plainUs,
  };
}

function generated(): { evaluations: Evaluation[]; plain: PlainRow[][] } {
  const source = randomFrom(11);
  const next = (): number => source.int(0, 999_999) / 1_000_000;
  const evaluations: Evaluation[] = [];
  const plain: PlainRow[][] = [];
  for (let form = 0; form < FORMS; form += 1) {
    const rows: PlainRow[] = [];
    for (let row = 0; row < ROWS; row += 1) {
      const operator = (["≥", "≤", "=", "quality"] as const)[Math.floor(next() * 4)] ?? "≥";
      const target = operator === "quality" ? 100 : 1 + Math.floor(next() * 5000);
      const reach =
        operator === "=" ? Math.min(1, 0.6 + next()) : operator === "quality" ? next() : next() * 2.5;
      rows.push({ operator, target, actual: Math.floor(target * reach), weight: 4 });
    }
    plain.push(rows);
    evaluations.push(
      evaluationOf({
        kind: "project",
        name: `项目${form}`,
        indicators: rows.map((row, index) => inputOf(row, index)),
      }),
    );
  }
  return { evaluations, plain };
}

function inputOf(row: PlainRow, index: number): IndicatorInput {
  const quality = row.operator === "quality";
  return {
    level1: "产出指标",
    level2: "数量指标",
    name: `指标${index}`,
    target: quality ? "显著提升" : `${row.operator}${row.target}人`,
    actual: quality ? `${row.actual}%` : `${row.actual}人`,
    weight: String(row.weight),
    score: String(row.weight),
  };
}

function plainScore({ operator, target, actual, weight }: PlainRow): number {
  const ratio = actual / target;
  let score = weight;
  if (operator === "quality" || operator === "=") score = weight * Math.min(1, ratio);
  else if (operator === "≤") score = actual <= target ? weight : weight / ratio;
  else if (ratio < 1) score = weight * ratio;
  else if (ratio >= 2) score = weight * 0.6;
  else if (ratio > 1.3) score = weight * (1 - (0.4 * (ratio - 1.3)) / 0.7);
  return Math.round(score * 100) / 100;
}
