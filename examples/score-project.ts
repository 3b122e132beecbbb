/**
 * Scores the projects of a department from numeric JSON, ranks them and says what each lost:
 * `npx tsx examples/score-project.ts [FILE.json]`. A file holds one project, or `{ "projects": [...] }`; without one the
 * forty invented projects of `examples/data/forty-projects.json` are taken. `judgements` of a project close rows that
 * are judged. A row that nobody can compute leaves an
 * interval, and a rank that it may change is an interval too.
 */
import { readFileSync } from "node:fs";
import {
  chooseScheme,
  type EvaluationScore,
  evaluationOf,
  national2020,
  parseEvaluationInput,
  parseJudgements,
  type RowScore,
  scoreEvaluation,
  undecidableText,
} from "../src/performance";

interface Scored {
  readonly name: string;
  readonly score: EvaluationScore;
  readonly low: number;
  readonly high: number;
}

function projectsIn(data: unknown): readonly unknown[] {
  const isDepartment = typeof data === "object" && data !== null && "projects" in data;
  return isDepartment && Array.isArray(data.projects) ? data.projects : [data];
}

/** A project with what reviewers said of it, if they did. */
function scored(data: unknown): Scored {
  const { judgements = [], ...input } = data as { readonly judgements?: unknown };
  const evaluation = evaluationOf(parseEvaluationInput(input));
  const score = scoreEvaluation(evaluation, chooseScheme(evaluation) ?? national2020, {
    judgements: parseJudgements(judgements),
  });
  const { low = "0", high = "0" } = score.total ?? {};
  return { name: evaluation.name, score, low: Number(low), high: Number(high) };
}

/** The places a project can have: behind those that are surely better, before those that are surely worse. */
function rankOf(own: Scored, all: readonly Scored[]): string {
  const best = 1 + all.filter(({ low }) => low > own.high).length;
  const worst = all.filter(({ high }) => high >= own.low).length;
  return best === worst ? String(best) : `${best}–${worst}`;
}

/** What a decided row lost, and by which formula. */
function lossOf({ name, expected, weight, formula, reason }: RowScore): string | null {
  const lost = expected === null || weight === null ? 0 : Number(weight) - Number(expected);
  return lost > 0 ? `${name} −${Number(lost.toFixed(2))}（${formula ?? reason}）` : null;
}

const file = process.argv[2] ?? new URL("data/forty-projects.json", import.meta.url);
const projects = projectsIn(JSON.parse(readFileSync(file, "utf8"))).map(scored);
const ranked = [...projects].sort((one, other) => other.low + other.high - one.low - one.high);
for (const project of ranked) {
  const { score, low, high, name } = project;
  const total = score.total?.decided ?? `${low}–${high}`;
  console.log(`${rankOf(project, projects)}\t${name}\t${total}\t${score.grades.join("/")}`);
  for (const row of [...score.budget, ...score.indicators]) {
    const loss = lossOf(row);
    if (loss !== null) console.log(`\t${loss}`);
  }
  for (const row of score.open)
    console.log(`\t${row.name} ${row.low}–${row.high}：${undecidableText(row.why, "zh-CN")}`);
  for (const { name: row, code, found } of score.problems) console.log(`\t${row}: ${code} ${found}`);
}
