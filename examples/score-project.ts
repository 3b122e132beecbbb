/**
 * Scores an evaluation from JSON: `npx tsx examples/score-project.ts FILE.json` (without a file, the one below).
 */
import { readFileSync } from "node:fs";
import {
  chooseScheme,
  type EvaluationInput,
  evaluationOf,
  national2020,
  scoreEvaluation,
} from "../src/performance";

const SAMPLE: EvaluationInput = {
  kind: "project",
  name: "困难群众参保资助",
  budget: [{ source: "年度资金总额", adjusted: "76", executed: "50.45", weight: "10" }],
  indicators: [
    {
      level1: "产出指标",
      level2: "数量指标",
      name: "资助参保人数",
      target: "≥1742人",
      actual: "1700人",
      weight: "50",
    },
    {
      level1: "效益指标",
      level2: "社会效益指标",
      name: "覆盖范围",
      target: "稳步拓展",
      actual: "95%",
      weight: "30",
    },
    {
      level1: "满意度指标",
      level2: "服务对象满意度指标",
      name: "满意度",
      target: "≥95%",
      actual: "95%",
      weight: "10",
    },
  ],
};

const file = process.argv[2];
const input = file === undefined ? SAMPLE : (JSON.parse(readFileSync(file, "utf8")) as EvaluationInput);
const evaluation = evaluationOf(input);
const score = scoreEvaluation(evaluation, chooseScheme(evaluation) ?? national2020);
for (const row of [...score.budget, ...score.indicators]) {
  console.log(`${row.name}\t${row.expected ?? "—"} / ${row.weight ?? "—"}\t${row.reason}`);
}
console.log(
  `总分\t${score.total?.decided ?? `${score.total?.low ?? "—"}–${score.total?.high ?? "—"}`}\t${score.grade ?? "—"}\t(${score.scheme})`,
);
