// A scheme of a bureau's own scores twelve indicators.
import {
  defineScheme,
  evaluationOf,
  executionByThreshold,
  NATIONAL_GRADES,
  NATIONAL_PARAMETERS,
  nationalRules,
  pointPerFinding,
  type SchemeRule,
  scoreEvaluation,
} from "juesuan/performance";

const late: SchemeRule = {
  id: "late",
  title: "每迟一次扣1分",
  selects: { name: /迟延次数/ },
  award: ({ actual, weight }) => pointPerFinding({ findings: actual ?? "unknown", weight }),
};
const head = { id: "bureau", title: "某局项目绩效自评办法", kinds: ["project"] } as const;
const from = { source: "某局预算绩效管理办法（2024）", certainty: "A", grades: NATIONAL_GRADES } as const;
const scheme = defineScheme({
  ...head,
  ...from,
  execution: { title: "执行率95%以上", award: (of) => executionByThreshold({ ...of, threshold: "0.95" }) },
  rules: [late, ...nationalRules(NATIONAL_PARAMETERS)],
});
const row = (name: string, target: string, actual: string) => ({ name, target, actual, weight: 7.5 });
const tasks = Array.from({ length: 11 }, (_, at) => row(`任务${at}`, "≥100件", `${at * 10}件`));
const indicators = [...tasks, row("迟延次数", "≤0次", "2次")];
const budget = [{ source: "合计", adjusted: 100, executed: 96, weight: 10 }];
const score = scoreEvaluation(evaluationOf({ kind: "project", name: "示例", budget, indicators }), scheme);
console.log(score.indicators.map((row) => `${row.rule} ${row.expected}`).join(), score.total?.decided);
