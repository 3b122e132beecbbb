// A scheme of a bureau's own scores twelve indicators.
import {
  bands,
  defineScheme,
  evaluationOf,
  executionByThreshold,
  NATIONAL_GRADES,
  NATIONAL_PARAMETERS,
  nationalRules,
  scoreEvaluation,
} from "juesuan/performance";

const satisfied = [
  { from: "0.9", share: "1" },
  { from: "0.8", share: "0.8" },
];
const scheme = defineScheme({
  id: "bureau",
  title: "某局项目绩效自评办法",
  source: "某局预算绩效管理办法（2024）",
  certainty: "A",
  kinds: ["project"],
  grades: NATIONAL_GRADES,
  execution: {
    title: "执行率95%以上得满分",
    award: (budget) => executionByThreshold({ ...budget, threshold: "0.95" }),
  },
  rules: [
    {
      id: "satisfaction",
      title: "满意度分档",
      selects: { families: ["满意度"], actual: ["number"] },
      award: ({ actual, weight }) => bands({ rate: Number(actual) / 100, bands: satisfied, weight }),
    },
    ...nationalRules(NATIONAL_PARAMETERS),
  ],
});
const indicators = Array.from({ length: 11 }, (_, at) => ({
  level1: "产出指标",
  level2: "数量指标",
  name: `任务${at + 1}`,
  target: "≥100件",
  actual: `${at * 10}件`,
  weight: 8,
}));
const served = {
  level1: "满意度指标",
  level2: "服务对象满意度指标",
  name: "满意度",
  target: "≥95%",
  actual: "85%",
  weight: 2,
};
const budget = [{ source: "合计", adjusted: 100, executed: 96, weight: 10 }];
const score = scoreEvaluation(
  evaluationOf({ kind: "project", name: "示例项目", budget, indicators: [...indicators, served] }),
  scheme,
);
console.log(
  score.indicators.map(({ rule, expected }) => `${rule} ${expected}`),
  score.total?.decided,
  score.grade,
);
